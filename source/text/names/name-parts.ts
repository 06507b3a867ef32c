/** Names that are written as one word and as two; no table is read for that. */
import { isHalf } from './compounds.ts';

/** In UTF-16 code units; longer words are no names. */
export const longestName = 40;

const shortestPart = 3;
const isPart = (word: string): boolean => word.length >= shortestPart || isHalf(word);

/** All ways to make two words of one that may be a name. */
export function pairsOf(word: string): readonly (readonly string[])[] {
  if (word.length > longestName) return [];
  return Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)]).filter(pair => pair.every(isPart));
}

/** The same as rows of two words. */
export const nameParts = (word: string): readonly string[] => pairsOf(word).map(pair => pair.join(' '));
