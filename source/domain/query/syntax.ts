/** The signs of the query language, and its operators. */
import { collapseBlanks } from '../../base/blanks.ts';
import {
  directionMarks,
  foldKeyword,
  hyphens,
  keywordIndex,
  type QueryLanguage,
  type Words,
} from './keyword.ts';

export type Operator = 'or' | 'not';

export const operators: Readonly<Record<Operator, Words>> = {
  or: { en: 'or', ar: 'أو' },
  not: { en: 'not', ar: 'ليس' },
};

const operatorsByWord = keywordIndex(
  (Object.keys(operators) as Operator[]).map(operator => [operators[operator], operator] as const),
);

export const operatorOf = (word: string): Operator | undefined => operatorsByWord.get(foldKeyword(word));

/** Makes the next character one of the word or phrase. */
export const escapeSign = '\\';

/** Behind the beginning of a word. */
export const beginningSign = '*';

/** Which quotation mark closes is not asked for: bidi turns « and » around for whoever types them. */
export const quotationMarks = ['"“”„‟＂', '«»'] as const;

/** Around a phrase, when it is printed. */
export const printedQuotes: Readonly<Record<QueryLanguage, readonly [open: string, close: string]>> = {
  en: ['"', '"'],
  ar: ['«', '»'],
};

export const signs = { open: '(（', close: ')）', or: '|｜' } as const;

/** What stands between words: blanks, the Arabic comma and semicolon. */
export const isBlank = (character: string): boolean => blank.test(character);
const blank = /[\s،؛]/u;

export const isDirectionMark = (character: string): boolean => directionMark.test(character);
const directionMark = new RegExp(`[${directionMarks}]`, 'u');

export const isHyphen = (character: string): boolean => hyphen.test(character);
const hyphen = new RegExp(`[${hyphens}]`, 'u');

export const withoutDirectionMarks = (text: string): string => text.replace(directionMarksInText, '');

/** A text as queries hold it: without direction marks, single blanks between words. */
export const plainText = (text: string): string => collapseBlanks(withoutDirectionMarks(text)).trim();
const directionMarksInText = new RegExp(`[${directionMarks}]`, 'gu');
