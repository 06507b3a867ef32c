import { hijriDate } from '../base/hijri-date.ts';
import type { Calendar } from '../domain/display.ts';
import { newOnes, number } from './ar-counts.ts';
import type { HeadMessages } from './head-messages.ts';

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

const months = [
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
];

const hijriMonths = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

/** A year is no quantity: it has no separator. */
const year = (value: number): string => [...String(value)].map(digit => number(Number(digit))).join('');

const gregorian = (date: Date): string =>
  `${number(date.getDate())} ${months[date.getMonth()]} ${year(date.getFullYear())}`;

function hijri(date: Date): string {
  const { day, month, year: years } = hijriDate(date);
  return `${number(day)} ${hijriMonths[month - 1]} ${year(years)}`;
}

const dates: Readonly<Record<Calendar, (date: Date) => string>> = {
  gregorian,
  hijri: date => `${hijri(date)} هـ`,
  both: date => `${hijri(date)} هـ · ${gregorian(date)} م`,
};

export const arabicHead: HeadMessages = {
  name: 'خبر',
  day: (date, calendar) => `${weekdays[date.getDay()]} ${dates[calendar](date)}`,
  arrived: (count, key) => `${newOnes(count)}: ${key}`,
  allRead: 'لا جديد غير مقروء',
  refreshed: ago => `آخر تحديث ${ago}`,
};
