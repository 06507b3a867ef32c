/** Which words of a text answer to the words of a query, and how closely. */
import { looseRings, type Ring, type RingKeys } from '../domain/search.ts';
import { formKeys } from './forms/index.ts';
import { nameKeys } from './names/index.ts';
import { searchKey, searchWords } from './search-key.ts';

/** To be raised with every change of what `ringKeys` gives: archives then make the keys of their words anew. */
export const ringRules = 1;

/** @param word a key of `search-key.ts` */
export function ringKeys(word: string): RingKeys {
  const { inflection, root } = formKeys(word);
  return { inflection, name: nameKeys(word), root };
}

/** Says how closely a word answers; null: not at all. */
export type WordFinder = (word: string) => Ring | null;

const mostRemembered = 20_000;

function remembering(find: WordFinder): WordFinder {
  const known = new Map<string, Ring | null>();
  return word => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const ring = find(word);
    known.set(word, ring);
    return ring;
  };
}

/** Finds a word and what shares a key with it. @param term a key of `search-key.ts` */
export function wordFinder(term: string): WordFinder {
  const wanted = ringKeys(term);
  return remembering(word => {
    if (word === term) return 'exact';
    const keys = ringKeys(word);
    return looseRings.find(ring => keys[ring].some(key => wanted[ring].includes(key))) ?? null;
  });
}

/** Finds words that begin so; a single letter begins too many to be more than a word. */
export const beginningFinder =
  (term: string): WordFinder =>
  word =>
    word === term || ([...term].length > 1 && word.startsWith(term)) ? 'exact' : null;

/** UTF-16 offsets in the text that was searched. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

const beginningSign = '*';

const exactFinder =
  (term: string): WordFinder =>
  word =>
    word === term ? 'exact' : null;

function findersOf(part: string, finder: (term: string) => WordFinder): readonly WordFinder[] {
  const terms = searchKey(part).split(' ');
  if (!part.endsWith(beginningSign)) return terms.map(finder);
  return [...terms.slice(0, -1).map(finder), ...terms.slice(-1).map(beginningFinder)];
}

function finderOf(words: string, finder = wordFinder): WordFinder {
  const finders = words
    .split(/\s+/u)
    .filter(searchKey)
    .flatMap(part => findersOf(part, finder));
  return remembering(word => finders.map(find => find(word)).find(ring => ring !== null) ?? null);
}

/** A list and the article beside it show what the same words have found. */
let latest: { readonly words: string; readonly find: WordFinder } | null = null;

function latestFinder(words: string): WordFinder {
  if (latest?.words !== words) latest = { words, find: finderOf(words) };
  return latest.find;
}

/** What a finder finds of a text: whole words with their clitics and marks, in order. */
export function matchesOf(text: string, find: WordFinder): Match[] {
  const matches: Match[] = [];
  for (const { keys, start, end } of searchWords(text))
    if (keys.some(key => find(key) !== null)) matches.push({ start, end });
  return matches;
}

/** The words of a text that answer to any of `words`, which blanks separate; one with a `*` behind it is the beginning of words. */
export const findMatches = (text: string, words: string): Match[] =>
  words.trim() === '' ? [] : matchesOf(text, latestFinder(words));

/** The same without other forms: nothing of the language has to be looked up. */
export const findExactMatches = (text: string, words: string): Match[] =>
  words.trim() === '' ? [] : matchesOf(text, finderOf(words, exactFinder));
