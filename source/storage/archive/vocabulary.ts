/**
 * The distinct words of all articles, each once with its keys: a query word stands for every word that shares one. New rules of the
 * language only need the keys made anew, not the index.
 */
import { type LooseRing, looseRings, type Ring, rings } from '../../domain/search.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

export const vocabularyTable = `
  CREATE TABLE vocabulary (
    ring INTEGER NOT NULL,
    key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (ring, key, word)
  ) STRICT, WITHOUT ROWID;`;

/** In the table, each word is its own key of the ring `exact`: such a row says that the word is known. */
const numberOf = (ring: Ring): number => rings.indexOf(ring);

export interface Vocabulary {
  /** Keeps words with their keys; only those cost anything that are not known. */
  learn(words: Iterable<string>): void;
  /** Words of articles that answer to a word, up to a ring, and the word itself. */
  related(word: string, ring: Ring): readonly string[];
  /** Words of articles that are one of these, or have one of these keys of names. */
  named(words: readonly string[], keys: readonly string[]): readonly string[];
  /** All words go. */
  forget(): void;
}

const mostRemembered = 100_000;

export function createVocabulary(
  { all, run }: Statements,
  { ringKeys }: Pick<TextKeys, 'ringKeys'>,
): Vocabulary {
  const known = new Set<string>();

  const notStored = (words: readonly string[]): readonly string[] =>
    all<{ word: string }>(
      `SELECT ${textColumn('value', 'word')} FROM json_each(?)
       WHERE NOT EXISTS (SELECT 1 FROM vocabulary WHERE ring = ${numberOf('exact')} AND key = value)`,
      JSON.stringify(words),
    ).map(({ word }) => word);

  /** A key that is the word itself is left out: `related` knows of it. */
  const rowsOf = (word: string): readonly (readonly [number, string, string])[] => {
    const keys = ringKeys(word);
    const loose = looseRings.flatMap(ring =>
      keys[ring].filter(key => key !== word).map(key => [numberOf(ring), key, word] as const),
    );
    return [[numberOf('exact'), word, ''], ...loose];
  };

  const wordsSharing = (ring: LooseRing, keys: readonly string[]): readonly string[] =>
    all<{ word: string }>(
      `SELECT ${textColumn('word', 'word')} FROM vocabulary
       WHERE ring = ? AND key IN (SELECT value FROM json_each(?))`,
      numberOf(ring),
      JSON.stringify(keys),
    ).map(({ word }) => word);

  return {
    learn(words) {
      const fresh = [...new Set(words)].filter(word => !known.has(word));
      if (fresh.length === 0) return;
      const rows = notStored(fresh).flatMap(rowsOf);
      if (rows.length > 0)
        run(
          'INSERT OR IGNORE INTO vocabulary SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
          JSON.stringify(rows),
        );
      if (known.size + fresh.length > mostRemembered) known.clear();
      for (const word of fresh) known.add(word);
    },
    related(word, ring) {
      const keys = ringKeys(word);
      const found = new Set([word]);
      for (const loose of looseRings.slice(0, numberOf(ring))) {
        for (const key of keys[loose]) if (ringKeys(key)[loose].includes(key)) found.add(key);
        for (const other of wordsSharing(loose, keys[loose])) found.add(other);
      }
      return [...found];
    },
    named(words, keys) {
      const missing = new Set(notStored(words));
      const stored = words.filter(word => !missing.has(word));
      return [...new Set([...stored, ...wordsSharing('name', keys)])];
    },
    forget() {
      known.clear();
      run('DELETE FROM vocabulary');
    },
  };
}
