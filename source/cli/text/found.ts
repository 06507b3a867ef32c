import { type FoundSource, newestOf } from '../../app/services/discover.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import type { Page } from './page.ts';

const columns: readonly Column[] = [
  { most: 28 },
  { direction: 'ltr' },
  {},
  {},
  { flexible: true, direction: 'ltr' },
];

/** One feed a line: title, format, how many entries, how old the newest is, address. */
export const foundLines = (page: Page, found: readonly FoundSource[]): string[] =>
  linesOfRecords(
    page,
    columns,
    found.map((feed): Fields => {
      const newest = newestOf(feed);
      return [
        { text: feed.source.title },
        { text: feed.type, role: 'meta' },
        { text: page.messages.cli.feedEntries(feed.entries.length), role: 'meta' },
        { text: newest === null ? '' : page.messages.ago(newest, page.now), role: 'meta' },
        { text: feed.source.url, role: 'meta' },
      ];
    }),
  );
