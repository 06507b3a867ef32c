import type { HeadMessages } from './messages.ts';

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

export const englishHead: HeadMessages = {
  name: 'Khabar',
  day: date =>
    `${weekdays[date.getDay()]}, ${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`,
  allRead: 'all read',
  refreshed: ago => `refreshed ${ago}`,
};
