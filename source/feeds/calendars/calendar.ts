/** A calendar that newspapers print next to or instead of the Gregorian. */
export interface OtherCalendar {
  /** Days since 1970-01-01 of the first day of year 1, and the mean lengths, to begin the search at. */
  readonly epoch: number;
  readonly yearLength: number;
  readonly monthLength: number;
  /** Years that dates of news can be of. */
  readonly years: readonly [first: number, last: number];
  /** Years that in the time of the Web no other calendar has: a date in numbers needs no mark to be of this one. */
  readonly ownYears?: readonly [first: number, last: number];
  /** What says of a date in numbers that it is of this calendar; for a folded text. */
  readonly mark: RegExp;
  /** In the order of the year, each with its other names. */
  readonly months: readonly (readonly string[])[];
}
