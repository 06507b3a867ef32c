/** “3 hours ago” and “in 3 hours” in a language, by the largest unit that fits. */
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const units = [
  { unit: 'year', seconds: 365 * day },
  { unit: 'month', seconds: 30 * day },
  { unit: 'week', seconds: 7 * day },
  { unit: 'day', seconds: day },
  { unit: 'hour', seconds: hour },
  { unit: 'minute', seconds: minute },
] as const;

export type TimeUnit = (typeof units)[number]['unit'];

const shortUnits = [
  { unit: 'day', seconds: day },
  { unit: 'hour', seconds: hour },
  { unit: 'minute', seconds: minute },
] as const;

type ShortUnit = (typeof shortUnits)[number]['unit'];

/** Says so many whole units, as in “3 hours ago”. */
type Phrase<Unit> = (count: number, unit: Unit) => string;

/** Both times of one call: `then` is ISO 8601. */
type RelativeTime = (then: string, now: Date) => string;

function inWords<Unit extends TimeUnit>(
  phrase: Phrase<Unit>,
  justNow: string,
  sign: 1 | -1,
  among: readonly { readonly unit: Unit; readonly seconds: number }[],
): RelativeTime {
  return (then, now) => {
    const seconds = Math.max(0, (sign * (Date.parse(then) - now.getTime())) / 1000);
    const fitting = among.find(unit => seconds >= unit.seconds);
    return fitting ? phrase(Math.floor(seconds / fitting.seconds), fitting.unit) : justNow;
  };
}

export const createRelativeTime = (phrase: Phrase<TimeUnit>, justNow: string): RelativeTime =>
  inWords(phrase, justNow, -1, units);

/** The same in days, hours or minutes, which every reader knows by one letter. */
export const createShortAge = (phrase: Phrase<ShortUnit>, justNow: string): RelativeTime =>
  inWords(phrase, justNow, -1, shortUnits);

/** How long it is until then. */
export const createTimeLeft = (phrase: Phrase<TimeUnit>, soon: string): RelativeTime =>
  inWords(phrase, soon, 1, units);
