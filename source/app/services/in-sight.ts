/** What the sources pane and the list show, and other processes may have changed. */
import type { Archive } from '../../domain/library.ts';
import { type FoundPage, type Lists, listPage, type PageRequest } from './list-page.ts';

type Counts = Pick<Archive, 'sourceCounts' | 'fetchRecords' | 'bookmarkCount'>;

export interface InSight {
  readonly sourceCounts: ReturnType<Counts['sourceCounts']>;
  readonly fetchRecords: ReturnType<Counts['fetchRecords']>;
  readonly bookmarkCount: number;
  /** Null: none was wanted. */
  readonly page: FoundPage | null;
}

export const readInSight = (archive: Counts & Lists, wanted: PageRequest | null): InSight => ({
  sourceCounts: archive.sourceCounts(),
  fetchRecords: archive.fetchRecords(),
  bookmarkCount: archive.bookmarkCount(),
  page: wanted && listPage(archive, wanted),
});
