/**
 * Days of the calendars that newspapers print beside or instead of the Gregorian: the Hijri (Umm al-Qura, the civil
 * calendar of Saudi Arabia, which other countries' sightings of the moon may differ from by a day) and the Persian.
 */

export type Calendar = 'islamic-umalqura' | 'persian';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Reckoning {
  /** Days since 1970-01-01 of the first day of year 1, and the mean lengths, to begin the search at. */
  readonly epoch: number;
  readonly yearLength: number;
  readonly monthLength: number;
  /** Years that dates of news can be of. */
  readonly years: readonly [first: number, last: number];
  readonly format: Intl.DateTimeFormat;
}

const formatOf = (calendar: Calendar): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });

const reckoningOf: Readonly<Record<Calendar, () => Reckoning>> = {
  'islamic-umalqura': () => ({
    epoch: -492_149,
    yearLength: 354.367,
    monthLength: 29.53,
    years: [1356, 1500],
    format: formatOf('islamic-umalqura'),
  }),
  persian: () => ({
    epoch: -492_265,
    yearLength: 365.2422,
    monthLength: 30.44,
    years: [1316, 1500],
    format: formatOf('persian'),
  }),
};

const reckonings = new Map<Calendar, Reckoning>();

/** Made when it is first needed: most news is dated in one calendar. */
function reckoning(calendar: Calendar): Reckoning {
  const known = reckonings.get(calendar) ?? reckoningOf[calendar]();
  reckonings.set(calendar, known);
  return known;
}

const dayLength = 24 * 60 * 60 * 1000;
/** How far a mean reckoning can be from the calendar, in days. */
const searchReach = 4;

/** The Gregorian day of a day of another calendar; null for a day that it does not have, and for years far from ours. */
export function gregorianDay(calendar: Calendar, { year, month, day }: CalendarDay): CalendarDay | null {
  const { epoch, yearLength, monthLength, years, format } = reckoning(calendar);
  if (year < years[0] || year > years[1] || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const mean = Math.round(epoch + (year - 1) * yearLength + (month - 1) * monthLength + day - 1);
  for (let offset = -searchReach; offset <= searchReach; offset++) {
    const date = new Date((mean + offset) * dayLength);
    const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
    if (Number(parts.year) === year && Number(parts.month) === month && Number(parts.day) === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return null;
}

/** What says of a date in numbers that it is of another calendar, folded. */
const calendarMarks: readonly (readonly [mark: RegExp, calendar: Calendar])[] = [
  [/(?<!\p{L})ه\s?\.?\s?ش(?!\p{L})\.?|(?:هجري )?شمسي/u, 'persian'],
  [/(?<!\p{L})ه(?:\s?\.\s?ق)?(?!\p{L})\.?|هجريه?/u, 'islamic-umalqura'],
];

export interface Marked {
  readonly text: string;
  readonly calendar?: Calendar;
}

/** A text, folded by `foldDateText`, without the mark of its calendar, and that calendar. */
export function withoutMark(text: string): Marked {
  for (const [mark, calendar] of calendarMarks) {
    if (mark.test(text)) return { text: text.replace(mark, ' ').trim(), calendar };
  }
  return { text };
}
