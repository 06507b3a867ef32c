import type { FetchRecord, Source } from '../../domain/source.ts';
import type { Describe } from '../json/error.ts';
import { type Column, type Fields, linesOfRecords } from './columns.ts';
import { linesOf, type Page } from './page.ts';

const columns: readonly Column[] = [
  { direction: 'ltr' },
  { most: 28 },
  { flexible: true },
  { most: 60, direction: 'ltr', from: 110 },
];

function state({ messages, now }: Page, record: FetchRecord | undefined, describe: Describe): string {
  if (record?.error) return describe(record.error);
  return record?.succeeded ? messages.ago(record.succeeded, now) : messages.cli.neverFetched;
}

/** One source a line: id, title, how the latest fetch went, address. */
export function sourceListLines(
  page: Page,
  sources: readonly Source[],
  records: ReadonlyMap<string, FetchRecord>,
  describe: Describe,
): string[] {
  if (sources.length === 0)
    return page.width === null ? [] : linesOf(page, page.messages.cli.noSources, { role: 'meta' });
  const rows = sources.map((source): Fields => {
    const record = records.get(source.id);
    return [
      { text: source.id, role: 'meta' },
      { text: source.title },
      { text: state(page, record, describe), role: record?.error ? 'error' : 'meta' },
      { text: source.url, role: 'meta' },
    ];
  });
  return linesOfRecords(page, columns, rows);
}
