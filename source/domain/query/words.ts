import { foldQuery, wantedLeaves } from './fold.ts';
import type { Query } from './query.ts';

/** The words and phrases that a hit must or may have, for marking them; what is excluded is none of them. */
export function wordsIn(query: Query): readonly string[] {
  const words: string[] = [];
  for (const leaf of wantedLeaves(query)) {
    if ('word' in leaf) words.push(leaf.word);
    else if ('phrase' in leaf) words.push(leaf.phrase);
  }
  return words;
}

const anyTrue = (parts: readonly boolean[]): boolean => parts.includes(true);

/** Whether an index of words is asked: everything else is a walk along a list. */
export const asksForWords = (query: Query): boolean =>
  foldQuery<boolean>(query, {
    leaf: leaf => 'word' in leaf || 'phrase' in leaf,
    not: part => part,
    all: anyTrue,
    any: anyTrue,
  });
