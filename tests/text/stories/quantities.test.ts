import { describe, expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';
import { figureOf } from '../../../source/text/stories/figures.ts';

const featuresOf = (text: string) =>
  storyFeatures({
    title: '',
    paragraphs: [text],
    language: /[a-z]/u.test(text) ? 'en' : null,
    categories: [],
  });

const figuresIn = (text: string): readonly string[] =>
  featuresOf(text).quantities.map(each => `${each.what} ${each.unit}: ${each.hedge}${figureOf(each)}`);

/** Sentences of all kinds of news, in pairs that say the same. */
const told: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['Nine people were killed and 30 were injured.', 'killed persons: 9', 'injured persons: 30'],
  ['قُتل تسعة أشخاص وأصيب 30 بانهيار جدار.', 'killed persons: 9', 'injured persons: 30'],
  ['Police said 12 remain missing.', 'missing persons: 12'],
  ['لا يزال 12 آخرون في عداد المفقودين.', 'missing persons: 12'],
  [
    'Twelve passengers survived and 40 others are still missing.',
    'rescued persons: 12',
    'missing persons: 40',
  ],
  ['نزح نحو 45 ألف شخص من منازلهم.', 'displaced persons: ~45000'],
  ['بلغت قيمة السفينة سبعة فاصل خمسة وسبعين مليون دولار.', 'amount USD: 7750000'],
  ['غُرّمت الشركة مليارًا و200 مليون درهم.', 'amount AED: 1200000000'],
  ['قُتل 12 حصانا في حريق.', 'count حصان+احصنه: 12'],
  ['در این حادثه ۲۳ نفر کشته و ۴۰ تن زخمی شدند.', 'killed persons: 23', 'injured persons: 40'],
  ['منصوبے پر ساڑھے تین ارب روپے لاگت آئے گی۔', 'amount PKR: 3500000000'],
  ['بندرگاہ پر ڈیڑھ ارب روپے خرچ ہوئے۔', 'amount PKR: 1500000000'],
  ['مقتل شخصين وإصابة ثلاثة في حادث سير.', 'killed persons: 2', 'injured persons: 3'],
  ['قتيلان و4 جرحى في إطلاق نار.', 'killed persons: 2', 'injured persons: 4'],
  ['قتل 12 مدنيا بينهم أطفال وجرح 31.', 'killed persons: 12', 'injured persons: 31'],
  ['أصيب ثلاثة أطفال وجرح 31 عاملا.', 'injured persons: 3', 'injured persons: 31'],
  ['Two men were killed three days ago.', 'killed persons: 2', 'duration days: 3'],
  ['More than 3,500 residents were evacuated.', 'displaced persons: >3500'],
  ['Cholera has infected 240 people and killed 11.', 'cases persons: 240', 'killed persons: 11'],
  ['سجلت الوزارة 240 إصابة بالكوليرا و11 وفاة.', 'cases persons: 240', 'killed persons: 11'],
  ['اعتقلت الشرطة 14 مشتبها به.', 'arrested persons: 14'],
  ['A court sentenced the former minister to eight years in prison.', 'sentence years: 8'],
  ['قضت محكمة الجنايات بسجنه ثماني سنوات.', 'sentence years: 8'],
  ['حكمت المحكمة عليه بالسجن 7 سنوات وغرامة.', 'sentence years: 7'],
  ['حكم عليه بالسجن المؤبد بعد 3 سنوات من الحادث.', 'duration years: 3'],
  ['He was jailed three years ago.', 'duration years: 3'],
  ['حكم عليه بالسجن 7 سنوات بعد إدانته.', 'sentence years: 7'],
  ['The ruling party won 132 of 240 seats.', 'count seats: 132'],
  ['حصد الحزب الحاكم 132 مقعدا.', 'count seats: 132'],
  ['Inflation slowed to between 3.1% and 3.3% in October.', 'percent percent: 3.1-3.3'],
  ['Inflation rose from 3% to 5% in October.', 'percent percent: 3', 'percent percent: 5'],
  ['تتراوح الكلفة بين 200 و250 مليون دولار.', 'amount USD: 200000000-250000000'],
  ['It costs between $200 million and $250 million a year.', 'amount USD: 200000000-250000000'],
  ['Shares rose between Monday and Thursday by 2% to $63.', 'percent percent: 2', 'amount USD: 63'],
  ['A 4,400-year-old tomb was found.', 'duration years: 4400'],
  ['عثر على مقبرة عمرها 4400 عام.', 'duration years: 4400'],
  ['خزن السد 300 ألف متر مكعب.', 'volume m³: 300000'],
  ['شارك 20 ألف متظاهر بحسب المنظمين، و8 آلاف وفق الشرطة.', 'count protesters: 20000'],
  ['يؤيد 54 في المئة من المشاركين الخطة.', 'percent percent: 54'],
  ['شارك في الجنازة نحو مليون شخص.', 'attended persons: ~1000000'],
  ['About 2,000 people marched on the square.', 'attended persons: ~2000'],
  ['More than 2,000 books burned in 2020.', 'count book: >2000'],
  ['تصرف الشركة 2000 جنيه لكل عامل.', 'amount EGP: 2000'],
  ['Damage is put at 30-40 million dollars.', 'amount USD: 30000000-40000000'],
  ['ارتفع سعر الرغيف إلى 25 قرشا.', 'amount piastres: 25'],
  ['اتفق الطرفان على هدنة لمدة 72 ساعة.', 'truce hours: 72'],
  ['وقع المهاجم عقدا لخمس سنوات.', 'contract years: 5'],
  ['The king ordered seven days of mourning.', 'mourning days: 7'],
  ['حكم على طبيب يبلغ من العمر 45 عاما بالسجن ثلاث سنوات.', 'duration years: 45', 'sentence years: 3'],
  ['لقي ثلاثة بحارة حتفهم وتوفيت مواطنتان.', 'killed persons: 3', 'killed persons: 2'],
  ['Three acrobats were killed.', 'killed persons: 3'],
  ['The vote is on 12 May, not May 19.'],
  ['Of the 12 may be wounded.', 'injured persons: 12'],
  ['No one was hurt.'],
  ['No people killed in the strike were soldiers.'],
  ['None of the 12 passengers was injured.'],
];

