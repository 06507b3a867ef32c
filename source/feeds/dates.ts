/**
 * Dates of feeds and pages, as the standards write them (RFC 822 as RSS uses it, RFC 3339, W3CDTF) and as feeds really do:
 * month names in Arabic and other languages, Arabic-Indic digits, zones by name, day and month in numbers, other calendars.
 */

import type { Calendar } from './calendars/index.ts';
import { foldDateText } from './date-text.ts';
import { isDateWord, joinMeridiems } from './date-words.ts';
import { joinCompoundNames, monthOf, type OtherMonth, otherMonthOf } from './month-names.ts';
import { type CalendarDay, calendarOfYear, gregorianDay, withoutMark } from './other-calendars.ts';
import { numericZone, offsetOf, type TimeOfDay, timeOfDay } from './time-of-day.ts';

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of Greenwich; where a date names no zone it is read as UTC. */
  offset: number | 'unreadable';
}

/** Longer than any date: what is longer is not read. */
const longestDate = 120;

const noTime = { hour: 0, minute: 0, second: 0 };

/** Years outside of this are misread numbers, or years of another calendar. */
const years = { from: 1583, to: 9999 };

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isPossible({ year, month, day, hour, minute, second, offset }: Moment): boolean {
  if (offset === 'unreadable' || Math.abs(offset) > 24 * 60) return false;
  if (year < years.from || year > years.to || month < 1 || month > 12) return false;
  if (day < 1 || day > daysInMonth(year, month)) return false;
  const midnightAfter = hour === 24 && minute === 0 && second === 0;
  return (hour < 24 || midnightAfter) && minute < 60 && second <= 60;
}

function toIso(moment: Moment): string | null {
  if (!isPossible(moment)) return null;
  const { year, month, day, hour, minute, second, offset } = moment;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const date = new Date(local - (offset as number) * 60_000);
  return date.getUTCFullYear() > years.to ? null : date.toISOString();
}

/** Two digits mean 1970 to 2069 (RFC 2822 §4.3 has 1950; no feed is older than the Web). */
const fullYear = (year: number, digits: number): number =>
  digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;

interface Day extends CalendarDay {
  /** Given where the name of the month is of another calendar than the Gregorian. */
  readonly calendar?: Calendar;
  /** Its month has no name. */
  readonly isNumeric?: true;
}

type DayPattern = readonly [pattern: RegExp, read: (groups: readonly string[]) => Day | null];

const number = (text: string | undefined): number => Number.parseInt(text ?? '1', 10);

const byPosition = ([first = '', second = '', third = '']: readonly string[]): Day => {
  const [a, b] = [number(first), number(second)];
  const year = fullYear(number(third), third.length);
  return b > 12 && a <= 12 ? { year, month: a, day: b } : { year, month: b, day: a };
};

/** Days written in numbers alone, the most definite first. */
const dayPatterns: readonly DayPattern[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/u, ([y, m, d]) => ({ year: number(y), month: number(m), day: number(d) })],
  [
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/u,
    ([y, m, d]) => ({ year: number(y), month: number(m), day: number(d) }),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/u, ([y, m, d]) => ({ year: number(y), month: number(m), day: number(d) })],
  [
    /^(\d{2})-(\d{2})-(\d{2})$/u,
    ([y = '', m, d]) => ({ year: fullYear(number(y), 2), month: number(m), day: number(d) }),
  ],
  [
    /^(\d{2})(\d{2})(\d{2})$/u,
    ([y = '', m, d]) => ({ year: fullYear(number(y), 2), month: number(m), day: number(d) }),
  ],
  [/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/u, byPosition],
];

/** A year or a month of one, with nothing beside it (W3CDTF): the first day of it. */
const partialDay = /^(\d{4})(?:-(\d{1,2}))?$/u;

/** A day with the name of its month, in any order; several names of one month (`كانون الأول/ديسمبر`) count once. */
function dayByName(text: string): Day | null {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let calendar: Calendar | undefined;
  for (const token of joinCompoundNames(text).match(/\d+|[\p{L}_]+/gu) ?? []) {
    if (!/^\d/u.test(token)) {
      const other: OtherMonth | null = month === null ? otherMonthOf(token) : null;
      calendar ??= other?.calendar;
      month ??= other?.month ?? monthOf(token);
      continue;
    }
    const value = Number(token);
    if (token.length <= 2 && day === null && value <= 31) day = value;
    else if (year === null && (token.length === 2 || token.length === 4))
      year = fullYear(value, token.length);
    else return null;
  }
  if (year === null || month === null || day === null) return null;
  return { year, month, day, ...(calendar === undefined ? {} : { calendar }) };
}

/** Without the words and signs around it. */
const bareDay = (text: string): string => text.replace(/^\D+/u, '').replace(/(?<!\D)\D+$/u, '');

function dayOf(text: string): Day | null {
  const [partial, year, month] = partialDay.exec(text.trim()) ?? [];
  if (partial !== undefined) return { year: number(year), month: number(month), day: 1 };
  const bare = bareDay(text).replace(/\s*([/.-])\s*/gu, '$1');
  for (const [pattern, read] of dayPatterns) {
    const match = pattern.exec(bare);
    const day = match && read(match.slice(1));
    if (day) return { ...day, isNumeric: true };
  }
  return dayByName(text);
}

