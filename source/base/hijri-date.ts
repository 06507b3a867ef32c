import { once } from './once.ts';

/** A day of the Umm al-Qura calendar of Saudi Arabia; `month`: 1 to 12. */
export interface HijriDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** Loaded when first asked for: a formatter takes longer than all else that is shown of a date. */
const format = once(
  () =>
    new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
    }),
);

/** In the local time zone. */
export function hijriDate(date: Date): HijriDate {
  const parts = format().formatToParts(date);
  const numberOf = (type: Intl.DateTimeFormatPartTypes): number =>
    Number.parseInt(parts.find(part => part.type === type)?.value ?? '', 10);
  return { day: numberOf('day'), month: numberOf('month'), year: numberOf('year') };
}
