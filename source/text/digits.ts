/** Which digits a number is shown in. Every replacement is one UTF-16 unit for one, so that offsets hold. */
import type { DigitStyle } from '../domain/display.ts';

const arabicZero = 0x0660;
const persianZero = 0x06f0;
const separators = [
  ['٫', '.'],
  ['٬', ','],
  ['٪', '%'],
] as const;
const toWesternSeparator = new Map<string, string>(separators);
const toArabicPercent = new Map([['%', '٪']]);
const toArabicSeparator = new Map<string, string>(separators.map(([arabic, western]) => [western, arabic]));

const number = /[%٪]?[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*[%٪]?/gu;
/** Thousands and decimals; anything else with points and commas is a date, a version, an address or a list. */
const quantity = /^[%٪]?[0-9٠-٩۰-۹]+(?:[,٬][0-9٠-٩۰-۹]{3})*(?:[.٫][0-9٠-٩۰-۹]+)?[%٪]?$/u;
const lastLetter = /\p{L}(?=\P{L}*$)/u;
const latinLetter = /\p{Script=Latin}/u;
/** What a Latin word begins with that goes on from a number: `5G`, `2222.SR`, `60-inch`, `24@example.com`. */
const latinBehind = /^[.@_/-]?\p{Script=Latin}/u;

const digitValue = (character: string): number => {
  const code = character.charCodeAt(0);
  if (code >= persianZero) return code - persianZero;
  return code >= arabicZero ? code - arabicZero : code - 0x30;
};

const convert = (text: string, zero: number, separator: ReadonlyMap<string, string>): string =>
  text.replace(/[0-9٠-٩۰-۹]|[.,٫٬%٪]/gu, character =>
    /[.,٫٬%٪]/u.test(character)
      ? (separator.get(character) ?? character)
      : String.fromCharCode(zero + digitValue(character)),
  );

const toArabic = (found: string): string =>
  convert(found, arabicZero, quantity.test(found) ? toArabicSeparator : toArabicPercent);

/** A number in or after Latin text (`Llama 2`, `5G`, `META.O`) is part of it and keeps its digits. */
function belongsToLatin(text: string, start: number, end: number): boolean {
  if (latinBehind.test(text.slice(end, end + 2))) return true;
  const before = lastLetter.exec(text.slice(Math.max(0, start - 40), start))?.[0];
  return before !== undefined && latinLetter.test(before);
}

export function convertDigits(text: string, style: DigitStyle): string {
  if (style === 'source') return text;
  if (style === 'western') return text.replace(number, found => convert(found, 0x30, toWesternSeparator));
  return text.replace(number, (found, start: number) =>
    belongsToLatin(text, start, start + found.length) ? found : toArabic(found),
  );
}
