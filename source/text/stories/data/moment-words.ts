/** Days, months and hours as texts write them, in Arabic, Persian, Urdu and English. Written for Khabar by its authors. */
import { arabicMonths, arabicMonthVariants } from '../../month-names.ts';

/** `_` stands between the words of a name; 1 to 12. */
export type MonthRow = readonly [name: string, month: number];

const inOrder = (names: string): readonly MonthRow[] =>
  names.split(' ').map((name, index) => [name, index + 1]);

/** Gregorian ones, in Arabic and English. */
export const monthNames: readonly MonthRow[] = [
  ...arabicMonths.flatMap(row => row.map((name, index): MonthRow => [name.replaceAll(' ', '_'), index + 1])),
  ...arabicMonthVariants,
  ...inOrder('january february march april may june july august september october november december'),
  ...inOrder('jan feb mar apr may jun jul aug sept oct nov dec'),
];

export const persianMonthNames = inOrder(
  'ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر',
);

export const urduMonthNames = inOrder('جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر');

/** Of the calendar of Iran. */
export const iranianMonthNames = inOrder(
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
);