/** `Sun Jul 15 01:16:00 +0000 2012`, `12:30 - 3 March 2026`. */
const dayAroundTime = ({ before, rest }: TimeOfDay): Day | null =>
  dayOf(`${before} ${rest.trim().replace(numericZone, '')}`);

/** Seconds or milliseconds since 1970, from 2001 on. */
function fromEpoch(text: string): string | null {
  if (!/^1(?:\d{9}|\d{12})$/u.test(text)) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

/** The Gregorian day; null for a day that the other calendar does not have. */
function gregorian(day: Day, marked: Calendar | undefined): CalendarDay | null {
  const calendar = day.calendar ?? marked ?? (day.isNumeric ? calendarOfYear(day.year) : undefined);
  return calendar === undefined ? day : gregorianDay(calendar, day);
}

const koreanDay = /(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일/u;

const compactTime = (_: string, day: string, hour: string, minute: string, second = '00'): string =>
  `${day} ${hour}:${minute}:${second}`;

const prepared = (raw: string): string =>
  joinMeridiems(foldDateText(raw))
    .replace(koreanDay, '오 $1-$2-$3')
    .replace(/(\d)(st|nd|rd|th)\b/gu, '$1')
    .replace(/(\d)-(\p{L}+)\.?-(\d)/gu, '$1 $2 $3')
    .replace(/(\d)t(\d)/gu, '$1 $2')
    .replace(/^(\d{8}) (\d{2})(\d{2})(\d{2})?/u, compactTime)
    .replace(/،/gu, ',');

/** Reads one date, prepared. */
function readDate(prepared: string): string | null {
  const { text, calendar } = withoutMark(prepared);
  const time = timeOfDay(text);
  const korean = text.startsWith('오 ');
  const dayText = time ? time.before : text;
  const written = dayOf(korean ? dayText.slice(2) : dayText) ?? (time ? dayAroundTime(time) : null);
  const day = written && gregorian(written, calendar);
  if (!day) return null;
  const local = Date.UTC(day.year, day.month - 1, day.day, time?.hour ?? 0, time?.minute ?? 0);
  const offset = time ? offsetOf(korean ? 'kst' : time.rest, local) : 0;
  const moment = time ? { hour: time.hour, minute: time.minute, second: time.second } : noTime;
  const { year, month, day: dayOfMonth } = day;
  return toIso({ year, month, day: dayOfMonth, ...moment, offset });
}

const rfc822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|([+-]\d{2})([0-5]\d))$/u;

/** The date that nearly every feed writes, to the letter; read first, since there are hundreds in a feed. */
function fromRfc822(raw: string): string | null {
  const [matched, day, name = '', year, hour, minute, second, east = '0', minutes = '0'] =
    rfc822.exec(raw) ?? [];
  const month = matched === undefined ? null : monthOf(name.toLowerCase());
  if (month === null) return null;
  const offset = Number(east) * 60 + (east.startsWith('-') ? -1 : 1) * Number(minutes);
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second), offset };
  return toIso({ year: Number(year), month, day: Number(day), ...time });
}

const otherNamedDay = /(?<!\d)\d{1,2} ?(?:من )?([\p{L}_]+)[ ,]*1[34]\d\d(?!\d)(?: ?ه(?:جريه?)?(?!\p{L}))?/gu;
const otherNumericDay =
  /(?<![\d/.-])(?:1[34]\d\d([/.-])\d{1,2}\1\d{1,2}|\d{1,2}([/.-])\d{1,2}\2(?:1[34]\d\d))(?!\d)(?: ?ه(?:جريه?)?(?!\p{L}))?/gu;
/** The text between the same day in two calendars. */
const sameDay = /(?:ال)?موافق (?:ل )?/gu;

/** A date without the same day in another calendar. */
function withoutOtherDays(text: string): string {
  const joined = joinCompoundNames(text);
  const rest = joined
    .replace(otherNamedDay, (day, month: string) => (otherMonthOf(month) === null ? day : ' '))
    .replace(otherNumericDay, ' ');
  return rest === joined ? joined : withoutMark(rest).text.replace(sameDay, ' ');
}

/**
 * A date as ISO 8601 in UTC (`2026-11-23T09:00:00.000Z`), or null if it cannot be read with certainty: words without
 * a date, impossible days, and years that are neither Gregorian nor told to be of another calendar. Of the same day in two
 * calendars the Gregorian counts.
 */
export function parseDate(raw: string): string | null {
  if (raw.length > longestDate) return null;
  const standard = fromRfc822(raw);
  if (standard) return standard;
  const text = prepared(raw);
  const epoch = fromEpoch(text);
  if (epoch) return epoch;
  return readDate(withoutOtherDays(text)) ?? readDate(text);
}

const zoneByPlace = /(?<!\p{L})ب?توقيت \p{L}+/gu;

/** The date of a line that says nothing else (“نُشر في 23 نوفمبر 2026، 09:35”); null for a sentence in which a date occurs. */
export function parseDateLine(line: string): string | null {
  const text = joinMeridiems(foldDateText(line)).replace(zoneByPlace, '');
  const words = joinCompoundNames(text).match(/[\p{L}_]+/gu) ?? [];
  return words.length <= 12 && words.every(isDateWord) ? parseDate(line) : null;
}
