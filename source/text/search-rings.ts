/** How closely words answer to those of a query, as the language has it. */
import { remembering } from '../base/remembering.ts';
import { looseRings, type RingKeys } from '../domain/search.ts';
import { formKeys } from './forms/index.ts';
import { nameKeys, spellingsApart } from './names/index.ts';
import { finderOf, type Match, matchesOf, type WordFinder } from './word-finder.ts';

/** @param word a key of `search-key.ts` */
export function ringKeys(word: string): RingKeys {
  const { inflection, root } = formKeys(word);
  return { inflection, name: [...new Set([...nameKeys(word), ...spellingsApart(word)])], root };
}

const mostRemembered = 20_000;

/** Finds a word and what shares a key with it. @param term a key of `search-key.ts` */
export function wordFinder(term: string): WordFinder {
  const wanted = ringKeys(term);
  return remembering((word: string) => {
    if (word === term) return 'exact';
    const keys = ringKeys(word);
    return looseRings.find(ring => keys[ring].some(key => wanted[ring].includes(key))) ?? null;
  }, mostRemembered);
}

/** A list and the article beside it show what the same words have found. */
let latest: { readonly words: string; readonly find: WordFinder } | null = null;

function latestFinder(words: string): WordFinder {
  if (latest?.words !== words) latest = { words, find: finderOf(words, wordFinder) };
  return latest.find;
}

/** The words of a text that answer to any of `words` (as `finderOf` takes them). */
export const findMatches = (text: string, words: string): Match[] =>
  words.trim() === '' ? [] : [...matchesOf(text, latestFinder(words))];
