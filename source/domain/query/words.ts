import { hasLeaf, wantedLeaves } from './fold.ts';
import { type Query, textAsked } from './query.ts';

/** The words and phrases that a hit must or may have, for marking them, a `*` behind the beginning of a word; what is excluded is none of them. */
export function wordsIn(query: Query): readonly string[] {
  const words: string[] = [];
  for (const leaf of wantedLeaves(query)) {
    const asked = textAsked(leaf);
    if (asked) words.push(asked.kind === 'beginning' ? `${asked.text}*` : asked.text);
  }
  return words;
}

/** Whether an index of words is asked: everything else is a walk along a list. */
export const asksForWords = (query: Query): boolean => hasLeaf(query, leaf => textAsked(leaf) !== null);
