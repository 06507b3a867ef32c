import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedArticle, changesBetween } from '../../../source/text/changes/index.ts';
import { markedBlocks } from '../../../source/text/changes/marked.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

const article = (paragraphs: readonly string[], more: Partial<ComparedArticle> = {}): ComparedArticle => ({
  title: 'خبر اليوم',
  summary: null,
  byline: null,
  related: [],
  blocks: paragraphs.map(text => ({ type: 'paragraph', text })),
  ...more,
});

const told = (before: readonly string[], after: readonly string[]) =>
  changesBetween(article(before), article(after)).map(change => [change.kind, change.before, change.after]);

describe('a change of the text', () => {
  it.each<[string, string, string, string | null, string | null]>([
    ['number', 'قُتل ثلاثة عمال', 'قُتل تسعة عمال', 'ثلاثة', 'تسعة'],
    ['date', 'يصل الوفد السبت', 'يصل الوفد الأحد', 'السبت', 'الأحد'],
    ['date', 'يبدأ في ٣ آذار', 'يبدأ في ٣ أيار', 'آذار', 'أيار'],
    ['negation', 'وافق المجلس على القرار', 'لم يوافق المجلس على القرار', 'وافق', 'لم يوافق'],
    ['negation', 'سيزور الوزير تونس', 'لن يزور الوزير تونس', 'سيزور', 'لن يزور'],
    ['attribution', 'أكد مسؤول أن النار طفئت', 'زعم مسؤول أن النار طفئت', 'أكد', 'زعم'],
    ['certainty', 'وقع الحريق عمدًا', 'ربما وقع الحريق عمدًا', null, 'ربما'],
    ['certainty', 'الشبكة قد تتوقف اليوم', 'الشبكة تتوقف اليوم', 'قد', null],
    ['name', 'قال الوزير سامي حداد إنه راض', 'قال الوزير فؤاد حداد إنه راض', 'سامي', 'فؤاد'],
    ['name', 'رست السفينة في ميناء طرابلس', 'رست السفينة في ميناء بنغازي', 'طرابلس', 'بنغازي'],
    ['quotation', 'وقال مدير النادي: «سنبقى هنا»', 'وقال مدير النادي: «سنرحل غدًا»', 'سنبقى هنا', 'سنرحل غدًا'],
    ['wording', 'يُعالج الجرحى مجانًا هنا', 'يُعالج الجرحى هنا', 'مجانًا', null],
    ['rephrasing', 'بدأ العمال إضرابهم', 'شرع العمال في إضرابهم', 'بدأ', 'شرع'],
    ['spelling', 'اعلنت الحكومه', 'أعلنت الحكومة', 'اعلنت الحكومه', 'أعلنت الحكومة'],
    ['spelling', 'شئون المسئول الأمريكي', 'شؤون المسؤول الأميركي', 'الأمريكي', 'الأميركي'],
    ['spelling', 'وصلت القافلة القافلة أمس', 'وصلت القافلة أمس', 'القافلة', null],
    ['spelling', 'وهوما سيحدث غدا', 'وهو ما سيحدث غدا', 'وهوما', 'وهو ما'],
    ['tashkeel', 'وصل الوفد', 'وَصَلَ الوفـد', 'وصل الوفد', 'وَصَلَ الوفـد'],
    ['digits', 'بعد ١٥ ألف ساعة', 'بعد خمسة عشر ألف ساعة', '١٥ ألف', 'خمسة عشر ألف'],
    ['punctuation', 'قال: نعم, ثم مضى', 'قال: نعم، ثم مضى', 'نعم, ثم', 'نعم، ثم'],
  ])('%s: %s', (kind, before, after, one, other) => {
    expect(told([before], [after])).toContainEqual([kind, one, other]);
  });

  it('is none between texts that are the same', () => {
    expect(told(['وصل الوفد أمس.', 'وغادر اليوم.'], ['وصل الوفد أمس.', 'وغادر اليوم.'])).toEqual([]);
  });

  it('is none where only the markup differs that a source has escaped twice', () => {
    expect(
      told(
        ['<span style="color:red">وصل &quot;الوفد&quot;</span>', '&#1608;قال: نعم'],
        ['وصل "الوفد"', 'وقال: نعم'],
      ),
    ).toEqual([]);
  });
});

describe('paragraphs', () => {
  const one = 'افتتح الوزير جسرًا جديدًا يربط ضفتي النهر في المدينة القديمة.';
  const two = 'ويبلغ طول الجسر أربعمئة متر، وكلّف مليوني دينار من الموازنة.';
  const three = 'وينتظر السكان فتحه للسيارات مطلع الشهر المقبل بعد فحصه.';
  const four = 'وتدرس البلدية إنشاء ممر للمشاة على جانبيه.';

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['added', [one, three], [one, two, three], ['paragraph-added']],
    ['removed', [one, two, three], [one, three], ['paragraph-removed']],
    ['moved', [one, two, three], [two, three, one], ['moved']],
    ['split', [`${one} ${two}`, three], [one, two, three], []],
    ['merged', [one, two, three], [one, `${two} ${three}`], []],
  ])('%s', (_, before, after, kinds) => {
    expect(told(before, after).map(([kind]) => kind)).toEqual(kinds);
  });

  it('are compared where they have moved to', () => {
    const moved = two.replace('أربعمئة', 'خمسمئة');
    expect(told([one, two, three, four], [one, three, four, moved])).toEqual([
      ['number', 'أربعمئة', 'خمسمئة'],
      ['moved', moved, moved],
    ]);
  });
});

