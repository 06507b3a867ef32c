/** What comes before a query is asked: what is hidden, words that the index lacks, and conditions that need not be looked up. */
import type Database from 'libsql';
import { once } from '../../base/once.ts';
import type { Query } from '../../domain/query/query.ts';
import { asksIndex, takesLong } from '../../domain/query/words.ts';
import { isDamage, isStorageFailure } from '../sqlite.ts';
import { withoutHidden } from './hidden.ts';
import type { Patterns } from './patterns.ts';
import type { Statements } from './statements.ts';
import { articlesPerStep, type TextIndex } from './text-index.ts';
import { withoutWideScope } from './wide-scope.ts';

export interface SearchingContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly textIndex: TextIndex;
  readonly patterns: Patterns;
  /** The file is a copy for this connection alone: it is indexed although it must not change otherwise. */
  readonly isOwnCopy: boolean;
}

export interface Searching {
  isReadOnly(): boolean;
  /** Nothing, where nothing can be written. */
  indexing(): Generator<void, void>;
  /** A query as it is looked up, without what is hidden. A search finds what has come in meanwhile, if that can be written and is not much. */
  ready(query: Query): Query;
}

/** Of indexing. */
const stepsBeforeSearch = 8;
/** More than these steps take in is left to whoever is at it: a search would wait for its turn to write, and not be whole even so. */
const mostBeforeSearch = stepsBeforeSearch * articlesPerStep;

export function createSearching({
  database,
  statements,
  textIndex,
  patterns,
  isOwnCopy,
}: SearchingContext): Searching {
  const isReadOnly = once(
    () => statements.first<{ isOn: number }>('SELECT query_only AS isOn FROM pragma_query_only')?.isOn === 1,
  );

  function* indexing(): Generator<void, void> {
    if (!isReadOnly()) return yield* textIndex.indexing();
    if (!isOwnCopy) return;
    database.pragma('query_only = OFF');
    try {
      yield* textIndex.indexing();
    } finally {
      database.pragma('query_only = ON');
    }
  }

  function indexSome(): void {
    if (!isOwnCopy && textIndex.pending() > mostBeforeSearch) return;
    const steps = indexing();
    try {
      for (let left = stepsBeforeSearch; left > 0 && !steps.next().done; left--);
    } catch (error) {
      if (!isStorageFailure(error) || isDamage(error)) throw error;
    } finally {
      steps.return();
    }
  }

  return {
    isReadOnly,
    indexing,
    ready(query) {
      const shown = withoutHidden(query, statements);
      const isLong = takesLong(query);
      const scoped = isLong ? withoutWideScope(shown, statements) : shown;
      if (asksIndex(query)) indexSome();
      if (isLong) patterns.lookFor(scoped);
      return scoped;
    },
  };
}
