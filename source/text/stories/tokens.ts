/** The words of a text for comparing reports: folded, with where they stand and what stands around them. */
import { westernDigits } from '../../base/western-digits.ts';
import { searchKey } from '../search-key.ts';

export interface Token {
  /** A word as searching folds it, digits with their point (`63.42`), or `%` and the like. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Which clause of the text it stands in. */
  readonly clause: number;
  /** Begins with a capital letter, though no sentence begins there. */
  readonly isCapital: boolean;
  /** Begins with a capital letter where a sentence begins. */
  readonly isFirst: boolean;
  /** Stands between quotation marks. */
  readonly isQuoted: boolean;
  /** Nothing but a hyphen stands between it and the next. */
  readonly joinedByHyphen: boolean;
}

/** Letters of the Arabic script with their marks: no digits, so that بـ70 is two words. */
const arabic = '\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\ufb50-\\ufdff\\ufe70-\\ufefc';
const shape = new RegExp(
  [
    '(?<sign>[%٪$€£])',
    '(?<digits>\\p{Decimal_Number}+(?:[.,٫٬:]\\p{Decimal_Number}+)*)',
    `(?<word>[${arabic}]+(?:[\\u200c\\u200d][${arabic}]+)*|\\p{Letter}[\\p{Letter}\\p{Mark}\\p{Decimal_Number}'’]*)`,
    '(?<open>[«“‹]|(?<=\\s|^)")',
    '(?<close>[»”›]|"(?=\\s|$|\\p{P}))',
    '(?<stop>[.!?؟۔…]+(?=\\s|$|\\p{P})|[\\n|])',
    '(?<pause>[،,;؛:()–—])',
  ].join('|'),
  'gu',
);

/** و, ب, ل, ك, ف and their kin before a number in digits. */
const lonelyClitic = /^[وفبلك]+$/u;

const hyphen = /[-–−‑]/u;
const possessive = /['’]s?$/u;
const capital = /^\p{Uppercase_Letter}/u;
const signs: ReadonlyMap<string, string> = new Map([
  ['٪', '%'],
  ['٫', '.'],
  ['٬', ','],
]);

const foldDigits = (text: string): string =>
  westernDigits(text.replace(/[٪٫٬]/gu, sign => signs.get(sign) as string));

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  let isFirst = true;
  let quotes = 0;
  for (const { 0: written, index, groups = {} } of text.matchAll(shape)) {
    if (groups.open !== undefined) quotes++;
    else if (groups.close !== undefined) quotes = Math.max(0, quotes - 1);
    else if (groups.stop !== undefined || groups.pause !== undefined) {
      clause++;
      isFirst = isFirst || groups.stop !== undefined;
    } else {
      const end = index + written.length;
      const joinedByHyphen = hyphen.test(text.charAt(end));
      const common = { start: index, end, clause, isQuoted: quotes > 0, joinedByHyphen };
      if (groups.word === undefined)
        tokens.push({ ...common, folded: foldDigits(written), isCapital: false, isFirst: false });
      else
        for (const folded of searchKey(written.replace(possessive, '')).split(' ').filter(Boolean)) {
          if (folded.length === 1 && lonelyClitic.test(folded)) continue;
          tokens.push({
            ...common,
            folded,
            isCapital: capital.test(written) && !isFirst,
            isFirst: isFirst && capital.test(written),
          });
        }
      isFirst = false;
    }
  }
  return tokens;
}
