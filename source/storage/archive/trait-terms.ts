/** Index terms for words of headlines, authors, languages and media. They start with a control character, so no text contains them. */
import type { Article } from '../../domain/article.ts';
import { mediaOf } from '../../domain/media.ts';
import { keyedWords, type TextKeys } from './text-keys.ts';

const sign = '\u0080';

/** Separates two bylines, so that no phrase spans both. */
const gap = sign;

/** Language → its ISO 639-3 macrolanguage, which queries name. */
const macrolanguages: Readonly<Record<string, string>> = { ckb: 'ku', kmr: 'ku' };

/** @param word of `TextKeys.indexText` */
export const authorTerm = (word: string): string => `${sign}author${sign}${word}`;
export const languageTerm = (subtag: string): string => `${sign}lang${sign}${subtag}`;
export const mediumTerm = (medium: string): string => `${sign}has${sign}${medium}`;

const titleSign = `${sign}title${sign}`;

/** In a list of their own, words of headlines are found without a look at the texts that have them. @param word of `TextKeys.indexText` */
export const titleTerm = (word: string): string => (isTraitTerm(word) ? word : `${titleSign}${word}`);

/** The word of which a term for headlines was made; any other is given back. */
export const wordOfTitleTerm = (term: string): string =>
  term.startsWith(titleSign) ? term.slice(titleSign.length) : term;

export const isTraitTerm = (term: string): boolean => term.startsWith(sign);

const authorTerms = (byline: string | null, keys: Pick<TextKeys, 'indexText'>): readonly string[] =>
  keyedWords(byline ?? '', keys).map(authorTerm);

function languageTerms(tag: string | null): readonly string[] {
  const [subtag] = (tag ?? '').toLowerCase().split('-');
  if (!subtag) return [];
  const macrolanguage = macrolanguages[subtag];
  return [subtag, ...(macrolanguage ? [macrolanguage] : [])].map(languageTerm);
}

/** The words of a headline once more as terms, separated by spaces. @param title of `TextKeys.indexText` */
export const titleText = (title: string): string => title.split(' ').filter(Boolean).map(titleTerm).join(' ');

/** All other terms of an article, separated by spaces. None is a word. */
export const traitText = (article: Article, keys: Pick<TextKeys, 'indexText' | 'languageOf'>): string =>
  [
    ...languageTerms(keys.languageOf(article)),
    ...Array.from(mediaOf(article), mediumTerm),
    ...authorTerms(article.author, keys),
    gap,
    ...(article.byline === article.author ? [] : authorTerms(article.byline, keys)),
  ].join(' ');
