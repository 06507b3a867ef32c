/** Phrases that say something, in tables, looked up by their first word. */
import { groupedBy } from '../../base/grouped-by.ts';
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import type { Phrase, PhraseFound, PhraseTable, Rows } from './found-of-word.ts';
import { isWord, type Word } from './word.ts';

const tables: PhraseTable<unknown>[] = [];

/** To be made as its module is loaded: each word is looked up in all tables at once. */
export function phraseTable<Value>(rows: () => Rows<Value>): PhraseTable<Value> {
  const table = { rows };
  tables.push(table);
  return table;
}

const foldedWords = (phrase: string): readonly string[] =>
  /^[%$€£]$/u.test(phrase) ? [phrase] : searchKey(phrase.replaceAll('_', ' ')).split(' ');

const phrasesOf = (table: PhraseTable<unknown>): readonly Phrase[] =>
  table.rows().flatMap(([phrases, value]) =>
    phrases.split(' ').map(phrase => {
      const words = foldedWords(phrase);
      return { table, words, value, length: words.length };
    }),
  );

/** By the first word, each longer one before the shorter ones. */
const byFirstWord = once((): ReadonlyMap<string, readonly Phrase[]> => {
  Object.freeze(tables); // A later one would be left out.
  const phrases = tables.flatMap(phrasesOf).sort((one, other) => other.length - one.length);
  return groupedBy(phrases, ({ words: [first = ''] }) => first);
});

const conjunction = /^[وف](?=\p{L}{3})/u;
const preposition = /^(?:[بل](?:ال)?|ال)(?=\p{L}{3})/u;

/** The word itself, or without و, ب, ال. */
function readingsOf({ folded }: Word): ReadonlySet<string> {
  const bare = folded.replace(conjunction, '');
  return new Set([folded, bare, folded.replace(preposition, ''), bare.replace(preposition, '')]);
}

const none: readonly never[] = [];

/** Those of all tables that a word may begin: mostly none. */
function begunBy(word: Word): readonly Phrase[] {
  word.phrases ??= readPhrases(word);
  return word.phrases;
}

function readPhrases(word: Word): readonly Phrase[] {
  const begun = [...readingsOf(word)].flatMap(reading => byFirstWord().get(reading) ?? none);
  return begun.length === 0 ? none : begun;
}

function standsAt(words: readonly Word[], at: number, phrase: Phrase): boolean {
  for (let index = 1; index < phrase.length; index++)
    if (words[at + index]?.folded !== phrase.words[index]) return false;
  return true;
}

/** What the words from an index on say, the longest phrase first. */
export function phraseAt<Value>(
  words: readonly Word[],
  at: number,
  table: PhraseTable<Value>,
): PhraseFound<Value> | null {
  const word = words[at];
  if (word === undefined) return null;
  for (const phrase of begunBy(word))
    if (phrase.table === table && standsAt(words, at, phrase)) return phrase as PhraseFound<Value>;
  return null;
}

/** Whether a phrase of some tables may begin with a word: few begin any. */
export const beginsPhrase = (...tables: readonly PhraseTable<unknown>[]): ((word: Word) => boolean) =>
  isWord(word => begunBy(word).some(({ table }) => tables.includes(table)));

/** Single words, as searching folds them. */
export const foldedSet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(searchKey));
