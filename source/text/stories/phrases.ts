/** Phrases that say something, looked up by their first word. */
import { searchKey } from '../search-key.ts';
import { isWord, ofWord, type Word } from './word.ts';

interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** The phrases that a word may begin, each longer one before the shorter ones that begin with the same. */
type PhraseTable<Value> = (first: Word) => readonly Phrase<Value>[];

const conjunction = /^[وف](?=\p{L}{3})/u;
const preposition = /^(?:[بل](?:ال)?|ال)(?=\p{L}{3})/u;

/** The word itself, or without و, ب, ال. */
const readingsOf = ofWord(({ folded }): readonly string[] => {
  const bare = folded.replace(conjunction, '');
  return [...new Set([folded, bare, folded.replace(preposition, ''), bare.replace(preposition, '')])];
});

const none: readonly never[] = [];

export function phraseTable<Value>(
  rows: readonly (readonly [words: string, value: Value])[],
): PhraseTable<Value> {
  const table = new Map<string, Phrase<Value>[]>();
  for (const [written, value] of rows)
    for (const phrase of written.split(' ')) {
      const words = /^[%$€£]$/u.test(phrase) ? [phrase] : searchKey(phrase.replaceAll('_', ' ')).split(' ');
      const first = words[0] as string;
      table.set(first, [...(table.get(first) ?? []), { words, value }]);
    }
  for (const phrases of table.values()) phrases.sort((one, other) => other.words.length - one.words.length);
  return ofWord(word => {
    const begun = readingsOf(word).flatMap(reading => table.get(reading) ?? []);
    return begun.length === 0 ? none : begun;
  });
}

/** Single words, as searching folds them. */
export const foldedSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(searchKey));

interface Found<Value> {
  readonly value: Value;
  readonly length: number;
}

/** What the words from an index on say, the longest phrase first. */
export function phraseAt<Value>(
  words: readonly Word[],
  at: number,
  table: PhraseTable<Value>,
): Found<Value> | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const { words: phrase, value } of table(word))
    if (phrase.every((part, index) => index === 0 || words[at + index]?.folded === part))
      return { value, length: phrase.length };
  return null;
}

/** Whether a phrase of some tables may begin with a word: few begin any. */
export const beginsPhrase = (...tables: readonly (() => PhraseTable<unknown>)[]): ((word: Word) => boolean) =>
  isWord(word => tables.some(table => table()(word).length > 0));
