/** Finds the places of an article that a query asks for, in words as they were typed or in all that answers to them. */
import { once } from '../../base/once.ts';
import { patternsIn } from '../../domain/query/pattern.ts';
import type { Query } from '../../domain/query/query.ts';
import { wordsIn } from '../../domain/query/words.ts';
import type { Answers } from '../../domain/search.ts';
import { searchKeys } from '../../text/search-key.ts';
import { exactFinder, finderOf, type Match, matchesOf, type WordFinder } from '../../text/word-finder.ts';
import { placeOf } from './searched-article.ts';
import { type PlaceFinder, withPatterns } from './snippets.ts';

/** What answers to the words of queries. */
export type AnswersTo = (row: string) => Answers;

export const answerFinder =
  ({ words }: Answers): WordFinder =>
  word =>
    words.get(word) ?? null;

/** Words as they are typed, by their keys. */
export function typedWords(rows: readonly string[]): ReadonlyMap<string, string> {
  const words = rows.flatMap(row => row.replace(/\*$/u, '').split(/\s+/u));
  return new Map(words.flatMap(word => searchKeys(word).map(key => [key, word] as const)));
}

const firstOf = ([first]: Iterable<Match>): Match | undefined => first;

/** The first place where one of the words stands just so. */
function standing(words: readonly string[], text: string): Match | undefined {
  let first: Match | undefined;
  for (const word of words) {
    const start = placeOf(word, text);
    if (start !== -1 && start < (first?.start ?? text.length)) first = { start, end: start + word.length };
  }
  return first;
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
  const finding =
    (finder: WordFinder): PlaceFinder['find'] =>
    text =>
      withPatterns(text, matchesOf(text, finder), patterns);
  return {
    exactly: once(() => {
      const find = finding(finderOf(row, exactFinder));
      const typed = [...typedWords(words).values()];
      return {
        find,
        first: text => standing(typed, text) ?? firstOf(find(text)),
        isLikely: text => standing(typed, text) !== undefined,
      };
    }),
    inAnyForm: once(() => {
      const find = finding(finderOf(row, term => answerFinder(answersTo(term))));
      const answers = once(() => terms().flatMap(term => [...answersTo(term).words.keys()]));
      return {
        find,
        first: text => firstOf(find(text)),
        isLikely: text => answers().some(answer => text.includes(answer)),
      };
    }),
  };
}
