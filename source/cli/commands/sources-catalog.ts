import { type CatalogResult, searchCatalog } from '../../app/catalogue/search.ts';
import { subscribedSources } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import { linesOf, type Page } from '../output/page.ts';

export const catalogueJson = ({ entry, source, subscribed }: CatalogResult) => ({
  id: source.id,
  title: entry.nameAr,
  titleEn: entry.nameEn,
  url: source.url,
  homepage: source.homepage,
  language: source.language,
  category: source.category,
  country: entry.country,
  kind: entry.kind,
  checkedBy: entry.checkedBy,
  note: entry.note,
  subscribed,
});

const subscribedMark = '✓';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  {},
  { most: 28 },
  { direction: 'ltr' },
  { most: 16 },
  { most: 16, from: 100 },
  { flexible: true, direction: 'ltr' },
];

/** One source a line: ID, whether the user follows it, name, country, topic, what it is, URL. */
export function catalogueLines(page: Page, results: readonly CatalogResult[]): string[] {
  if (results.length === 0) return linesOf(page, page.messages.cli.noMatchInCatalogue, { role: 'meta' });
  return linesOfRecords(
    page,
    columns,
    results.map(
      ({ entry, source, subscribed }): Fields => [
        { text: source.id, role: 'meta' },
        { text: subscribed ? subscribedMark : '', role: 'unread-mark' },
        { text: page.messages.language === 'ar' ? entry.nameAr : entry.nameEn },
        { text: entry.country, role: 'meta' },
        { text: entry.topic, role: 'meta' },
        { text: page.messages.welcome.kinds[entry.kind], role: 'meta' },
        { text: source.url, role: 'meta' },
      ],
    ),
  );
}

export const run: RunCommand = async ({ services: open, flags }) => {
  const results = searchCatalog(subscribedSources(await open()), flags);
  return {
    ok: true,
    value: {
      json: () => results.map(catalogueJson),
      columns: ['id', 'subscribed', 'country', 'category', 'title', 'titleEn', 'url'],
      text: page => catalogueLines(page, results),
    },
  };
};
