import { number } from './ar-counts.ts';
import type { HeadMessages } from './messages.ts';

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

/** A year is no quantity: it has no separator. */
const year = (value: number): string => [...String(value)].map(digit => number(Number(digit))).join('');

export const arabicHead: HeadMessages = {
  name: 'خبر',
  day: date =>
    `${weekdays[date.getDay()]} ${number(date.getDate())} ${months[date.getMonth()]} ${year(date.getFullYear())}`,
  allRead: 'لا جديد غير مقروء',
  refreshed: ago => `آخر تحديث ${ago}`,
};
