/**
 * The distinct words of all articles, each once with its keys: a query word stands for every word that shares one. New rules of the
 * language only need the keys made anew, not the index.
 */
import { depth, type LooseRing, looseRings, type RingKeys } from '../../domain/search.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

export const vocabularyTable = `
  CREATE TABLE vocabulary (
    ring INTEGER NOT NULL,
    key TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (ring, key, word)
  ) STRICT, WITHOUT ROWID;`;

/** A key, and the ring that it is of. */
export type RingKey = readonly [depth: number, key: string];

export const looseKeys = (keys: RingKeys): readonly RingKey[] =>
  looseRings.flatMap(ring => keys[ring].map((key): RingKey => [depth(ring), key]));

/** In the table, each word is its own key of the ring `exact`; in place of a word, that row has all its other keys. */
const packKeys = (keys: RingKeys): string => JSON.stringify(looseRings.map(ring => keys[ring]));

function unpackKeys(packed: string): RingKeys {
  const [inflection = [], name = [], root = []]: readonly (readonly string[])[] = JSON.parse(packed);
  return { inflection, name, root };
}

export interface Vocabulary {
  /** Keeps words with their keys; only those cost anything that are not known. */
  learn(words: Iterable<string>): void;
  /** The keys of those of the words that articles have. */
  keysOf(words: readonly string[]): ReadonlyMap<string, RingKeys>;
  /** Words of articles that have one of these keys. */
  sharing(ring: LooseRing, keys: readonly string[]): readonly string[];
  /** The last word that is known, in the order of a dictionary; '' if there is none. */
  last(): string;
  /** All words go. */
  forget(): void;
}

const mostRemembered = 100_000;

export function createVocabulary(
  { all, first, run }: Statements,
  { ringKeys }: Pick<TextKeys, 'ringKeys'>,
): Vocabulary {
  const known = new Set<string>();

  const notStored = (words: readonly string[]): readonly string[] =>
    all<{ word: string }>(
      `SELECT ${textColumn('value', 'word')} FROM json_each(?)
       WHERE NOT EXISTS (SELECT 1 FROM vocabulary WHERE ring = ${depth('exact')} AND key = value)`,
      JSON.stringify(words),
    ).map(({ word }) => word);

  const rowsOf = (word: string): readonly (readonly [number, string, string])[] => {
    const keys = ringKeys(word);
    const loose = looseKeys(keys).map(key => [...key, word] as const);
    return [[depth('exact'), word, packKeys(keys)], ...loose];
  };

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
    keysOf: words =>
      new Map(
        all<{ word: string; keys: string }>(
          `SELECT ${textColumn('key', 'word')}, ${textColumn('word', 'keys')} FROM vocabulary
           WHERE ring = ${depth('exact')} AND key IN (SELECT value FROM json_each(?)) AND word <> ''`,
          JSON.stringify(words),
        ).map(({ word, keys }) => [word, unpackKeys(keys)]),
      ),
    sharing: (ring, keys) =>
      keys.length === 0
        ? []
        : all<{ word: string }>(
            `SELECT ${textColumn('word', 'word')} FROM vocabulary
             WHERE ring = ? AND key IN (SELECT value FROM json_each(?))`,
            depth(ring),
            JSON.stringify(keys),
          ).map(({ word }) => word),
    last: () =>
      first<{ word: string }>(
        `SELECT ${textColumn('key', 'word')} FROM vocabulary WHERE ring = ${depth('exact')} ORDER BY key DESC LIMIT 1`,
      )?.word ?? '',
    forget() {
      known.clear();
      run('DELETE FROM vocabulary');
    },
  };
}
