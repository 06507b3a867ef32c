/** The calendars besides the Gregorian, by their names in ECMA-402: one line for each. The first whose mark is in a text counts. */
import type { OtherCalendar } from './calendar.ts';
import { hijri } from './hijri.ts';
import { persian } from './persian.ts';

export const calendars = {
  persian,
  'islamic-umalqura': hijri,
} as const satisfies Readonly<Record<string, OtherCalendar>>;

export type Calendar = keyof typeof calendars;

export const calendarNames = Object.keys(calendars) as readonly Calendar[];
