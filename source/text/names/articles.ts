/** The article of Arabic in names: a part of the word in Arabic letters (السيسي), mostly a word of its own in Latin ones (el-Sisi). */
import { isLatin } from './sounds.ts';

const article = 'ال';
const shortestBehindArticle = 2;

/** As it is written before letters of the moon, and before those of the sun, which it takes the sound of (ez-Zor). */
export const lunarArticles: readonly string[] = ['al', 'el', 'ul', 'il'];
const solarConsonants = ['t', 'th', 'd', 'dh', 'r', 'z', 's', 'sh', 'ch', 'n'];
const solarArticles = ['a', 'e', 'u'].flatMap(vowel => solarConsonants.map(letters => vowel + letters));

/** Words that stand for the article in Latin letters. */
export const latinArticles: readonly string[] = [...lunarArticles, ...solarArticles];

/** Whether the first word is the article of the second. */
const isArticleOf = (word: string, next: string | undefined): boolean =>
  next !== undefined &&
  (lunarArticles.includes(word) || (solarArticles.includes(word) && next.startsWith(word.slice(1))));

const hasArabicArticle = (word: string): boolean =>
  word.startsWith(article) && word.length >= article.length + shortestBehindArticle;

export const withoutArabicArticle = (word: string): string =>
  hasArabicArticle(word) ? word.slice(article.length) : word;

export interface NameWord {
  /** Folded; in Latin letters without the article. */
  readonly word: string;
  /** Whether the other script may have an article here, as a word of its own. */
  readonly hasArticle: boolean;
}

/** The words of a name, those that are a Latin article joined to what they stand before. */
export function nameWords(words: readonly string[]): readonly NameWord[] {
  return words.flatMap((word, at) => {
    if (isArticleOf(word, words[at + 1])) return [];
    const before = words[at - 1];
    const hasArticle = isLatin(word)
      ? before !== undefined && isArticleOf(before, word)
      : hasArabicArticle(word);
    return [{ word, hasArticle }];
  });
}
