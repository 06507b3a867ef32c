/** What the catalogue has for someone who looks for something. */
import type { Source } from '../../domain/source.ts';
import { searchKey } from '../../text/search-key.ts';
import { sourceIdOf } from '../identity.ts';
import { isCountryNamed } from './countries.ts';
import { type CatalogueEntry, catalogue, sourceOfEntry } from './index.ts';

/** What is asked of the catalogue; what is not given does not matter. */
export interface CatalogueFilter {
  /** In Arabic or English, or the code. */
  readonly country?: string | undefined;
  readonly category?: string | undefined;
  /** Words of its names, address or topic; every one must be there, each as a beginning. */
  readonly query?: string | undefined;
}

const wordsOf = ({ nameAr, nameEn, topic, homepage, url, language }: CatalogueEntry): readonly string[] =>
  searchKey([nameAr, nameEn, topic, homepage, url, language].join(' ')).split(' ');

/** The words begin the entry's own, the Arabic article or not. */
function hasWords(entry: CatalogueEntry, query: string): boolean {
  const words = wordsOf(entry);
  return searchKey(query)
    .split(' ')
    .every(wanted => words.some(word => word.startsWith(wanted) || word.startsWith(`ال${wanted}`)));
}

/** The entries that match, in the order of the catalogue: those that someone checked first. */
export const entriesMatching = ({ country, category, query }: CatalogueFilter): readonly CatalogueEntry[] =>
  catalogue.filter(
    entry =>
      (country === undefined || isCountryNamed(entry.country, country)) &&
      (category === undefined || searchKey(entry.topic) === searchKey(category)) &&
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

/** A source that is on offer. */
export interface CatalogResult {
  readonly entry: CatalogueEntry;
  readonly source: Source;
  readonly subscribed: boolean;
}

/** What the catalogue offers to someone who has these sources. */
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
