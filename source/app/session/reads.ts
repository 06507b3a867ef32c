import type { Result } from '../../base/result.ts';
import type { ReadingPlace } from '../../domain/change.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { Archive } from '../../domain/library.ts';
import type { Query, QueryError } from '../../domain/query/query.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';

/** What a key may ask for while it waits: nothing here takes longer than a walk along an index. */
export interface Reads
  extends Pick<
    Archive,
    'list' | 'count' | 'position' | 'listed' | 'texts' | 'sourceCounts' | 'bookmarkCount' | 'fetchRecords'
  > {
  /** The active sources. */
  sources(): readonly Source[];
  settings(): Settings;
  place(id: string): ReadingPlace | null;
  /** Parsed and resolved. Errors: of the text a `QueryError`, of a source that it names a `ReaderError`. */
  query(text: string): Result<Query, QueryError | ReaderError>;
}
