/** Times of the day with their zones, within a folded text that may hold a date beside. */
import { type Meridiem, meridiemOf } from './date-words.ts';
import { zoneOf } from './date-zones.ts';

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** What stood after the time: the zone. */
  readonly rest: string;
  /** What stood before it. */
  readonly before: string;
}

export const numericZone = /^(?:gmt|utc|ut)?([+\u2212-])(\d{1,2}):?(\d{2})?(?![\d:])/u;
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

/**
 * Minutes east of Greenwich by the text after a time; 0 where it names no zone that is known.
 * @param local the time itself as if it were UTC, in milliseconds since 1970
 */
export function offsetOf(rest: string, local: number): number | 'unreadable' {
  const text = rest.replace(/^[\s,(]+/u, '').replace(/^ب?توقيت (?:مدينه )?/u, '');
  if (text === '') return 0;
  const numeric = numericZone.exec(text);
  if (numeric) {
    const [, sign, hours, minutes = '0'] = numeric;
    if (Number(minutes) > 59) return 'unreadable';
    return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
  }
  const database = zoneInDatabase.exec(text);
  if (database) return databaseOffset(database[0], local) ?? 0;
  if (/^[+-]\d/u.test(text)) return 'unreadable';
  const zone = zoneOf(/^[\p{L}.]+/u.exec(text)?.[0] ?? '') ?? 0;
  return typeof zone === 'number' ? zone : (databaseOffset(zone, local) ?? 0);
}

const toHour: Readonly<Record<Meridiem, (hour: number) => number>> = {
  am: hour => hour % 12,
  pm: hour => (hour % 12) + 12,
  night: hour => (hour % 12) + (hour % 12 < 6 ? 0 : 12),
};

const withMeridiem = (hour: number, meridiem: Meridiem | null): number =>
  meridiem === null || hour > 12 ? hour : toHour[meridiem](hour);

const timePattern =
  /(?<![\d:])(\d{1,2})(?:[:٫]| ?h ?)(\d{2})(?::(\d{2}))?(?:[.,:]\d+)?(?![\d:])(?:\s*([\p{L}][\p{L}.]*))?|(?<!\d)(오전|오후)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/u;

/** An hour alone, with a word that says which half of the day is meant; a single letter may mean the era. */
const hourPattern = /(?<![\d:/.-])(\d{1,2}) ?(\p{L}[\p{L}.]+)/gu;

const meridiemIn = (word: string): Meridiem | null => meridiemOf(word.replaceAll('.', ''));

function wholeHour(text: string): TimeOfDay | null {
  for (const match of text.matchAll(hourPattern)) {
    const [whole, hour, word = ''] = match;
    const meridiem = meridiemIn(word);
    if (meridiem === null || Number(hour) > 12) continue;
    const [before, rest] = [text.slice(0, match.index), text.slice(match.index + whole.length)];
    return { hour: withMeridiem(Number(hour), meridiem), minute: 0, second: 0, rest, before };
  }
  return null;
}

export function timeOfDay(text: string): TimeOfDay | null {
  const match = timePattern.exec(text);
  if (!match) return wholeHour(text);
  const [whole, hour, minute, second = '0', word = '', early, earlyHour, earlyMinute, earlySecond = '0'] =
    match;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + whole.length);
  if (early) {
    const hours = withMeridiem(Number(earlyHour), meridiemOf(early));
    // Korean sites give the time of Korea.
    return { hour: hours, minute: Number(earlyMinute), second: Number(earlySecond), rest: ' kst', before };
  }
  const meridiem = meridiemIn(word);
  return {
    hour: withMeridiem(Number(hour), meridiem),
    minute: Number(minute),
    second: Number(second),
    rest: meridiem === null ? `${word}${after}` : after,
    before,
  };
}
