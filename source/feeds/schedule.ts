/** When a feed says that it wants to be asked: RSS 2.0 `ttl`, `skipHours`, `skipDays`; `sy:` of the RSS 1.0 syndication module. */
import type { FeedSchedule } from '../domain/source.ts';

/** The channel's own elements come before its first entry, and near the start. */
const reach = 20_000;
const firstEntry = /<(?:[\w.-]+:)?(?:item|entry)[\s>]/iu;

const minutesOf: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const contents = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}>\\s*([\\w-]+)\\s*</`, 'giu'))].map(([, text = '']) =>
    text.toLowerCase(),
  );

const wholeNumber = (text: string | undefined): number | null =>
  /^\d{1,7}$/u.test(text ?? '') ? Number(text) : null;

/** `ttl` is in minutes; `updateFrequency` is how often in a period (1 where it is not said). */
function intervalOf(head: string): number | null {
  const ttl = wholeNumber(contents(head, 'ttl')[0]);
  if (ttl !== null && ttl > 0) return ttl;
  const period = minutesOf[contents(head, 'sy:updatePeriod')[0] ?? ''];
  const frequency = wholeNumber(contents(head, 'sy:updateFrequency')[0]) || 1;
  return period === undefined ? null : Math.max(1, Math.round(period / frequency));
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)];

/** Null if the feed says nothing of it. Hours are 0 to 23; some write midnight as 24. */
export function scheduleOf(xml: string): FeedSchedule | null {
  const start = xml.slice(0, reach);
  const entry = start.search(firstEntry);
  const head = entry < 0 ? start : start.slice(0, entry);
  const hours = contents(head, 'hour').flatMap(text => wholeNumber(text) ?? []);
  const schedule = {
    intervalMinutes: intervalOf(head),
    skipHours: distinct(hours.filter(hour => hour <= 24).map(hour => hour % 24)),
    skipDays: distinct(contents(head, 'day').map(day => days.indexOf(day))).filter(day => day >= 0),
  };
  const says = schedule.intervalMinutes !== null || schedule.skipHours.length + schedule.skipDays.length > 0;
  return says ? schedule : null;
}
