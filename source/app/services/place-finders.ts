/** Finds the places of an article that a query asks for, in words as they were typed or in all that answers to them. */
import { once } from '../../base/once.ts';
import { patternsIn } from '../../domain/query/pattern.ts';
import type { Query } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import type { Answers } from '../../domain/search.ts';
import { searchKeys } from '../../text/search-key.ts';
import { exactFinder, finderOf, type Match, matchesOf, type WordFinder } from '../../text/word-finder.ts';
import { standsIn } from './searched-article.ts';
import { withPatterns } from './snippets.ts';

/** What answers to the words of queries. */
export type AnswersTo = (row: string) => Answers;

export const answerFinder =
  ({ words }: Answers): WordFinder =>
  word =>
    words.get(word) ?? null;

/** Whether a text may have one of these words: looking takes next to no time. */
function hasAny(
  listed: () => readonly string[],
  isThere: (text: string, word: string) => boolean,
): (text: string) => boolean {
  const words = once(listed);
  return text => words().some(word => isThere(text, word));
}

/** Mostly with more letters before or behind. */
const isPartOf = (text: string, word: string): boolean => text.includes(word);

/** Words as they are typed, by their keys. */
export function typedWords(rows: readonly string[]): ReadonlyMap<string, string> {
  const words = rows.flatMap(row => row.replace(/\*$/u, '').split(/\s+/u));
  return new Map(words.flatMap(word => searchKeys(word).map(key => [key, word] as const)));
}

/** Finds the places that a query asks for. `isLikely`: which texts may have one. */
interface PlaceFinder {
  readonly find: (text: string) => Iterable<Match>;
  readonly isLikely: (text: string) => boolean;
}

interface PlaceFinders {
  /** Of words as they were typed. */
  readonly exactly: () => PlaceFinder;
  /** Of all that answers to them. */
  readonly inAnyForm: () => PlaceFinder;
}

/** Both find the patterns of the query too. */
export function placeFinders(query: Query, answersTo: AnswersTo): PlaceFinders {
  const words = wordsIn(query);
  const patterns = patternsIn(query);
  const row = words.join(' ');
  const terms = once(() => searchKeys(row));
  const placeFinder = (finder: WordFinder, isLikely: PlaceFinder['isLikely']): PlaceFinder => ({
    find: text => withPatterns(text, matchesOf(text, finder), patterns),
    isLikely,
  });
  return {
    exactly: once(() =>
      placeFinder(
        finderOf(row, exactFinder),
        hasAny(() => [...typedWords(words).values()], standsIn),
      ),
    ),
    inAnyForm: once(() =>
      placeFinder(
        finderOf(row, term => answerFinder(answersTo(term))),
        hasAny(() => terms().flatMap(term => [...answersTo(term).words.keys()]), isPartOf),
      ),
    ),
  };
}
