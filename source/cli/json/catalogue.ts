import type { CatalogueEntry } from '../../app/catalogue/index.ts';
import type { Source } from '../../domain/source.ts';

/** A source that is on offer. */
export interface Offer {
  readonly entry: CatalogueEntry;
  readonly source: Source;
  readonly subscribed: boolean;
}

export const catalogueJson = ({ entry, source, subscribed }: Offer) => ({
  id: source.id,
  title: entry.nameAr,
  titleEn: entry.nameEn,
  url: source.url,
  homepage: source.homepage,
  language: source.language,
  category: source.category,
  country: entry.country,
  checkedBy: entry.checkedBy,
  note: entry.note,
  subscribed,
});
