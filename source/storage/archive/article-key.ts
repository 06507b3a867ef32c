/**
 * The key of an article is its place in time: the second it sorts by, and within that second a number. "Newest first" is then
 * the descending order of the keys, in every table, the full-text index included: no list is ever sorted.
 */
import type { ArticleHeader } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';

/** 32 bits for the second leave 21 of the 53 that a JS number holds exactly. */
const keysPerSecond = 2 ** 21;
const lastSecond = Date.UTC(2106, 0, 1) / 1000 - 1;

/** ISO 8601 → the first key of its second; times before 1970 count as 1970, those after 2105 as its end. */
export const firstKeyOf = (time: string): number => firstKeyAt(Date.parse(time));

/** The same of milliseconds since 1970. */
export function firstKeyAt(time: number): number {
  const second = Math.floor(time / 1000) || 0;
  return Math.min(Math.max(second, 0), lastSecond) * keysPerSecond;
}

/** The first article of a second is given this one, so that there is room on both sides of it. */
export const middleOfSecond = (firstKey: number): number => firstKey + keysPerSecond / 2;

export const firstKeyOfArticle = (header: Pick<ArticleHeader, 'published' | 'fetched'>): number =>
  firstKeyOf(sortTime(header));

export const lastKeyOfSecond = (firstKey: number): number => firstKey + keysPerSecond - 1;

export const isInSecond = (key: number, firstKey: number): boolean =>
  key >= firstKey && key <= lastKeyOfSecond(firstKey);

/** Milliseconds since 1970, in whole seconds. */
export const millisecondsOfKey = (key: number): number =>
  Math.min(Math.max(Math.floor(key / keysPerSecond), 0), lastSecond) * 1000;

/** ISO 8601 in UTC, in whole seconds. */
export const timeOfKey = (key: number): string => new Date(millisecondsOfKey(key)).toISOString();
