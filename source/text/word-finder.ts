/** Which words of a text a finder finds; what answers to a word is the finder's to know. */
import type { Ring } from '../domain/search.ts';
import { searchKeys, searchWords } from './search-key.ts';

/** Says how closely a word answers; null: not at all. */
export type WordFinder = (word: string) => Ring | null;

export const exactFinder =
  (term: string): WordFinder =>
  word =>
    word === term ? 'exact' : null;

/** Finds words that begin so; a single letter begins too many to be more than a word. */
export function beginningFinder(term: string): WordFinder {
  if ([...term].length <= 1) return exactFinder(term);
  return word => (word.startsWith(term) ? 'exact' : null);
}

const beginningSign = '*';

function findersOf(part: string, finder: (term: string) => WordFinder): readonly WordFinder[] {
  const terms = searchKeys(part);
  if (!part.endsWith(beginningSign)) return terms.map(finder);
  return [...terms.slice(0, -1).map(finder), ...terms.slice(-1).map(beginningFinder)];
}

/** Of `words`, which blanks separate, any; one with a `*` behind it is the beginning of words. */
export function finderOf(words: string, finder: (term: string) => WordFinder): WordFinder {
  const finders = words.split(/\s+/u).flatMap(part => findersOf(part, finder));
  if (finders.length === 1) return finders[0] as WordFinder;
  return word => {
    for (const find of finders) {
      const ring = find(word);
      if (ring !== null) return ring;
    }
    return null;
  };
}

/** UTF-16 offsets in the text that was searched. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** What a finder finds of a text: whole words with their clitics and marks, in order. */
export function* matchesOf(text: string, find: WordFinder): Generator<Match> {
  for (const { keys, start, end } of searchWords(text))
    if (keys.some(key => find(key) !== null)) yield { start, end };
}
