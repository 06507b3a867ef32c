import type { CatalogResult } from '../../app/catalogue/search.ts';

export const catalogueJson = ({ entry, source, subscribed }: CatalogResult) => ({
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
