import type { Calendar } from '../domain/display.ts';

/** The head of the screen. */
export interface HeadMessages {
  /** Of the program. */
  readonly name: string;
  /** Weekday and date, in the local time zone. */
  readonly day: (date: Date, calendar: Calendar) => string;
  readonly allRead: string;
  /** `ago`: how long ago, in words. */
  readonly refreshed: (ago: string) => string;
}
