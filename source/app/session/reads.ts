import type { ReadingPlace } from '../../domain/change.ts';
import type { Result } from '../../domain/errors.ts';
import type { Archive } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import type { View } from '../../domain/view.ts';
import type { FoundPage, PageRequest } from '../services/list-page.ts';

/** What a key may ask for while it waits: nothing here takes longer than a walk along an index. */
export interface Reads
  extends Pick<
    Archive,
    | 'list'
    | 'count'
    | 'position'
    | 'held'
    | 'listed'
    | 'texts'
    | 'versions'
    | 'sourceCounts'
    | 'bookmarkCount'
    | 'tags'
    | 'fetchRecords'
  > {
  /** Of a list that needs no job. */
  page(request: PageRequest): FoundPage;
  /** The active sources. */
  sources(): readonly Source[];
  settings(): Settings;
  views(): readonly View[];
  rules(): readonly Rule[];
  place(id: string): ReadingPlace | null;
  progress(): Readonly<Record<string, number>>;
  /** Parsed and resolved. Errors: `bad-query`, `unknown-source`, `ambiguous-id`. */
  query(text: string): Result<Query>;
}
