/** Days of other calendars than the Gregorian, and the marks by which their dates are known. */
import type { OtherCalendar } from './calendars/calendar.ts';
import { type Calendar, calendarNames, calendars } from './calendars/index.ts';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** Made when it is first needed: most news is dated in one calendar. */
function formatOf(calendar: Calendar): Intl.DateTimeFormat {
  const known =
    formats.get(calendar) ??
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formats.set(calendar, known);
  return known;
}

const dayLength = 24 * 60 * 60 * 1000;
/** How far a mean reckoning can be from the calendar, in days. */
const searchReach = 4;

/** The Gregorian day of a day of another calendar; null for a day that it does not have, and for years far from ours. */
export function gregorianDay(calendar: Calendar, { year, month, day }: CalendarDay): CalendarDay | null {
  const { epoch, yearLength, monthLength, years } = calendars[calendar];
  if (year < years[0] || year > years[1] || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const format = formatOf(calendar);
  const mean = Math.round(epoch + (year - 1) * yearLength + (month - 1) * monthLength + day - 1);
  for (let offset = -searchReach; offset <= searchReach; offset++) {
    const date = new Date((mean + offset) * dayLength);
    const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
    if (Number(parts.year) === year && Number(parts.month) === month && Number(parts.day) === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return null;
}

/** The calendar of a day in numbers without a mark, by its year. */
export const calendarOfYear = (year: number): Calendar | undefined =>
  calendarNames.find(name => {
    const { ownYears: [first, last] = [1, 0] }: OtherCalendar = calendars[name];
    return year >= first && year <= last;
  });

export interface Marked {
  readonly text: string;
  readonly calendar?: Calendar;
}

/** A text, folded by `foldDateText`, without the mark of its calendar, and that calendar. */
export function withoutMark(text: string): Marked {
  for (const calendar of calendarNames) {
    const { mark } = calendars[calendar];
    if (mark.test(text)) return { text: text.replace(mark, ' ').trim(), calendar };
  }
  return { text };
}