describe('the figures of a sentence', () => {
  it.each(told)('are told with what they count: %s', (text, ...figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it('are of no months where Persian counts cities', () => {
    expect(figuresIn('زلزله گچساران سه شهر را لرزاند.').join(' ')).not.toContain('months');
  });
});

const denials: readonly (readonly [text: string, ...tolls: string[]])[] = [
  ['No one was hurt and no deaths were reported.', 'injured', 'killed'],
  ['There were no deaths or injuries, the fire brigade said.', 'killed', 'injured'],
  ['لم تسجل أي إصابات، بحسب الدفاع المدني.', 'injured'],
  ['وقال المحافظ إن الحريق لم يسفر عن ضحايا.', 'killed', 'injured'],
  ['انفجر خزان في المصنع دون وقوع إصابات أو خسائر بشرية.', 'injured', 'killed'],
  ['لا قتلى ولا جرحى في الهجوم.', 'killed', 'injured'],
  ['تاکنون تلفات و خسارتی گزارش نشده است.', 'killed', 'injured'],
  ['واقعے میں کوئی جانی نقصان نہیں ہوا۔', 'killed'],
  ['No deaths, but two were hurt.', 'killed'],
  ['No one was killed. Injuries were reported among the staff.', 'killed'],
  ['لا قتلى، وإصابات طفيفة بين العمال.', 'killed'],
  ['There were no deaths. Among the guests was the mayor.', 'killed'],
  ['There were no immediate reports of casualties.'],
  ['No serious injuries were reported.'],
  ['There were no deaths among tourists.'],
  ['لا أنباء عن ضحايا، ولم تُسجَّل إصابات خطرة حتى الآن.'],
  ['أكدت السفارة عدم وجود مواطنين بين المصابين.'],
  ['No casualties in the south, but nine people were killed and 30 hurt in the north.'],
];

describe('a toll that is denied', () => {
  it.each(denials)('is one that is certainly none: %s', (text, ...tolls) => {
    expect([...featuresOf(text).denied].sort()).toEqual([...tolls].sort());
  });
});
