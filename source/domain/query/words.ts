import type { Query } from './query.ts';

/** The words and phrases that a hit must or may have, for marking them; what is excluded is none of them. */
export function wordsIn(query: Query): readonly string[] {
  if ('word' in query) return [query.word];
  if ('phrase' in query) return [query.phrase];
  if ('all' in query) return query.all.flatMap(wordsIn);
  if ('any' in query) return query.any.flatMap(wordsIn);
  return [];
}

/** Whether an index of words is asked: everything else is a walk along a list. */
export function asksForWords(query: Query): boolean {
  if ('word' in query || 'phrase' in query) return true;
  if ('not' in query) return asksForWords(query.not);
  if ('all' in query) return query.all.some(asksForWords);
  if ('any' in query) return query.any.some(asksForWords);
  return false;
}
