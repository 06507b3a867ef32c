/** Months as texts name them: what stands beside one is a day, and no count. */
import {
  iranianMonthNames,
  type MonthRow,
  monthNames,
  persianMonthNames,
  urduMonthNames,
} from './data/moment-words.ts';
import { beginsPhrase, phraseAt, phraseTable } from './phrases.ts';
import type { Token } from './tokens.ts';

export interface Month {
  readonly calendar: 'gregorian' | 'iranian';
  /** 1 to 12. */
  readonly number: number;
}

const rowsOf = (calendar: Month['calendar'], rows: readonly MonthRow[]) =>
  rows.map(([name, number]): [string, Month] => [name, { calendar, number }]);

const usualTable = phraseTable(() => rowsOf('gregorian', monthNames));
const persianTable = phraseTable(() => [
  ...rowsOf('gregorian', persianMonthNames),
  ...rowsOf('iranian', iranianMonthNames),
]);
const urduTable = phraseTable(() => rowsOf('gregorian', urduMonthNames));
const ownTables: Readonly<Partial<Record<string, typeof usualTable>>> = { fa: persianTable, ur: urduTable };
const mayBeMonth = beginsPhrase(usualTable, persianTable, urduTable);

/** Words. */
const longestMonth = 2;
const isLatin = /^[a-z]/u;

/** With its words: in English May has a capital letter. @param language primary subtag */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  language: string,
): ReturnType<typeof phraseAt<Month>> {
  const token = tokens[at];
  if (!token || !mayBeMonth(token.word)) return null;
  if (isLatin.test(token.folded) && !token.isCapital && !token.isFirst) return null;
  const words = [token.word, ...tokens.slice(at + 1, at + longestMonth).map(({ word }) => word)];
  return phraseAt(words, 0, ownTables[language] ?? usualTable);
}

/** May 12: only in English does it stand before the day. */
export const monthBefore = (
  tokens: readonly Token[],
  at: number,
  language: string,
): ReturnType<typeof phraseAt<Month>> => (language === 'en' ? monthAt(tokens, at - 1, language) : null);
