/** A zone at the end: `GMT`, `+0300`. */
const zone = /[ \d][a-z]{1,5}$| [+-]\d{2}:?\d{2}$/iu;

/**
 * The time in ms of a date in a header, or null. Each of the three forms of RFC 9110 §5.6.7 begins with the name of a day, and means GMT,
 * also the one of C's `asctime`, which does not say so.
 */
export function httpDate(text: string): number | null {
  const date = text.trim();
  if (!/^[a-z]{3,9},? /iu.test(date)) return null;
  const time = Date.parse(zone.test(date) ? date : `${date} GMT`);
  return Number.isNaN(time) ? null : time;
}
