/** “3 hours ago” and “in 3 hours” in a language, by the largest unit that fits. */
import { once } from '../base/once.ts';

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

/** Both times of one call: `then` is ISO 8601. */
type RelativeTime = (then: string, now: Date) => string;

function inWords(locale: string, justNow: string, sign: 1 | -1): RelativeTime {
  const format = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
  return (then, now) => {
    const seconds = Math.max(0, (sign * (Date.parse(then) - now.getTime())) / 1000);
    const fitting = units.find(unit => seconds >= unit.seconds);
    return fitting ? format().format(sign * Math.floor(seconds / fitting.seconds), fitting.unit) : justNow;
  };
}

/** @param locale BCP 47, with the numbering system (`ar-u-nu-arab`) */
export const createRelativeTime = (locale: string, justNow: string): RelativeTime =>
  inWords(locale, justNow, -1);

/** How long it is until then. */
export const createTimeLeft = (locale: string, soon: string): RelativeTime => inWords(locale, soon, 1);
