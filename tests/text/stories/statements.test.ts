import { describe, expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';
import { packFeatures, unpackFeatures } from '../../../source/text/stories/packed.ts';
import { statementFacts } from '../../../source/text/stories/statement-facts.ts';

const featuresOf = (text: string) => {
  const [title = '', ...paragraphs] = text.split(' | ');
  const language = /^[ -~]+$/u.test(text) ? 'en' : null;
  return storyFeatures({ title, paragraphs, language, categories: [] });
};

const statedIn = (text: string): readonly string[] =>
  featuresOf(text).statements.map(statement => `${statement.unit}: ${statement.text}`);

/** On many subjects, in four languages. */
const stated: readonly (readonly [text: string, ...statements: string[]])[] = [
  [
    'قال مسؤول إن تأجيل إطلاق القمر الصناعي جاء بسبب سرعة الرياح في طبقات الجو العليا، وفق بيان.',
    'cause: سرعة الرياح في طبقات الجو العليا',
  ],
  ['تأجيل إطلاق الصاروخ والسبب صمام معطوب', 'cause: صمام معطوب'],
  ['أدى ماس كهربائي إلى اندلاع حريق في سوق المدينة.', 'cause: ماس كهربائي'],
  ['A short circuit caused the fire at the market, the fire chief said.', 'cause: short circuit'],
  ['Dozens of flights were cancelled because of dense fog.', 'cause: dense fog'],
  ['عطل في الإشارة وراء تصادم القطارين', 'cause: عطل في الإشارة'],
  ['The crash was caused by a signal failure, investigators said.', 'cause: signal failure'],
  ['Oil rises as pipeline outage tightens supply', 'cause: pipeline outage tightens supply'],
  ['ارتفعت أسعار النفط وسط مخاوف من تراجع الإمدادات وترقب بيانات.', 'cause: تراجع الإمدادات'],
  ['آتش‌سوزی در بازار به دلیل نشت گاز رخ داد.', 'cause: نشت گاز'],
  ['فیکٹری میں آگ شارٹ سرکٹ کے باعث لگی۔', 'cause: شارٹ سرکٹ'],
  ['عزا المحللون هبوط الأسهم إلى تراجع الطلب.', 'cause: تراجع الطلب'],
  ['الماس الكهربائي أشعل الحريق في مصنع النسيج.', 'cause: الماس الكهربائي'],
  ['أشعل ماس كهربائي حريقا في مصنع.', 'cause: ماس كهربائي'],
  ['جرفت السيول الجسر الذي يربط القريتين.', 'cause: السيول'],
  ['A gas leak set the mill ablaze, firefighters said.', 'cause: gas leak'],
  ['The train derailed after a landslide.', 'cause: landslide'],
  ['انفجار إطار الحافلة أدى إلى انقلابها على الطريق.', 'cause: انفجار إطار الحافلة'],
  ['اتصالی برق بازار را به آتش کشید.', 'cause: اتصالی برق'],
  ['فیکٹری میں شارٹ سرکٹ سے آگ لگ گئی۔', 'cause: شارٹ سرکٹ'],
  ['The gas leak did not set the mill ablaze.'],
  ['The judge set a date for the trial over the fire.'],
  ['Firefighters put out the blaze after rain.'],
  ['The strike at ports in the U.S. grew because of fog.', 'cause: fog'],
  ['The strike at ports grew. It was because of fog.'],
  ['They ruled out that the crash was caused by speed.'],
  ['لم يكن الحريق بسبب ماس كهربائي.'],
  ['اندلع حريق في السوق بسبب توتر ساد المكان.'],
  ['اندلع حريق في السوق بسبب غاز متسرب.', 'cause: غاز متسرب'],
  ['Bodies wash ashore as the storm moves on'],
  ['تفوق الفريق بفضل نتيجة المباراة الأولى.'],
  ['أدار اللقاء الحكم المصري أمين عمر.', 'referee: أمين عمر'],
  ['نقلت Reuters أن الحكم أمين عمر أدار اللقاء.', 'referee: أمين عمر'],
  ['Referee Amin Omar awarded a penalty.', 'referee: Amin Omar'],
  ['فاز الفريق بهدف قاتل لكريم شلبي أمام جمهوره.', 'winning goal: كريم شلبي'],
  ['فاز الفريق بهدف قاتل لِكريم شلبي أمام جمهوره.', 'winning goal: كريم شلبي'],
  ['خبر | تأجيل المباراة بسبب الرياح | الشديدة تعود مساء', 'cause: الرياح'],
  ['سجل سامي حداد هدف الفوز قبل النهاية.', 'winning goal: سامي حداد'],
  ['Amin Omar scored the winning goal.', 'winning goal: Amin Omar'],
  ['A winning goal by Amin Omar sent them top.', 'winning goal: Amin Omar'],
  ['جاء هدف الفوز قبل النهاية بدقيقة.'],
  ['حكمت القاضية ليلى منصور بسجنه.', 'judge: ليلى منصور'],
  ['جنحت السفينة «مايا ستار» في القناة.', 'ship: مايا ستار'],
  ['ضرب زلزال قرى في محافظة المنيا فجرا.', 'province: المنيا'],
  ["A quake hit villages in Egypt's Minya province on Monday.", 'province: Minya', 'event: Monday'],
  ['غمرت السيول بيوتا بولاية تبسة.', 'province: تبسة'],
  ['صدر الحكم على المتهم أمس.'],
  ['قال محافظ المنيا إن الطريق مغلق.'],
  ['بدأت حملة التبرعات في شهر رمضان.'],
  ['قال قبطان السفينة أحمد حسن إن الميناء أغلق.'],
  ['The ship Maya Star ran aground.', 'ship: Maya Star'],
  ['تبدأ محاكمة الوزير الثلاثاء في القاهرة.', 'start: الثلاثاء'],
  ['The election will be held on 12 May, the board said.', 'holding: 12 May'],
  ['The election will be held on May 12.', 'holding: May 12'],
  ['دادگاه متهمان روز سه‌شنبه برگزار می‌شود.', 'holding: سه‌شنبه'],
  ['انتخابات 8 فروری کو ہوں گے۔', 'holding: 8 فروری'],
  ['تجرى الانتخابات يوم 8 شتنبر المقبل.', 'holding: 8 شتنبر'],
  ['ضرب زلزال المدينة عند الساعة ٤:١٥ فجرا.', 'event: ٤:١٥'],
  ['ينطلق مهرجان السينما في 3 تشرين الثاني.', 'start: 3 تشرين الثاني'],
  ['The rocket lifted off at 9:41 GMT.'],
  ['Police said on Tuesday that the fire was out.'],
  ['بدأت محاكمة الوزير الذي أوقف الثلاثاء.'],
  ['The trial began on Tuesday. It began on Wednesday for the minister in the court.'],
  ['The trial of the 12 may begin soon.'],
  ['Judge Blocks Order Against Donald Trump'],
  ['أفرج عنهم بعد «طوفان الأقصى» بعام.'],
  ['آتش‌سوزی دیشب در شهر کرمان رخ داد.', 'city: کرمان'],
  ['Three hurt in Iran province'],
  ['أدار المباراة الأولى الحكم أمين عمر، والثانية الحكم سامي حداد.'],
];

describe('what a report states', () => {
  it.each(stated)('is told as it is written: %s', (text, ...statements) => {
    expect(statedIn(text)).toEqual(statements);
  });
});

const factsIn = (...texts: readonly string[]) =>
  statementFacts(
    texts.map((text, at) => ({
      id: 'abcdef'.charAt(at),
      ...unpackFeatures(packFeatures(featuresOf(text))),
    })),
  );

const valuesIn = (...texts: readonly string[]) =>
  factsIn(...texts).map(({ what, unit, values }) => ({
    [`${what} ${unit}`]: values.map(({ value, articles }) => `${value} ${articles.join('')}`),
  }));

describe('reports that state something of one thing', () => {
  it('are put beside each other in two languages, with who says what', () => {
    expect(
      valuesIn(
        'تصادم قطارين | نجم التصادم عن عطل في الإشارات، بحسب الهيئة.',
        'Train crash | The crash was caused by a signal failure, an official said.',
        'قطار الصعيد | وقع تصادم القطارين بسبب السرعة الزائدة.',
      ),
    ).toEqual([{ 'cause cause': ['عطل في الإشارات ab', 'السرعة الزائدة c'] }]);
  });

  it('differ in where it was and who it was, if neither knows the other name', () => {
    expect(
      valuesIn(
        'حريق | شب حريق في محافظة المنيا، وقال المحافظ سامي حداد إنه أخمد.',
        'Fire | The fire broke out in Assiut province, and governor Omar Mansour went there.',
      ),
    ).toEqual([
      { 'place province': ['المنيا a', 'Assiut b'] },
      { 'name governor': ['سامي حداد a', 'Omar Mansour b'] },
    ]);
  });

  it('differ in when it is, by the day of two months or of the week', () => {
    expect(
      valuesIn(
        'انتخابات | تجرى الانتخابات البلدية يوم 8 شتنبر. وتبدأ محاكمة الوزير الثلاثاء.',
        'Vote | The election will be held on 15 September. The trial of the minister begins on Wednesday.',
      ),
    ).toEqual([
      { 'date holding': ['8 شتنبر a', '15 September b'] },
      { 'day start': ['الثلاثاء a', 'Wednesday b'] },
    ]);
  });

  it.each([
    [
      'where one names the day of the other',
      'محاكمة | تبدأ محاكمة الوزير الثلاثاء.',
      'محاكمة | تبدأ محاكمة الوزير الأربعاء، وكانت مقررة الثلاثاء.',
    ],
    [
      'where other things begin',
      'محاكمة | تبدأ محاكمة الوزير الثلاثاء.',
      'مهرجان | يبدأ مهرجان السينما الأربعاء.',
    ],
    [
      'where a report has both causes',
      'تصادم | وقع التصادم بسبب السرعة.',
      'تصادم | وقع التصادم بسبب عطل في الفرامل. كما وقع التصادم جراء السرعة.',
    ],
    ['of different effects', 'تصادم | وقع تصادم بسبب السرعة.', 'تصادم | ألغيت الرحلات بسبب الضباب.'],
    [
      'where one speaks of the place of the other',
      'حريق | شب حريق في محافظة المنيا.',
      'حريق في المنيا | شب حريق في محافظة أسيوط.',
    ],
    [
      'whose scripts cannot be compared',
      'حريق | شب حريق في محافظة تيمكيت.',
      'Fire | Fire broke out in Tinghir province.',
    ],
  ])('do not differ %s', (_, ...texts) => {
    expect(factsIn(...texts).filter(({ values }) => values.length > 1)).toEqual([]);
  });
});