describe('what stands around a text', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['time-stamp', ['آخر تحديث: 10:00', 'نص'], ['آخر تحديث: 12:30', 'نص']],
    ['time-stamp', ['نص', '2025-07-21T18:40:00+03:00'], ['نص', '2025-07-21T19:02:11+03:00']],
    ['credit', ['القاهرة (رويترز) - فاز الفريق'], ['فاز الفريق']],
    ['credit', ['نص', 'تحرير: منى صالح'], ['نص']],
    ['related', ['نص'], ['نص', 'اقرأ أيضًا: لماذا تأخر القطار؟']],
    ['boilerplate', ['نص'], ['نص', 'اشترك في نشرتنا اليومية']],
    ['correction', ['نص'], ['نص', 'تصحيح: ذكر الخبر تاريخًا غير صحيح.']],
  ])('%s', (kind, before, after) => {
    expect(new Set(told(before, after).map(([found]) => found))).toEqual(new Set([kind]));
  });

  it.each([
    'سجل اللاعب # أهداف على حساب الهلال في كأس الملك',
    'المصادر الطبية قالت إن القتلى # في القصف',
    'نُشر يوم الأحد تقرير يقول إن القتلى # في القصف',
    'حدث في الساعة # انفجار هز الحي وقتل عاملًا',
    'تابع الرئيس أيضًا سير المفاوضات مع # وفود',
    'اشترك في العملية # جندي وطائرتان',
    'وغيّرت الشركة شروط الاستخدام بعد # شكاوى',
    'كتب الوزير على منصة إكس أن # طائرات وصلت',
  ])('is not what begins with the same words: %s', text => {
    expect(told([text.replace('#', '3')], [text.replace('#', '8')])).toEqual([['number', '3', '8']]);
  });

  it('is compared by its summary if there is no body', () => {
    const [before, after] = [
      article([], { summary: 'قتيلان في حريق' }),
      article([], { summary: 'أربعة قتلى في حريق' }),
    ];
    expect(changesBetween(before, after)).toEqual([
      { kind: 'number', before: 'قتيلان', after: 'أربعة قتلى' },
    ]);
    const body = { blocks: [{ type: 'paragraph' as const, text: 'نص' }] };
    expect(changesBetween({ ...before, ...body }, { ...after, ...body })).toEqual([]);
  });

  it('counts the byline and related headlines of the article in', () => {
    const [before, after] = [
      article(['نص'], { byline: 'منى صالح' }),
      article(['نص'], { byline: 'هند علي', related: [{ title: 'خبر آخر', link: null }] }),
    ];
    expect(changesBetween(before, after)).toEqual([
      { kind: 'credit', before: 'منى صالح', after: 'هند علي' },
      { kind: 'related', before: null, after: 'خبر آخر' },
    ]);
  });
});

describe('a headline', () => {
  const titled = (before: string, after: string) =>
    changesBetween(article(['نص'], { title: before }), article(['نص'], { title: after })).map(
      ({ kind }) => kind,
    );

  it.each([
    ['says something else', 'فضيحة في البلدية', 'جدل في البلدية', ['headline']],
    ['asks no more', 'هل سقط السد؟', 'هل سقط السد', ['headline']],
    ['loses a label', 'عاجل: سقط السد', 'سقط السد', ['boilerplate']],
    ['is spelled otherwise', 'إجتماع في عمان', 'اجتماع في عمّان', ['spelling', 'tashkeel']],
  ])('%s', (_, before, after, kinds) => {
    expect(titled(before, after)).toEqual(kinds);
  });
});

describe('any two texts', () => {
  const words = [
    'قال',
    'لم',
    '١٥',
    'ألف',
    'و',
    '«',
    '»',
    '"',
    '.',
    '،',
    'آخر تحديث:',
    '(رويترز)',
    '<b>',
    '&amp;',
    'بغداد -',
  ];
  const text = fc.oneof(
    fc
      .array(fc.constantFrom(...words, 'خبر', 'a', '\u0651', '\u{1f600}'), { maxLength: 20 })
      .map(parts => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const texts = fc.array(text, { maxLength: 5 });

  it('can be compared, and equal ones have no change', () => {
    fc.assert(
      fc.property(texts, texts, text, text, (before, after, title, other) => {
        const [one, two] = [article(before, { title }), article(after, { title: other })];
        expect(changesBetween(one, one)).toEqual([]);
        for (const change of changesBetween(one, two)) expect(change.before ?? change.after).not.toBeNull();
        for (const { text: marked, marks = [] } of markedBlocks(one, two))
          for (const { start, end } of marks) expect(start < end && end <= marked.length).toBe(true);
      }),
      { seed: fuzzSeed, numRuns: 400 },
    );
  });
});
