/** Numbers, counted nouns and lists in Arabic. */
import { once } from '../base/once.ts';

export const locale = 'ar-u-nu-arab';
const format = once(() => new Intl.NumberFormat(locale));
const plural = once(() => new Intl.PluralRules('ar'));
export const number = (value: number): string => format().format(value);

const size = once(
  () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', unitDisplay: 'long' }),
);
export const megabytes = (bytes: number): string => size().format(bytes / 1_000_000);

interface Counted {
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

export const newArticles = (value: number): string =>
  counted(value, {
    zero: 'لا جديد',
    one: 'مقال جديد واحد',
    two: 'مقالان جديدان',
    few: '# مقالات جديدة',
    many: '# مقالًا جديدًا',
    other: '# مقال جديد',
  });

export const failedSources = (value: number): string =>
  counted(value, {
    zero: 'بلا إخفاق',
    one: 'أخفق مصدر واحد',
    two: 'أخفق مصدران',
    few: 'أخفقت # مصادر',
    many: 'أخفق # مصدرًا',
    other: 'أخفق # مصدر',
  });

export const selectedParagraphs = (value: number): string =>
  counted(value, {
    zero: 'لا شيء',
    one: 'فقرة واحدة',
    two: 'فقرتان',
    few: '# فقرات',
    many: '# فقرة',
    other: '# فقرة',
  });

export const sources = (value: number): string =>
  counted(value, {
    zero: 'لا مصدر',
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '# مصادر',
    many: '# مصدرًا',
    other: '# مصدر',
  });

export const articles = (value: number): string =>
  counted(value, {
    zero: 'لا مقال',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });

export const settings = (value: number): string =>
  counted(value, {
    zero: 'لا إعداد',
    one: 'إعداد واحد',
    two: 'إعدادان',
    few: '# إعدادات',
    many: '# إعدادًا',
    other: '# إعداد',
  });

export const items = (value: number): string =>
  counted(value, {
    zero: 'لا شيء',
    one: 'عنصر واحد',
    two: 'عنصران',
    few: '# عناصر',
    many: '# عنصرًا',
    other: '# عنصر',
  });

/** What stands in a list `a, b, c`, with the comma of Arabic. */
export const listed = (items: string): string => items.replaceAll(', ', '، ');
