/** Arabic punctuation in Arabic prose. Every replacement is one UTF-16 unit for one, so that offsets hold. */
import type { Direction } from '../domain/article.ts';
import type { PunctuationStyle } from '../domain/display.ts';

const arabicOf: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟', '%': '٪' };

/** Addresses, which may end in Arabic letters and go on with a question mark. */
const address = String.raw`(?:https?:\/\/|www\.)\S+|(?<!\S)\S+@\S+`;
const arabicLetter = String.raw`(?=\p{L})\p{Script=Arabic}`;
/** Characters allowed between a word and its comma: marks, a tatweel, closing brackets and quotes, other such marks. */
const between = String.raw`[\p{M}ـ]{0,4}[)\]»”"’!?؟]{0,4}`;
const mark = String.raw`(?<=${arabicLetter}${between})[,;?](?![\p{Script=Latin}\p{Nd}])`;
const percent = String.raw`(?<=[٠-٩۰-۹]|${arabicLetter})%(?![\p{Script=Latin}\p{Nd}])`;
const pattern = new RegExp(`${address}|${mark}|${percent}`, 'giu');

/**
 * A comma, semicolon or question mark after Arabic letters, and a percent sign after Arabic-Indic digits, as their Arabic
 * ones; not in numbers, Latin words or addresses, and not in a paragraph from left to right, whose own they are.
 */
export function convertPunctuation(text: string, style: PunctuationStyle, direction: Direction): string {
  if (style === 'source' || direction === 'ltr') return text;
  return text.replace(pattern, found => arabicOf[found] ?? found);
}
