/**
 * Dates of feeds and pages, as the standards write them (RFC 822 as RSS uses it, RFC 3339, W3CDTF) and as feeds really do:
 * month names in Arabic and other languages, Arabic-Indic digits, zones by name, day and month in numbers, other calendars.
 */

import type { Calendar } from './calendars/index.ts';
import {
  foldDateText,
  isDateWord,
  joinCompoundNames,
  type Meridiem,
  meridiemOf,
  monthOf,
  type OtherMonth,
  otherMonthOf,
  zoneOf,
} from './date-words.ts';
import { type CalendarDay, gregorianDay, withoutMark } from './other-calendars.ts';

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

const numericZone = /^(?:gmt|utc|ut)?([+\u2212-])(\d{1,2}):?(\d{2})?(?![\d:])/u;
const zoneInDatabase = /^[a-z]+(?:_[a-z]+)*\/[a-z_/+-]+\d*/u;

/** The offset that a zone of the IANA database has at a local time, in minutes; null for an unknown name. */
function databaseOffset(zone: string, local: number): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(local).find(part => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/u.exec(name) ?? [];
    if (!sign) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return null;
  }
}

/** The text after a time: a zone or nothing that is known. */
function offsetOf(rest: string, local: number): number | 'unreadable' {
  const text = rest.replace(/^[\s,(]+/u, '').replace(/^بتوقيت |^توقيت /u, '');
  if (text === '') return 0;
  const numeric = numericZone.exec(text);
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric;
    if (Number(minutes) > 59) return 'unreadable';
    return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  }
  const database = zoneInDatabase.exec(text);
  if (database) return databaseOffset(database[0], local) ?? 0;
  const word = /^[\p{L}.]+/u.exec(text)?.[0] ?? '';
  if (/^[+-]\d/u.test(text)) return 'unreadable';
  return zoneOf(word) ?? 0;
}

const withMeridiem = (hour: number, meridiem: Meridiem | null): number => {
  if (meridiem === null || hour > 12) return hour;
  return (hour % 12) + (meridiem === 'pm' ? 12 : 0);
};

const timePattern =
  /(?<![\d:])(\d{1,2})[:٫](\d{2})(?::(\d{2}))?(?:[.,:]\d+)?(?![\d:])(?:\s*([\p{L}][\p{L}.]*))?|(?<!\d)(오전|오후)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/u;

interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What stood after the time: the zone. */
  readonly rest: string;
  /** What stood before it. */
  readonly before: string;
}

function timeOfDay(text: string): TimeOfDay | null {
  const match = timePattern.exec(text);
  if (!match) return null;
  const [whole, hour, minute, second = '0', word = '', early, earlyHour, earlyMinute, earlySecond = '0'] =
    match;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  if (early) {
    const hours = withMeridiem(Number(earlyHour), meridiemOf(early));
    // Korean sites give the time of Korea.
    return { hour: hours, minute: Number(earlyMinute), second: Number(earlySecond), rest: ' kst', before };
  }
  const meridiem = meridiemOf(word.replace(/\.$/u, '').replaceAll('.', ''));
  return {
    hour: withMeridiem(Number(hour), meridiem),
    minute: Number(minute),
    second: Number(second),
    rest: meridiem === null ? `${word}${after}` : after,
    before,
  };
}

interface Day extends CalendarDay {
  /** Given where the name of the month is of another calendar than the Gregorian. */
  readonly calendar?: Calendar;
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
  [
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u,
    ([y, m, d]) => ({ year: number(y), month: number(m), day: number(d) }),
  ],
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

const bareDay = (text: string): string =>
  text.replace(/^[\p{L}.]+\s*,?\s*(?=\d)/u, '').replace(/(?<![\s,،t-])[\s,،t-]+$/u, '');

function dayOf(text: string): Day | null {
  const bare = bareDay(text.trim());
  for (const [pattern, read] of dayPatterns) {
    const match = pattern.exec(bare);
    if (match) return read(match.slice(1));
  }
  return dayByName(text);
}

/** `Sun Jul 15 01:16:00 +0000 2012`, `12:30 - 3 March 2026`. */
const dayAroundTime = ({ before, rest }: TimeOfDay): Day | null =>
  dayOf(`${before} ${rest.trim().replace(numericZone, '')}`);

/** Seconds or milliseconds since 1970, from 2001 on. */
function fromEpoch(text: string): string | null {
  if (!/^(\d{10}|\d{13})$/u.test(text)) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}

/** The Gregorian day; null for a day that the other calendar does not have. */
function gregorian(day: Day, marked: Calendar | undefined): CalendarDay | null {
  const calendar = day.calendar ?? marked;
  return calendar === undefined ? day : gregorianDay(calendar, day);
}

const koreanDay = /(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일/u;

const compactTime = (_: string, day: string, hour: string, minute: string, second = '00'): string =>
  `${day} ${hour}:${minute}:${second}`;

const prepared = (raw: string): string =>
  foldDateText(raw)
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

/** The text between the same day in two calendars. */
const sameDay = /(?<!\s)\s*(?:ال)?موافق\s*(?:ل\s)?[:,]?\s*/u;

/** The dates of a text that gives the same day in two calendars, the Gregorian first. */
function parallelDates(text: string): readonly string[] {
  const parts = text.split(sameDay);
  if (parts.length === 1) return parts;
  const isOther = (part: string): boolean =>
    withoutMark(part).calendar !== undefined || dayByName(part)?.calendar !== undefined;
  return [...parts.filter(part => !isOther(part)), ...parts.filter(isOther)];
}

/**
 * A date as ISO 8601 in UTC (`2026-11-23T09:00:00.000Z`), or null if it cannot be read with certainty: words without
 * a date, impossible days, and years of other calendars than the Gregorian without a word that says so.
 */
export function parseDate(raw: string): string | null {
  if (raw.length > longestDate) return null;
  const standard = fromRfc822(raw);
  if (standard) return standard;
  const text = prepared(raw);
  const epoch = fromEpoch(text);
  if (epoch) return epoch;
  for (const part of parallelDates(text)) {
    const date = readDate(part);
    if (date) return date;
  }
  return null;
}

/** The date of a line that says nothing else (“نُشر في 23 نوفمبر 2026، 09:35”); null for a sentence in which a date occurs. */
export function parseDateLine(line: string): string | null {
  const words = joinCompoundNames(foldDateText(line)).match(/[\p{L}_]+/gu) ?? [];
  return words.length <= 12 && words.every(word => word === 't' || isDateWord(word)) ? parseDate(line) : null;
}
