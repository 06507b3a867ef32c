/** An article as words are looked for in it. */
import { searchKeys } from '../../text/search-key.ts';

/** The keys of a text, with a blank at either end. */
export interface ReadText {
  readonly row: string;
  readonly words: ReadonlySet<string>;
}

export function readText(text: string): ReadText {
  const keys = searchKeys(text);
  return { row: ` ${keys.join(' ')} `, words: new Set(keys) };
}

/** Each part of it is read when it is reached: most hits are found in the first lines. */
export interface ReadArticle {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly read: (part: string) => ReadText;
}

export type Where = (article: ReadArticle) => readonly string[];

export const inTitle: Where = ({ title }) => title;
export const inBody: Where = ({ body }) => body;
export const both: Where = ({ title, body }) => [...title, ...body];

/** V8 takes a millisecond to know the letters of all scripts. */
const plainlyInWords = /[\dA-Za-z\u0621-\u0652]/;
const plainlyBeside = /[\s.,:;!?"'()«»،؛؟-]/;
/** Half of a pair may be of a letter. */
const besideWords = /[^\p{L}\p{M}\p{N}\p{Cf}\p{Cs}]/u;

function isOutside(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '' || plainlyBeside.test(character)) return true;
  return !plainlyInWords.test(character) && besideWords.test(character);
}

/** Where a text has a word just so: there is no need to read it then. -1: nowhere. */
export function placeOf(word: string, text: string): number {
  let at = text.indexOf(word);
  while (at !== -1 && !(isOutside(text, at - 1) && isOutside(text, at + word.length)))
    at = text.indexOf(word, at + 1);
  return at;
}

export const standsIn = (text: string, word: string): boolean => placeOf(word, text) !== -1;

/** Within a part, or from one into the next. */
export const hasAnyRow = (rows: readonly string[], where: Where): ((article: ReadArticle) => boolean) => {
  const wanted = rows.map(row => ` ${row} `);
  const isIn = (text: string): boolean => wanted.some(row => text.includes(row));
  return article => {
    const parts = where(article);
    return (
      parts.some(part => isIn(article.read(part).row)) ||
      isIn(parts.map(part => article.read(part).row.trimStart()).join(''))
    );
  };
};
