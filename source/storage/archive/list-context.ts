import type { Query } from '../../domain/query/query.ts';
import type { QueryWords } from './query-words.ts';
import type { Statements } from './statements.ts';

/** What every list is read with. */
export interface ListContext {
  readonly statements: Statements;
  /** Of one question. */
  readonly queryWords: (query: Query) => QueryWords;
}
