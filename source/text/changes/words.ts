/** The words of a text, each with the key by which two versions are compared: what is spelled in two ways has one key. */
import { once } from '../../base/once.ts';
import { westernDigits } from '../../base/western-digits.ts';
import { arabicMonths, arabicMonthVariants } from '../month-names.ts';
import { searchKey } from '../search-key.ts';
import { unitNames } from './lexicon.ts';
import { numberAt } from './numbers.ts';

export interface Word {
  /** Equal for 15 ألف and خمسة عشر ألفا, for حزيران and يونيو, for وقال and قال. */
  readonly key: string;
  /** Key of `searchKey`; the words of a number or name are joined by blanks. */
  readonly folded: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What a number is worth. */
  readonly value: number | null;
}

interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const token =
  /[%٪$€£]|\p{Decimal_Number}+(?:[.,٫٬:]\p{Decimal_Number}+)*|[\p{Letter}\p{Mark}\u0640\u200c\u200d]+/gu;

const signs: ReadonlyMap<string, string> = new Map([
  ['٪', '%'],
  ['٫', '.'],
  ['٬', ','],
]);

const isDigit = /^\p{Decimal_Number}/u;

/** Digits keep the signs between them, which `searchKey` drops. */
const foldDigits = (text: string): string =>
  westernDigits(text.replace(/[٫٬٪]/gu, sign => signs.get(sign) as string));

const fold = (text: string): string =>
  isDigit.test(text) || /^[%٪$€£]$/u.test(text) ? foldDigits(text) : searchKey(text);

/** One letter that is written as a part of the next word. */
const isClitic = (folded: string): boolean => /^[وفبلك]$/u.test(folded);

/** Clitics that stand by themselves (و قال, بـ١٥٠) become part of what follows them. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let pending: Token | null = null;
  for (const { 0: written, index } of text.matchAll(token)) {
    const folded = fold(written);
    if (folded === '') continue;
    const own: Token = { folded, start: index, end: index + written.length };
    const joins: boolean = pending !== null && text.slice(pending.end, index).trim() === '';
    if (pending && !joins) tokens.push(pending);
    const joined: Token =
      pending && joins
        ? {
            folded: isDigit.test(folded) ? folded : pending.folded + folded,
            start: pending.start,
            end: own.end,
          }
        : own;
    pending = null;
    if (isClitic(folded) && !joins) pending = joined;
    else tokens.push(joined);
  }
  return pending ? [...tokens, pending] : tokens;
}

interface Name {
  readonly key: string;
  /** Tokens that make it up. */
  readonly length: number;
}

const percentNames = ['في المئة', 'في المائة', 'بالمئة', 'بالمائة'];

/** Names of one thing in one word or more. */
const names = once((): ReadonlyMap<string, string> => {
  const rows: (readonly [name: string, key: string])[] = [
    ...percentNames.map(name => [name, '%'] as const),
    ...arabicMonths.flatMap(row => row.map((name, index) => [name, `month ${index + 1}`] as const)),
    ...arabicMonthVariants.map(([name, month]) => [name, `month ${month}`] as const),
    ...unitNames.flatMap(spellings => spellings.map(name => [name, `unit ${spellings[0]}`] as const)),
  ];
  return new Map(rows.map(([name, key]) => [fold(name), key]));
});

function nameAt(tokens: readonly Token[], index: number): Name | null {
  const [first, second] = [tokens[index], tokens[index + 1]];
  const pair = second && names().get(`${first?.folded} ${second.folded}`);
  if (pair) return { key: pair, length: 2 };
  const single = first && (names().get(first.folded) ?? names().get(withoutConjunction(first.folded)));
  return single ? { key: single, length: 1 } : null;
}

/** At least so much is left of a word without its conjunction. */
const shortestRest = 3;

/** A word without و or ف: they come and go as sentences are joined. */
const withoutConjunction = (folded: string): string =>
  /^[وف]/u.test(folded) && folded.length > shortestRest ? folded.slice(1) : folded;

export function wordsOf(text: string): readonly Word[] {
  const tokens = tokensOf(text);
  const folded = tokens.map(({ folded: key }) => key);
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; ) {
    const name = nameAt(tokens, index);
    const number = name ? null : numberAt(folded, index);
    const length = name?.length ?? number?.length ?? 1;
    const joined = folded.slice(index, index + length).join(' ');
    words.push({
      key: name?.key ?? (number ? `#${number.value}` : withoutConjunction(joined)),
      folded: joined,
      start: (tokens[index] as Token).start,
      end: (tokens[index + length - 1] as Token).end,
      value: number?.value ?? null,
    });
    index += length;
  }
  return words;
}
