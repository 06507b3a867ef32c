/** The words of the query language, as they are compared: spellings that a person takes for the same are one. */

export type QueryLanguage = 'en' | 'ar';

/** A keyword in both languages, as it is printed; `also` is understood too. */
export interface Words extends Readonly<Record<QueryLanguage, string>> {
  readonly also?: readonly string[];
}

/** For character classes. */
export const directionMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
export const hyphens = '\\-‐‑‒–—−﹣－';

const dropped = new RegExp(`[\\p{Mn}ـ${directionMarks}]`, 'gu');
const joints = new RegExp(`[${hyphens}_\\u200c\\s]+`, 'gu');
const keyOf: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ە: 'ه',
};
const folded = new RegExp(`[${Object.keys(keyOf).join('')}]`, 'gu');

/**
 * Folds case, harakat, tatweel, hamza seats, presentation and fullwidth forms, Persian letters and direction marks away; every
 * hyphen, underscore, ZWNJ or blank inside is `-`: `غیر‌مقروء` and `غَيْر مقروء` → `غير-مقروء`.
 */
export const foldKeyword = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(dropped, '')
    .trim()
    .replace(joints, '-')
    .replace(folded, letter => keyOf[letter] ?? letter);

/** Every spelling of a table's words, folded, with what it stands for. */
export const keywordIndex = <Value>(
  rows: Iterable<readonly [words: Words, value: Value]>,
): ReadonlyMap<string, Value> =>
  new Map(
    Array.from(rows).flatMap(([{ en, ar, also = [] }, value]) =>
      [en, ar, ...also].map(word => [foldKeyword(word), value] as const),
    ),
  );

/** The language of the first letter; undefined if there is none. */
export function languageOf(text: string): QueryLanguage | undefined {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return /\p{Script=Arabic}/u.test(letter) ? 'ar' : 'en';
}

/** The language in which words of queries are shown beside messages of a direction. */
export const queryLanguageOf = ({ direction }: { readonly direction: 'rtl' | 'ltr' }): QueryLanguage =>
  direction === 'rtl' ? 'ar' : 'en';
