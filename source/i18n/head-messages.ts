import type { Calendar } from '../domain/display.ts';

/** The head of the screen. */
export interface HeadMessages {
  /** Of the program. */
  readonly name: string;
  /** Weekday and date, in the local time zone. */
  readonly day: (date: Date, calendar: Calendar) => string;
  /** New articles that came in by themselves; the key goes to them. */
  readonly arrived: (count: number, key: string) => string;
  readonly allRead: string;
  /** `ago`: how long ago, in words. */
  readonly refreshed: (ago: string) => string;
}
