/** What of a text is marked as found. The language is not asked: which words answer to others, the archive has said. */
import { rememberLatest } from '../base/remember-latest.ts';
import { exactFinder, finderOf, type Match, matchesOf, type WordFinder } from './word-finder.ts';

export interface Highlight {
  /** As `finderOf` takes them. */
  readonly words: string;
  /** Keys of words that answer to them. */
  readonly answers: readonly string[];
}

export const noHighlight: Highlight = { words: '', answers: [] };

const finderFor = rememberLatest(({ words, answers }: Highlight): WordFinder => {
  const find = finderOf(words, exactFinder);
  const others = new Set(answers);
  return word => find(word) ?? (others.has(word) ? 'inflection' : null);
});

export const highlightMatches = (text: string, highlight: Highlight): Match[] =>
  highlight.words.trim() === '' ? [] : [...matchesOf(text, finderFor(highlight))];
