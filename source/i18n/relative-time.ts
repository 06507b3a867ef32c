/** “3 hours ago” in a language, by the largest unit that fits. */
import { onFirstUse } from './on-first-use.ts';

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

/** @param locale BCP 47, with the numbering system (`ar-u-nu-arab`) */
export function createRelativeTime(locale: string, justNow: string): (then: string, now: Date) => string {
  const format = onFirstUse(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
  return (then, now) => {
    const seconds = Math.max(0, (now.getTime() - Date.parse(then)) / 1000);
    const fitting = units.find(unit => seconds >= unit.seconds);
    return fitting ? format().format(-Math.floor(seconds / fitting.seconds), fitting.unit) : justNow;
  };
}
