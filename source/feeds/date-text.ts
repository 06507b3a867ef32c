/** Text as the tables of dates are compared. */

const digitBases = [0x660, 0x6f0];
const westernDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  const base = digitBases.find(zero => code >= zero && code <= zero + 9) ?? code;
  return String(code - base);
};

/** Small letters, no diacritics, tatweel or direction marks, one form of alef, yeh, kaf and teh marbuta, Western digits. */
export const foldDateText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, westernDigit)
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیئ]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** A table by its folded words. */
export const folded = <T>(rows: readonly (readonly [word: string, value: T])[]): ReadonlyMap<string, T> =>
  new Map(rows.map(([word, value]) => [foldDateText(word), value]));
