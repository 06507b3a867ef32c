import type { CatalogResult } from '../../app/catalogue/search.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const subscribedMark = '✓';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  {},
  { most: 28 },
  { direction: 'ltr' },
  { most: 16 },
  { flexible: true, direction: 'ltr' },
];

/** One source a line: ID, whether the user follows it, name, country, topic, URL. */
export function catalogueLines(page: Page, results: readonly CatalogResult[]): string[] {
  if (results.length === 0)
    return page.width === null ? [] : linesOf(page, page.messages.cli.noMatchInCatalogue, { role: 'meta' });
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
        { text: source.url, role: 'meta' },
      ],
    ),
  );
}
