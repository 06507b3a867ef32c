import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../source/feeds/calendars/index.ts';
import { gregorianDay } from '../../source/feeds/other-calendars.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** The day as the platform writes it in a calendar. */
function written(calendar: Calendar, date: Date) {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const part = (name: string): number =>
    Number(format.formatToParts(date).find(({ type }) => type === name)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

describe('gregorianDay', () => {
  it.each(['islamic-umalqura', 'persian'] as const)(
    'finds a day of every year from 1938 to 2076: %s',
    calendar => {
      for (let day = Date.UTC(1938, 0, 1); day < Date.UTC(2076, 0, 1); day += 367 * dayLength) {
        const date = new Date(day);
        expect(gregorianDay(calendar, written(calendar, date))).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }
    },
  );

  it('has no day for a day that is none', () => {
    expect(gregorianDay('islamic-umalqura', { year: 1447, month: 9, day: 31 })).toBeNull();
    expect(gregorianDay('islamic-umalqura', { year: 1447, month: 13, day: 1 })).toBeNull();
    expect(gregorianDay('islamic-umalqura', { year: 2026, month: 1, day: 1 })).toBeNull();
    expect(gregorianDay('persian', { year: 1404, month: 12, day: 30 })).toBeNull();
  });
});
