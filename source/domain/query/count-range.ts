/** How many there may be, as users type it for `sources:`: `3`, `>3`, `>=٣`, `3+`, `<3`. */
import { arabicDigits, westernDigits } from '../../base/western-digits.ts';
import type { QueryLanguage } from './keyword.ts';

/** Both ends belong to it. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

type Sign = '' | '>' | '>=' | '<' | '<=';

const signsBySpelling: Readonly<Record<string, Sign>> = {
  '': '',
  '=': '',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
};

const rangesBySign: Readonly<Record<Sign, (count: number) => CountRange>> = {
  '': count => ({ least: count, most: count }),
  '>': count => ({ least: count + 1, most: Number.MAX_SAFE_INTEGER }),
  '>=': count => ({ least: count, most: Number.MAX_SAFE_INTEGER }),
  '<': count => ({ least: 1, most: count - 1 }),
  '<=': count => ({ least: 1, most: count }),
};

interface TypedRange {
  readonly sign: Sign;
  readonly count: number;
}

/** Behind the number, `+` is the same as `>=` before it. */
const shape = /^([<>=≤≥]{0,2})(\d{1,6})(\+?)$/u;

function read(typed: string): TypedRange | null {
  const [, before = '', digits = '', plus = ''] =
    shape.exec(westernDigits(typed.normalize('NFKC')).replace(/\s/gu, '')) ?? [];
  const sign = plus === '' ? signsBySpelling[before] : before === '' ? '>=' : undefined;
  return digits === '' || sign === undefined ? null : { sign, count: Number(digits) };
}

/** Of a text that `canonicalCount` has returned. */
export function countRange(canonical: string): CountRange {
  const { sign, count } = read(canonical) as TypedRange;
  return rangesBySign[sign](count);
}

/** One spelling for each range: `٣+` → `>=3`. Null for what is no range, and for one that has no number above 0. */
export function canonicalCount(typed: string): string | null {
  const range = read(typed);
  const { least, most } = range ? rangesBySign[range.sign](range.count) : { least: 1, most: 0 };
  return range === null || most < Math.max(1, least) ? null : `${range.sign}${range.count}`;
}

export const printCount = (canonical: string, language: QueryLanguage): string =>
  language === 'ar' ? arabicDigits(canonical) : canonical;

/** Examples of what a user can type. */
export const countExamples: Readonly<Record<QueryLanguage, readonly string[]>> = {
  en: ['3', '>3', '>=3', '<3'],
  ar: ['٣', '>٣', '>=٣', '<٣'],
};
