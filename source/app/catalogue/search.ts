/** Searching the catalog. */
import type { Source } from '../../domain/source.ts';
import { searchKey } from '../../text/search-key.ts';
import { sourceIdOf } from '../identity.ts';
import { isCountryNamed } from './countries.ts';
import { type CatalogueEntry, catalogue, sourceOfEntry } from './index.ts';

/** Criteria that an entry must meet; those that are not given match everything. */
export interface CatalogueFilter {
  /** A name in Arabic or English, or the code. */
  readonly country?: string | undefined;
  readonly category?: string | undefined;
  /** Words of the names, URL or topic. An entry must have all of them, each as the beginning of a word. */
  readonly query?: string | undefined;
}

const wordsOf = ({ nameAr, nameEn, topic, homepage, url, language }: CatalogueEntry): readonly string[] =>
  searchKey([nameAr, nameEn, topic, homepage, url, language].join(' ')).split(' ');

/** Whether each word of the query begins a word of the entry, with or without the Arabic article. */
function hasWords(entry: CatalogueEntry, query: string): boolean {
  const words = wordsOf(entry);
  return searchKey(query)
    .split(' ')
    .every(wanted => words.some(word => word.startsWith(wanted) || word.startsWith(`ال${wanted}`)));
}

/** Topics by the names that earlier versions of Khabar gave them. */
const formerTopics: Readonly<Record<string, string>> = { محلي: 'محليات', وكالة: 'وكالات' };

const isTopic = (topic: string, category: string): boolean =>
  [category, formerTopics[category] ?? category].some(name => searchKey(name) === searchKey(topic));

/** The entries that match, in catalog order. */
export const entriesMatching = ({ country, category, query }: CatalogueFilter): readonly CatalogueEntry[] =>
  catalogue.filter(
    entry =>
      (country === undefined || isCountryNamed(entry.country, country)) &&
      (category === undefined || isTopic(entry.topic, category)) &&
      (query === undefined || hasWords(entry, query)),
  );

/** The entry that has this id, or this name in Arabic or English. */
export function entryNamed(word: string): CatalogueEntry | undefined {
  const key = searchKey(word);
  return catalogue.find(
    ({ nameAr, nameEn, url }) =>
      sourceIdOf(url) === word || (key !== '' && [nameAr, nameEn].some(name => searchKey(name) === key)),
  );
}

/** An entry as a source, and whether the user follows it. */
export interface CatalogResult {
  readonly entry: CatalogueEntry;
  readonly source: Source;
  readonly subscribed: boolean;
}

/** The entries that match, marked by whether the user follows them. */
export function searchCatalog(
  subscribed: readonly Source[],
  filter: CatalogueFilter = {},
): readonly CatalogResult[] {
  const ids = new Set(subscribed.map(({ id }) => id));
  return entriesMatching(filter).map(entry => {
    const source = sourceOfEntry(entry);
    return { entry, source, subscribed: ids.has(source.id) };
  });
}
