import type { Query } from '../../domain/query/query.ts';
import type { QueryWords } from './query-words.ts';
import type { Statements } from './statements.ts';

/** What every list is read with. */
export interface ListContext {
  readonly statements: Statements;
  /** Of one question. */
  readonly queryWords: (query: Query) => QueryWords;
}

/** For parts of a query: their words mean what they mean in the whole, and their patterns were looked for in it. */
export function contextOf(whole: Query, context: ListContext): ListContext {
  const words = context.queryWords(whole);
  return { ...context, queryWords: () => words };
}
