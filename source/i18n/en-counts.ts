/** Numbers and counted nouns in English. */
import { once } from '../base/once.ts';
import { hoursAndMinutes } from './hours-and-minutes.ts';
import { wholeNumber } from './whole-number.ts';

export const locale = 'en-GB';
const format = once(() => new Intl.NumberFormat(locale));
export const number = (value: number): string => wholeNumber(value, ',') ?? format().format(value);

/** 20000000 → `20 MB`. */
export const megabytes = (bytes: number): string => `${number(bytes / 1_000_000)} MB`;

/** 20480 → `20 KB`. */
export function fileSize(bytes: number): string {
  if (bytes >= 1_000_000) return `${number(Math.round(bytes / 1_000_000))} MB`;
  return `${number(Math.max(1, Math.round(bytes / 1000)))} KB`;
}

const disjunction = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** What an error's `detail` allows: `a, b, c` → `a, b or c`; `1…20` → `a number from 1 to 20`. */
export function alternatives(detail: string): string {
  const [least = '', most] = detail.split('…');
  if (most !== undefined) return `a number from ${number(Number(least))} to ${number(Number(most))}`;
  return disjunction().format(detail.split(', '));
}

export const counted = (value: number, one: string, other: string): string =>
  `${number(value)} ${value === 1 ? one : other}`;

export const newArticles = (value: number): string =>
  value === 0 ? 'no new articles' : counted(value, 'new article', 'new articles');
export const sources = (value: number): string => counted(value, 'source', 'sources');
export const failedSources = (value: number): string => `${sources(value)} failed`;
export const selectedParagraphs = (value: number): string => counted(value, 'paragraph', 'paragraphs');
export const articles = (value: number): string => counted(value, 'article', 'articles');

export function playingTime(seconds: number): string {
  const { hours, minutes } = hoursAndMinutes(seconds);
  const parts = [
    ...(hours === 0 ? [] : [counted(hours, 'hour', 'hours')]),
    ...(minutes === 0 ? [] : [counted(minutes, 'minute', 'minutes')]),
  ];
  return parts.join(' ');
}
