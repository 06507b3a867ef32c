/** Numbers, counted nouns and lists in Arabic. */

import { ltr } from '../base/isolated.ts';
import { once } from '../base/once.ts';
import { hoursAndMinutes } from './hours-and-minutes.ts';
import { wholeNumber } from './whole-number.ts';

export const locale = 'ar-u-nu-arab';
const format = once(() => new Intl.NumberFormat(locale));
const plural = once(() => new Intl.PluralRules('ar'));
const digits = '٠١٢٣٤٥٦٧٨٩';
export const number = (value: number): string =>
  wholeNumber(value, '٬')?.replace(/\d/gu, digit => digits[Number(digit)] as string) ??
  format().format(value);

const size = once(
  () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', unitDisplay: 'long' }),
);
export const megabytes = (bytes: number): string => size().format(bytes / 1_000_000);

/** Of a small file, in kilobytes. */
export function fileSize(bytes: number): string {
  if (bytes >= 1_000_000) return `${number(Math.round(bytes / 1_000_000))} م.ب`;
  return `${number(Math.max(1, Math.round(bytes / 1000)))} ك.ب`;
}

export interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** The six plural forms of Arabic; `#` stands for the number. */
export const counted = (value: number, forms: Counted): string =>
  forms[plural().select(value) as keyof Counted].replace('#', number(value));

/** Short, where there is little room. */
export const newOnes = (value: number): string =>
  counted(value, {
    zero: 'لا جديد',
    one: 'جديد واحد',
    two: 'جديدان',
    few: '# جديدة',
    many: '# جديدًا',
    other: '# جديد',
  });

export const newArticles = (value: number): string =>
  counted(value, {
    zero: 'لا جديد',
    one: 'مقال جديد واحد',
    two: 'مقالان جديدان',
    few: '# مقالات جديدة',
    many: '# مقالًا جديدًا',
    other: '# مقال جديد',
  });

export const changedArticles = (value: number): string =>
  counted(value, {
    zero: 'لا تعديل',
    one: 'مقال معدّل واحد',
    two: 'مقالان معدّلان',
    few: '# مقالات معدّلة',
    many: '# مقالًا معدّلًا',
    other: '# مقال معدّل',
  });

export const waitingChanges = (value: number): string =>
  counted(value, {
    zero: 'التغييرات',
    one: 'تغيير واحد',
    two: 'تغييرين',
    few: '# تغييرات',
    many: '# تغييرًا',
    other: '# تغيير',
  });

export const unsavedChanges = (value: number): string =>
  counted(value, {
    zero: 'تم حفظ كل التغييرات',
    one: 'تعذّر حفظ تغيير واحد',
    two: 'تعذّر حفظ تغييرين',
    few: 'تعذّر حفظ # تغييرات',
    many: 'تعذّر حفظ # تغييرًا',
    other: 'تعذّر حفظ # تغيير',
  });

export const failedSources = (value: number): string =>
  counted(value, {
    zero: 'لا أخطاء',
    one: 'تعذّر جلب مصدر واحد',
    two: 'تعذّر جلب مصدرين',
    few: 'تعذّر جلب # مصادر',
    many: 'تعذّر جلب # مصدرًا',
    other: 'تعذّر جلب # مصدر',
  });

export const selectedParagraphs = (value: number): string =>
  counted(value, {
    zero: 'لا فقرات',
    one: 'فقرة واحدة',
    two: 'فقرتان',
    few: '# فقرات',
    many: '# فقرة',
    other: '# فقرة',
  });

export const sources = (value: number): string =>
  counted(value, {
    zero: 'لا مصادر',
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '# مصادر',
    many: '# مصدرًا',
    other: '# مصدر',
  });

/** The width of a line. */
export const columns = (value: number): string =>
  counted(value, {
    zero: 'لا خانات',
    one: 'خانة واحدة',
    two: 'خانتان',
    few: '# خانات',
    many: '# خانة',
    other: '# خانة',
  });

/** `a, b, c` as an Arabic list of Latin words. */
export const listed = (items: string): string => items.split(', ').map(ltr).join('، ');

const disjunction = once(() => new Intl.ListFormat('ar', { type: 'disjunction' }));

/** What an error's `detail` allows: `a, b, c` → `a أو b أو c`; `1…20` → `من 1 إلى 20`, in the digits that are typed. */
export function alternatives(detail: string): string {
  const [least = '', most] = detail.split('…');
  if (most !== undefined) return `من ${least} إلى ${most}`;
  return disjunction().format(detail.split(', ').map(ltr));
}
export const articles = (value: number): string =>
  counted(value, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });

export const characters = (value: number): string =>
  counted(value, {
    zero: 'لا أحرف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });

export const searches = (value: number): string =>
  counted(value, {
    zero: 'لا عمليات بحث',
    one: 'بحث واحد',
    two: 'بحثان',
    few: '# عمليات بحث',
    many: '# عملية بحث',
    other: '# عملية بحث',
  });

export const rules = (value: number): string =>
  counted(value, {
    zero: 'لا قواعد',
    one: 'قاعدة واحدة',
    two: 'قاعدتان',
    few: '# قواعد',
    many: '# قاعدة',
    other: '# قاعدة',
  });

/** After names of sources: how many more there are. */
export const moreSources = (value: number): string =>
  counted(value, {
    zero: '',
    one: 'ومصدر آخر',
    two: 'ومصدران آخران',
    few: 'و# مصادر أخرى',
    many: 'و# مصدرًا آخر',
    other: 'و# مصدر آخر',
  });

/** After a headline: how many more there are. */
export const moreArticles = (value: number): string =>
  counted(value, {
    zero: 'لا غيره',
    one: 'ومقال آخر',
    two: 'ومقالان آخران',
    few: 'و# مقالات أخرى',
    many: 'و# مقالًا آخر',
    other: 'و# مقال آخر',
  });

export const settings = (value: number): string =>
  counted(value, {
    zero: 'لا إعدادات',
    one: 'إعداد واحد',
    two: 'إعدادان',
    few: '# إعدادات',
    many: '# إعدادًا',
    other: '# إعداد',
  });

export const minutes = (value: number): string =>
  counted(value, {
    zero: '# دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  });

export const hours = (value: number): string =>
  counted(value, {
    zero: '# ساعة',
    one: 'ساعة واحدة',
    two: 'ساعتان',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  });

export function playingTime(seconds: number): string {
  const whole = hoursAndMinutes(seconds);
  if (whole.hours === 0) return minutes(whole.minutes);
  if (whole.minutes === 0) return hours(whole.hours);
  return `${whole.hours === 1 ? 'ساعة' : hours(whole.hours)} و${minutes(whole.minutes)}`;
}
