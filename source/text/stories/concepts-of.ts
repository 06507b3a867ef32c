/** The concepts of a stretch of words, of phrases and of their words: a collision of trains is one. */
import { conceptsAt } from './lexicon.ts';
import type { Word } from './word.ts';

/** Words. */
const longestPhrase = 4;

/** Keys. @param least the weight from which a concept counts */
export function conceptsOf(words: readonly Word[], language: string, least: number): readonly string[] {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++)
    for (const stretch of [words.slice(at, at + longestPhrase), words.slice(at, at + 1)])
      for (const { id, weight } of conceptsAt(stretch, 0, language).concepts)
        if (weight >= least) found.add(`c:${id}`);
  return [...found];
}
