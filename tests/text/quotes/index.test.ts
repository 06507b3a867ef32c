import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../source/text/quotes/index.ts';

type Said = readonly [speaker: string | null, words: string];

const all = (text: string) => [...quotationsIn(text.split('\n'))];
const said = (text: string): readonly Said[] =>
  all(text)
    .filter(({ direct }) => direct)
    .map(({ speaker, words }) => [speaker, words]);
const told = (text: string): readonly Said[] =>
  all(text)
    .filter(({ direct }) => !direct)
    .map(({ speaker, words }) => [speaker, words]);

const speaker = 'مديرة المتحف';
const words = 'عادت القطعة إلى بيتها';

describe('who said it', () => {
  it.each([
    ['before', `قالت ${speaker}: «${words}».`],
    ['behind أن', `أكدت ${speaker} أن «${words}».`],
    ['after', `«${words}»، تقول ${speaker} وهي تبتسم.`],
    ['by a preposition', `«${words}»، بحسب ${speaker}.`],
    ['in front of its verb', `${speaker} قالت إن «${words}».`],
    ['behind a participle', `رحبت ${speaker} بالقرار، مؤكدة أن «${words}».`],
    ['by a pronoun in the sentence', `وصلت ${speaker} أمس وقالت: «${words}».`],
    ['by a pronoun in the next sentence', `وصلت ${speaker} أمس. وأضافت: «${words}».`],
    ['as an agency has it', `نقلت وكالة محلية عن ${speaker} قولها إن «${words}».`],
  ])('stands %s', (_, text) => {
    expect(said(text)).toEqual([[speaker, words]]);
  });

  it.each([
    ['وزير النقل', 'وزير النقل: «القطار الجديد جاهز في مارس».'],
    ['المدرب رشيد بنعلي', 'التقى المدرب رشيد بنعلي الصحفيين. وأضاف: «لعبنا أفضل مما توقعنا».'],
    ['الصحيفة', 'وصفت الصحيفة الخطة بأنها «طموحة».'],
    ['the safety board', 'The fire was "entirely preventable", according to a report by the safety board.'],
    [null, 'Speaking after the vote, she said: "This is a night to remember."'],
    ['نادي الميناء', 'أعلن نادي الميناء أن «المدرب باق حتى الصيف».'],
    ['مدير الميناء', '«الأرصفة جاهزة»، رد مدير الميناء.'],
    ['مصدر ملاحي', '«السفينة عادت أدراجها»، كما ذكر مصدر ملاحي.'],
    ['الوزيرة', 'نفت الوزيرة الخبر، مؤكدة أن «الجسر مفتوح».'],
    ['هيئة الموانئ', 'وصفت هيئة الموانئ الوضع بـ«المطمئن».'],
    ['نقيب الصيادين سامي داود', 'اعتبر نقيب الصيادين سامي داود القرار «ضربة للمهنة».'],
    ['الوزيرة', 'وكانت الوزيرة قد وصفت الاتفاق بأنه «صفحة جديدة».'],
    ['الوزير', 'وكان الوزير قد كشف أن «الجسر آمن تمامًا».'],
    [null, 'وبسؤاله عن العودة، قال: «سأقرر بعد الصيف».'],
    ['الخبير سامر العلي', 'ورأى الخبير سامر العلي أن «الموسم انتهى».'],
    ['الوزير عمر الشامي', 'التقى الوزير عمر الشامي نظيره الإيطالي، وقال إن البلدين «يطويان صفحة الخلاف».'],
    [null, 'وی افزود: «تحقیقات ادامه دارد».'],
    ['وزارة النقل', 'وأفاد بيان لوزارة النقل بأن «الجسر مفتوح».'],
    ['الشركة', 'رفضت الشركة التهم ووصفتها بـ«الباطلة».'],
    ['مسؤولين', 'وذكرت «صوت المنارة» نقلًا عن مسؤولين أن «الصفقة قريبة».'],
    ['المنارة', 'قالت «المنارة» في تقرير إن «الأسعار ستنخفض».'],
    ['المنارة', 'وأكدت «المنارة» أن «الرحلات عادت إلى مواعيدها».'],
    ['المطرب محمد عبده', 'قال المطرب محمد عبده: «سأعود إلى المسرح».'],
    ['سرپرست بندر', '«اسکله آماده است»؛ این را سرپرست بندر شامگاه گفت.'],
    ['لیلا احمدی', 'لیلا احمدی با بیان اینکه «آب سد پایین است» از مردم کمک خواست.'],
    ['لیلا احمدی', 'لیلا احمدی: «این بندر به دریا برمی‌گردد».'],
    ['ناخدا', 'ناخدا نے کشتی واپس موڑی۔ ان کا کہنا تھا کہ ’’لہریں بہت اونچی تھیں‘‘۔'],
    ['وزیر خزانہ', 'وزیر خزانہ نے کہا کہ ’’بجٹ میں کوئی نیا ٹیکس نہیں ہوگا‘‘۔'],
  ])('is %s', (name, text) => {
    expect(said(text).map(([who]) => who)).toEqual([name]);
  });

  it('is quoted between two marks for one', () => {
    expect(said('اس نے کہا: ’’ہم تیار ہیں‘‘۔').map(([, each]) => each)).toEqual(['ہم تیار ہیں']);
  });

  it('stands between two parts of a quotation', () => {
    expect(said('«البيت»، تقول سهى، «لم يعد بيتًا».')).toEqual([
      ['سهى', 'البيت'],
      ['سهى', 'لم يعد بيتًا'],
    ]);
    expect(said('«كنا ثلاثة – تقول سهى – ولم نعد».').map(([name]) => name)).toEqual(['سهى', 'سهى']);
  });

  it('is not whom the speaker speaks of', () => {
    expect(said('قال الوزير إن المدير استقال، مضيفًا أن «الملف أُغلق نهائيًا».')).toEqual([
      ['الوزير', 'الملف أُغلق نهائيًا'],
    ]);
  });

  it('is the last one whom the text named', () => {
    expect(
      said('غادر المدير القاعة، وكان مساعده سامي قد سبقه. وقال الأخير: «لم نتفق على شيء».')[0]?.[0],
    ).toContain('سامي');
  });

  it('is no word of a question', () => {
    const said = all('ما يفسّر لماذا يخشى التجّار أن يصبح الاتفاق كلامًا بلا أثر، وشرح كيف أن الأسعار ترتفع.');
    expect(said.map(({ speaker }) => speaker)).not.toContain('لماذا');
    expect(said.map(({ speaker }) => speaker)).not.toContain('كيف');
  });

  it('is nobody where nobody is named', () => {
    expect(told('وعُلم أن الاجتماع أُرجئ.')).toEqual([[null, 'الاجتماع أُرجئ']]);
  });
});

