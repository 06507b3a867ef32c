import { expect, it } from 'vitest';
import { hijriDate } from '../../source/base/hijri-date.ts';

/** First days of Ramadan, as Umm al-Qura has announced them, and a new year. */
it.each([
  ['2024-03-11', { day: 1, month: 9, year: 1445 }],
  ['2025-03-01', { day: 1, month: 9, year: 1446 }],
  ['2025-06-26', { day: 1, month: 1, year: 1447 }],
])('is the day of Umm al-Qura: %s', (iso, hijri) => {
  expect(hijriDate(new Date(`${iso}T12:00:00`))).toEqual(hijri);
});
