/** What is looked up of an article beside its words: terms of the index that no text can have, since a control character begins them. */
import type { Article } from '../../domain/article.ts';
import { mediaOf } from '../../domain/media.ts';
import type { TextKeys } from './text-keys.ts';

const sign = '\u0080';

/** Between two bylines: no row of words goes on from one to the other. */
const gap = sign;

/** Languages that are asked for by the name of the language they belong to (ISO 639-3 macrolanguages). */
const macrolanguages: Readonly<Record<string, string>> = { ckb: 'ku', kmr: 'ku' };

/** @param word of `TextKeys.indexText` */
export const authorTerm = (word: string): string => `${sign}author${sign}${word}`;
export const languageTerm = (subtag: string): string => `${sign}lang${sign}${subtag}`;
export const mediumTerm = (medium: string): string => `${sign}has${sign}${medium}`;

export const isTraitTerm = (term: string): boolean => term.startsWith(sign);

const authorTerms = (byline: string | null, { indexText }: Pick<TextKeys, 'indexText'>): readonly string[] =>
  indexText(byline ?? '')
    .split(' ')
    .filter(Boolean)
    .map(authorTerm);

function languageTerms(tag: string | null): readonly string[] {
  const [subtag] = (tag ?? '').toLowerCase().split('-');
  if (!subtag) return [];
  const macrolanguage = macrolanguages[subtag];
  return [subtag, ...(macrolanguage ? [macrolanguage] : [])].map(languageTerm);
}

/** All terms of an article, with blanks between them; none of them is a word. */
export const traitText = (article: Article, keys: Pick<TextKeys, 'indexText' | 'languageOf'>): string =>
  [
    ...languageTerms(keys.languageOf(article)),
    ...Array.from(mediaOf(article), mediumTerm),
    ...authorTerms(article.author, keys),
    gap,
    ...(article.byline === article.author ? [] : authorTerms(article.byline, keys)),
  ].join(' ');
