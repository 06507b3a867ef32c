/** Numbers and counted nouns in English. */
import { once } from '../base/once.ts';

export const locale = 'en-GB';
const format = once(() => new Intl.NumberFormat(locale));
export const number = (value: number): string => format().format(value);

const size = once(
  () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', unitDisplay: 'long' }),
);
export const megabytes = (bytes: number): string => size().format(bytes / 1_000_000);

export const counted = (value: number, one: string, other: string): string =>
  `${number(value)} ${value === 1 ? one : other}`;

export const newArticles = (value: number): string =>
  value === 0 ? 'nothing new' : counted(value, 'new article', 'new articles');
export const sources = (value: number): string => counted(value, 'source', 'sources');
export const failedSources = (value: number): string => `${sources(value)} failed`;
export const selectedParagraphs = (value: number): string => counted(value, 'paragraph', 'paragraphs');
export const articles = (value: number): string => counted(value, 'article', 'articles');
