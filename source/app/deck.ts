/** The standfirst below a headline. */
import type { Article } from '../domain/article.ts';
import { searchKeys } from '../text/search-key.ts';

type Headlined = Pick<Article, 'title' | 'summary' | 'blocks'>;

/** Words that are compared at a time. */
const runLength = 3;

/** From this share of its runs on, a text only says again what stands elsewhere. */
const repeated = 1 / 2;

/** Every `runLength` words that follow each other; of fewer words, all of them. */
function runsOf(words: readonly string[]): readonly string[] {
  const count = Math.max(1, words.length - runLength + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + runLength).join(' '));
}

const isRepeatedIn = (words: readonly string[], text: readonly string[]): boolean => {
  const runs = runsOf(words);
  const known = new Set(words.length < runLength ? text : runsOf(text));
  return runs.filter(run => known.has(run)).length >= runs.length * repeated;
};

/** Datelines and bylines may come before the words that a summary repeats. */
const mostBefore = 60;

/** UTF-16 units, with the blank behind it; more than words take on average. */
const longWord = 20;

/** The first words of the body, as many as a summary of `length` words may repeat. */
function openingOf({ blocks }: Headlined, length: number): readonly string[] {
  const most = (length + mostBefore) * longWord;
  let opening = '';
  for (const { type, text } of blocks) {
    if (opening.length >= most) break;
    if (type !== 'image' && type !== 'code') opening += `${text.slice(0, most)}\n`;
  }
  return searchKeys(opening);
}

/** The summary, unless it repeats the headline or the beginning of the text; words are compared as search folds them. */
export function deckOf(article: Headlined): string | null {
  const summary = article.summary?.trim() ?? '';
  const words = searchKeys(summary);
  if (words.length === 0) return null;
  const isRepeat = [searchKeys(article.title), openingOf(article, words.length)].some(text =>
    isRepeatedIn(words, text),
  );
  return isRepeat ? null : summary;
}
