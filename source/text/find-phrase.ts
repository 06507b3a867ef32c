import { cliticStems } from './clitics.ts';
import { searchKey } from './search-key.ts';
import { type Match, matchesOf, type WordFinder } from './word-finder.ts';

const onlyBetweenWords = /^[^\p{Letter}\p{Number}]*$/u;

/** A word in any spelling, or what begins so, behind clitics too: it may not be at its end yet. */
const openEnded =
  (term: string): WordFinder =>
  word =>
    [word, ...cliticStems(word)].some(stem => stem.startsWith(term)) ? 'exact' : null;

/** The match that goes on right behind an offset; matches are in order. */
const following = (text: string, offset: number, matches: readonly Match[]): Match | undefined => {
  const next = matches.find(({ start }) => start >= offset);
  return next && onlyBetweenWords.test(text.slice(offset, next.start)) ? next : undefined;
};

/** Finds consecutive words, each folded as in search and matched by its beginning. In order, without overlaps. */
export function findPhrase(text: string, phrase: string): Match[] {
  const terms = searchKey(phrase).split(' ').filter(Boolean);
  const [first, ...rest] = terms.map(term => [...matchesOf(text, openEnded(term))]);
  const found: Match[] = [];
  for (const { start, end } of first ?? []) {
    let last: number | undefined = end;
    for (const matches of rest) last = last === undefined ? last : following(text, last, matches)?.end;
    if (last !== undefined && start >= (found.at(-1)?.end ?? 0)) found.push({ start, end: last });
  }
  return found;
}
