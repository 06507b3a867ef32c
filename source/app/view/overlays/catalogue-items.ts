/** The sources of the catalog that are offered, topic by topic. */
import { groupedBy } from '../../../base/grouped-by.ts';
import { searchKey } from '../../../text/search-key.ts';
import { countryNames } from '../../catalogue/countries.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { entriesOfAny } from '../../catalogue/interests.ts';
import type { Welcome } from '../../session/session.ts';

const textOf = ({ nameAr, nameEn, topic, homepage, country }: CatalogueEntry): string =>
  searchKey([nameAr, nameEn, topic, homepage, ...countryNames(country)].join(' '));

const hasWords = (entry: CatalogueEntry, filter: string): boolean =>
  searchKey(filter)
    .split(' ')
    .every(word => textOf(entry).includes(word));

export const catalogueItems = ({ interests }: Welcome, filter: string): readonly CatalogueEntry[] => {
  const entries = entriesOfAny(interests).filter(entry => hasWords(entry, filter));
  return [...groupedBy(entries, ({ topic }) => topic).values()].flat();
};
