/** Names of the Gregorian months. */

/** In the Arabic press, by region: each row has the months in the order of the year. */
export const arabicMonths: readonly (readonly string[])[] = [
  // Levant and Iraq
  [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  // Egypt, Sudan, the Gulf
  [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'مايو',
    'يونيو',
    'يوليو',
    'أغسطس',
    'سبتمبر',
    'أكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  // Tunisia and Algeria
  ['جانفي', 'فيفري', 'مارس', 'أفريل', 'ماي', 'جوان', 'جويلية', 'أوت', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  // Morocco
  ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
];

/** Other spellings, with the month, 1 to 12. */
export const arabicMonthVariants: readonly (readonly [name: string, month: number])[] = [
  ['إبريل', 4],
  ['مايس', 5],
  ['يونيه', 6],
  ['يوليه', 7],
  ['جويليه', 7],
  ['أوغسطس', 8],
  ['أغشت', 8],
  ['شتمبر', 9],
  ['سبتنبر', 9],
  ['اوكتوبر', 10],
  ['نونمبر', 11],
  ['دجمبر', 12],
];

const inOrder = (names: string): readonly string[] => names.split(' ');

export const persianMonths = inOrder('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر');
export const urduMonths = inOrder('جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر');
export const englishMonths = inOrder(
  'january february march april may june july august september october november december',
);
export const shortEnglishMonths = inOrder('jan feb mar apr may jun jul aug sep oct nov dec');
