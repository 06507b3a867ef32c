/** How texts say that a figure is no exact one, in the words of four languages; `_` stands between the words of a phrase. Written for Khabar by its authors. */

/** About, more than, less than, at least, at most. */
export type Hedge = '' | '~' | '>' | '<' | '>=' | '<=';

type HedgeWords = Readonly<Partial<Record<Hedge, string>>>;

/** Right before the number. */
export const hedgesBefore: HedgeWords = {
  '': 'بدون',
  '~': 'نحو بنحو حوالي قرابة زهاء تقريبا ناهز ناهزت يناهز ما_يقارب ما_يقرب_من يقارب حدود about around some nearly roughly approximately almost close_to an_estimated in_the_region_of نزدیک_به قریب_به لگ_بھگ',
  '>': 'أكثر_من أزيد_من تجاوز يتجاوز تجاوزت تتجاوز يتعدى تتعدى يتعد تتعد تخطى تخطت يزيد_على يزيد_عن تزيد_على تزيد_عن يزد_على يزد_عن تزد_على تزد_عن زاد_على زادت_على يربو_على تربو_على ينيف_على فاق يفوق تفوق more_than greater_than over above upwards_of in_excess_of exceed exceeding exceeded exceeds topped بیش_از بالای',
  '<': 'أقل_من دون ما_دون يقل_عن تقل_عن قل_عن less_than fewer_than under below کمتر_از',
  '>=': 'على_الأقل at_least a_minimum_of دست‌کم حداقل کم_از_کم',
  '<=': 'على_الأكثر بحد_أقصى at_most up_to as_many_as a_maximum_of حداکثر زیادہ_سے_زیادہ',
};

/** Behind the number, or behind what it counts. */
export const hedgesBehind: HedgeWords = {
  '~': 'تقريبا',
  '>': 'سے_زائد سے_زیادہ تن_و_بیشتر',
  '<': 'سے_کم',
  '>=': 'على_الأقل فأكثر أو_أكثر or_more',
  '<=': 'على_الأكثر فأقل at_most',
};

/** Right before a hedge: لا يزيد على, no fewer than. */
export const negations = 'لا ولا فلا لم ولم فلم لن ولن ليس وليس ليست وليست no not never نه';

/** Behind the number: in Persian and Urdu the verb says at the end that it is not so. */
export const negationsBehind = 'نیست نیستند نبود نبودند نبوده نمی‌رسد نرسید نرفت نکرد نہیں';

/** What these say with “not”. */
export const negated: HedgeWords = { '>': '<=', '<': '>=' };

interface HedgeVerbs {
  readonly hedge: Hedge;
  readonly words: string;
  /** Stands right before the number. */
  readonly particle?: string;
}

/** Verbs behind which comes what is counted, and then the number: لا يزيد عدد القتلى على 9, تجاوزت حصيلة القتلى 9. */
export const hedgeVerbs: readonly HedgeVerbs[] = [
  { hedge: '>', words: 'يزيد تزيد يزد تزد زاد زادت', particle: 'على عن' },
  { hedge: '<', words: 'يقل تقل قل قلت', particle: 'عن' },
  { hedge: '>', words: 'تجاوز يتجاوز تجاوزت تتجاوز يتعدى تتعدى يتعد تتعد تخطى تخطت فاق فاقت' },
  { hedge: '~', words: 'ناهز يناهز ناهزت تناهز قارب يقارب قاربت تقارب' },
];

/** What such a verb speaks of. */
export const countingNouns =
  'عدد عددهم عددها أعداد حصيلة نسبة قيمة قيمته قيمتها سعر كلفة تكلفة كلفته كلفتها تكلفته تكلفتها حجم مجموع إجمالي معدل مدة عمر عمره عمرها وزن وزنه وزنها ارتفاع ثمن';
