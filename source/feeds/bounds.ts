/** Bounds of what an entry says in one line: what is longer is a text in the wrong place, or an attack on whoever lays it out. */
import type { Entry } from '../domain/article.ts';
import { cutAtWord } from './summary.ts';

/** UTF-16 units. */
export const longestTitle = 1000;
/** Of people, publications, sections, feeds. UTF-16 units. */
export const longestName = 500;
export const mostCategories = 100;
export const mostRelated = 200;

export const boundedTitle = (title: string): string => cutAtWord(title, longestTitle);
export const boundedName = (name: string): string => cutAtWord(name, longestName);

const orNull = (name: string | null): string | null => (name === null ? null : boundedName(name));

/** The entry within all of these bounds; what is cut ends with an ellipsis. */
export const boundedEntry = (entry: Entry): Entry => ({
  ...entry,
  title: boundedTitle(entry.title),
  author: orNull(entry.author),
  byline: orNull(entry.byline),
  category: orNull(entry.category),
  categories: entry.categories.slice(0, mostCategories).map(boundedName),
  related: entry.related
    .slice(0, mostRelated)
    .map(headline => ({ ...headline, title: boundedTitle(headline.title) })),
});
