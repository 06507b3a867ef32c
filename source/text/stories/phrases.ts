/** Phrases that say something, looked up by their first word. */
import { remembering } from '../../base/remembering.ts';
import { searchKey } from '../search-key.ts';
import { ofWord, type Word } from './word.ts';

/** Words of a phrase → what they say, by their first word. */
type PhraseTable<Value> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly value: Value }[]
>;

export function phraseTable<Value>(
  rows: readonly (readonly [words: string, value: Value])[],
): PhraseTable<Value> {
  const table = new Map<string, { words: readonly string[]; value: Value }[]>();
  for (const [written, value] of rows)
    for (const phrase of written.split(' ')) {
      const words = /^[%$€£]$/u.test(phrase) ? [phrase] : searchKey(phrase.replaceAll('_', ' ')).split(' ');
      const first = words[0] as string;
      table.set(first, [...(table.get(first) ?? []), { words, value }]);
    }
  for (const phrases of table.values()) phrases.sort((one, other) => other.words.length - one.words.length);
  return table;
}

/** Single words, as searching folds them. */
export const foldedSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(searchKey));

interface Found<Value> {
  readonly value: Value;
  readonly length: number;
}

const conjunction = /^[وف](?=\p{L}{3})/u;
const preposition = /^(?:[بل](?:ال)?|ال)(?=\p{L}{3})/u;

const mostRemembered = 50_000;

/** The word itself, or without و, ب, ال. */
const readings = remembering((word: string): readonly string[] => {
  const bare = word.replace(conjunction, '');
  return [...new Set([word, bare, word.replace(preposition, ''), bare.replace(preposition, '')])];
}, mostRemembered);

/** What the words from an index on say, the longest phrase first. */
export function phraseAt<Value>(
  words: readonly string[],
  at: number,
  table: PhraseTable<Value>,
): Found<Value> | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const reading of readings(word))
    for (const { words: phrase, value } of table.get(reading) ?? [])
      if (phrase.every((part, index) => index === 0 || words[at + index] === part))
        return { value, length: phrase.length };
  return null;
}

/** Whether a phrase of some tables may begin with a word: asked once for each word, since few begin any. */
export const beginsPhrase = (
  ...tables: readonly (() => ReadonlyMap<string, unknown>)[]
): ((word: Word) => boolean) =>
  ofWord(({ folded }) => readings(folded).some(reading => tables.some(table => table().has(reading))));
