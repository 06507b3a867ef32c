/** The sources of the catalog that are offered, topic by topic. */
import { groupedBy } from '../../../base/grouped-by.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { searchKey } from '../../../text/search-key.ts';
import { countryNames } from '../../catalogue/countries.ts';
import type { CatalogueEntry } from '../../catalogue/index.ts';
import { entriesOfAny } from '../../catalogue/interests.ts';
import type { Welcome } from '../../session/session.ts';

/** Topics by their names in both: those of the catalog are Arabic. */
const textOf = (
  { nameAr, nameEn, topic, kind, homepage, country }: CatalogueEntry,
  { welcome }: Messages,
): string =>
  searchKey(
    [
      nameAr,
      nameEn,
      topic,
      welcome.topic(topic),
      welcome.kinds[kind],
      homepage,
      ...countryNames(country),
    ].join(' '),
  );

/** Sources of any of the interests that have all words of the filter: names, topics, countries, sites. */
export function catalogueItems(
  { interests }: Welcome,
  filter: string,
  messages: Messages,
): readonly CatalogueEntry[] {
  const words = searchKey(filter).split(' ');
  const entries = entriesOfAny(interests).filter(entry => {
    const text = textOf(entry, messages);
    return words.every(word => text.includes(word));
  });
  return [...groupedBy(entries, ({ topic }) => topic).values()].flat();
}