describe('quotation marks', () => {
  it.each([
    ['«', '»'],
    ['»', '«'],
    ['“', '”'],
    ['”', '“'],
    ['"', '"'],
    ['‹', '›'],
    ['„', '“'],
  ])('are %s and %s', (open, close) => {
    expect(said(`قال الطبيب: ${open}لا خطر على أحد${close}.`)).toEqual([['الطبيب', 'لا خطر على أحد']]);
  });

  it('of English may be single, beside apostrophes', () => {
    expect(said('‘It wasn’t the rain,’ the farmer said.')).toEqual([['the farmer', 'It wasn’t the rain']]);
  });

  it('nest, and what is inside has its own speaker', () => {
    expect(said('قال الجد: «كان أبي يردد: "الأرض لا تنسى" ثم يصمت».')).toEqual([
      ['الجد', 'كان أبي يردد: "الأرض لا تنسى" ثم يصمت'],
      ['أبي', 'الأرض لا تنسى'],
    ]);
  });

  it('that nothing closes go on to the end of the paragraph, and in the next', () => {
    expect(said('قال المدير: «توقفت الآلات.\n«ولا نعرف متى تعود».\nوالمصنع قديم.')).toEqual([
      ['المدير', 'توقفت الآلات'],
      ['المدير', 'ولا نعرف متى تعود'],
    ]);
    expect(said('قال المدير: «توقفت الآلات.\nولا نعرف متى تعود».').map(([, text]) => text)).toEqual([
      'توقفت الآلات',
      'ولا نعرف متى تعود',
    ]);
  });
});

describe('no quotations', () => {
  it.each([
    'فاز فيلم «ظل الماء» بجائزة «النخلة» في مهرجان «الصحراء».',
    'قالت الشركة إن تطبيق «دروب» سيتوقف قريبًا.',
    'رفع المحتجون لافتة كُتب عليها: «نريد مدرسة».',
    'يشكو السكان من «الجيل الضائع» كما في الصحف.',
    'ومدرب «هلال الجبل» يشكو ازدحام المواعيد.',
    'Her novel, "The Salt Road", won a prize.',
    'کتاب «خانه بی‌چراغ» هفته آینده منتشر می‌شود.',
  ])('are in: %s', text => {
    expect(said(text)).toEqual([]);
  });
});

describe('what is told indirectly', () => {
  it.each<readonly [text: string, expected: readonly Said[]]>([
    ['قال الوزير إن الطريق سيُفتح غدًا.', [['الوزير', 'الطريق سيُفتح غدًا']]],
    [
      'أكدت الهيئة أن الماء سليم، وأن الخزان نُظف.',
      [
        ['الهيئة', 'الماء سليم'],
        ['الهيئة', 'الخزان نُظف'],
      ],
    ],
    ['وافق قبل أن يسافر.', []],
    ['He said the bridge would open on Friday.', [[null, 'the bridge would open on Friday']]],
    ['The mayor said that the bridge was safe.', [['The mayor', 'the bridge was safe']]],
    ['وزیر گفت پل هفته آینده باز می‌شود.', [['وزیر', 'پل هفته آینده باز می‌شود']]],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('other languages', () => {
  it.each<readonly [string, string, string]>([
    ['"We counted twice," said Marta Quill, who runs the reserve.', 'Marta Quill', 'We counted twice'],
    ['“If the dam goes,” the engineer warned.', 'the engineer', 'If the dam goes'],
    ['The council was blunter: "Nobody asked us first."', 'The council', 'Nobody asked us first'],
    ['وزیر راه گفت: «هیچ پروازی لغو نخواهد شد».', 'وزیر راه', 'هیچ پروازی لغو نخواهد شد'],
    ['به گفته سخنگو، «پل تا پایان ماه باز می‌شود».', 'سخنگو', 'پل تا پایان ماه باز می‌شود'],
    ['وزیر تعلیم نے کہا کہ ”تمام اسکول کھل جائیں گے“۔', 'وزیر تعلیم', 'تمام اسکول کھل جائیں گے'],
    ['”فصل تباہ ہو گئی ہے“، کسان رہنما نے کہا۔', 'کسان رہنما', 'فصل تباہ ہو گئی ہے'],
  ])('%s', (text, name, expected) => {
    expect(said(text)).toEqual([[name, expected]]);
  });
});
