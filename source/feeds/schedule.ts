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

const element = /<(ttl|hour|day|sy:updatePeriod|sy:updateFrequency)>\s*([\w-]+)\s*<\//giu;

/** Name of an element, in small letters → the contents of all of that name, likewise. */
type Contents = (name: string) => readonly string[];

function contentsIn(xml: string): Contents {
  const found = Array.from(xml.matchAll(element), ([, name = '', text = '']) => ({
    name: name.toLowerCase(),
    text: text.toLowerCase(),
  }));
  return wanted => found.filter(({ name }) => name === wanted).map(({ text }) => text);
}

const wholeNumber = (text: string | undefined): number | null =>
  /^\d{1,7}$/u.test(text ?? '') ? Number(text) : null;

/** `ttl` is in minutes; `updateFrequency` is how often in a period (1 where it is not said). */
function intervalOf(contents: Contents): number | null {
  const ttl = wholeNumber(contents('ttl')[0]);
  if (ttl !== null && ttl > 0) return ttl;
  const period = minutesOf[contents('sy:updateperiod')[0] ?? ''];
  const frequency = wholeNumber(contents('sy:updatefrequency')[0]) || 1;
  return period === undefined ? null : Math.max(1, Math.round(period / frequency));
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)];

/** Null if the feed says nothing of it. Hours are 0 to 23; some write midnight as 24. */
export function scheduleOf(xml: string): FeedSchedule | null {
  const start = xml.slice(0, reach);
  const entry = start.search(firstEntry);
  const contents = contentsIn(entry < 0 ? start : start.slice(0, entry));
  const hours = contents('hour').flatMap(text => wholeNumber(text) ?? []);
  const schedule = {
    intervalMinutes: intervalOf(contents),
    skipHours: distinct(hours.filter(hour => hour <= 24).map(hour => hour % 24)),
    skipDays: distinct(contents('day').map(day => days.indexOf(day))).filter(day => day >= 0),
  };
  const says = schedule.intervalMinutes !== null || schedule.skipHours.length + schedule.skipDays.length > 0;
  return says ? schedule : null;
}
