import { hijriDate } from '../base/hijri-date.ts';
import type { Calendar } from '../domain/display.ts';
import { number } from './en-counts.ts';
import type { HeadMessages } from './head-messages.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const hijriMonths = [
  'Muharram',
  'Safar',
  'Rabi I',
  'Rabi II',
  'Jumada I',
  'Jumada II',
  'Rajab',
  'Shaban',
  'Ramadan',
  'Shawwal',
  'Dhu al-Qadah',
  'Dhu al-Hijjah',
];

const gregorian = (date: Date): string =>
  `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;

function hijri(date: Date): string {
  const { day, month, year } = hijriDate(date);
  return `${day} ${hijriMonths[month - 1]} ${year} AH`;
}

const dates: Readonly<Record<Calendar, (date: Date) => string>> = {
  gregorian,
  hijri,
  both: date => `${gregorian(date)} · ${hijri(date)}`,
};

export const englishHead: HeadMessages = {
  name: 'Khabar',
  day: (date, calendar) => `${weekdays[date.getDay()]}, ${dates[calendar](date)}`,
  arrived: (count, key) => `${number(count)} new: ${key}`,
  allRead: 'all read',
  refreshed: ago => `refreshed ${ago}`,
};
