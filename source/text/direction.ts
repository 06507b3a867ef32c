import type { Direction } from '../domain/article.ts';
import { charactersOf } from './characters.ts';
import { isFunctionWord } from './function-words.ts';
import { BidiClass, bidiClassOf } from './unicode/properties.ts';

/** Of the first strong character (UAX #9 P2, for text without isolates); null if there is none. */
export function firstStrongDirection(text: string): Direction | null {
  for (const character of text) {
    const bidiClass = bidiClassOf(character.codePointAt(0) as number);
    if (bidiClass === BidiClass.L) return 'ltr';
    if (bidiClass === BidiClass.R || bidiClass === BidiClass.AL) return 'rtl';
  }
  return null;
}

/** Arabic prose may be four fifths Latin names and still be Arabic prose. */
const rightToLeftShare = 0.2;
const majority = 0.5;

/** How much of a text's strong characters (UAX #9 Table 4: L, R, AL) runs from right to left, 0 to 1, and whether the first does; null if it has none. */
function strongParts(text: string): { readonly right: number; readonly beginsRight: boolean } | null {
  let left = 0;
  let right = 0;
  let beginsRight = false;
  for (const bidiClass of charactersOf(text).classes) {
    if (bidiClass === BidiClass.L) left++;
    else if (bidiClass === BidiClass.R || bidiClass === BidiClass.AL) {
      if (left === 0) beginsRight = true;
      right++;
    }
  }
  return left + right === 0 ? null : { right: right / (left + right), beginsRight };
}

const latinWord = /\p{Script=Latin}+/gu;
const arabicOrHebrewWord =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}][\p{L}\p{M}]*/gu;

/**
 * Whether a text that begins with a Latin letter goes on in that language: words of the language other than names, which have
 * capitals, are as many as its right-to-left words, and a function word is among them.
 */
function isLatinProse(text: string): boolean {
  const latin = text.match(latinWord) ?? [];
  if (!latin.some(isFunctionWord)) return false;
  const running = latin.filter(word => /^\p{Ll}/u.test(word) && !isFunctionWord(word));
  return running.length >= (text.match(arabicOrHebrewWord) ?? []).length;
}

/**
 * The direction in which a paragraph of an article is set. UAX #9 P2 takes the first strong character, which turns an Arabic
 * headline that begins with a Latin name round; a newspaper does not. HL1 lets us know better: inside a right-to-left context
 * or where it begins with one, what has a fair share of right-to-left letters is set from right to left, unless it is a sentence in
 * Latin letters; elsewhere what has most of them.
 */
export function proseDirection(text: string, context: Direction): Direction {
  const parts = strongParts(text);
  if (parts === null) return context;
  if (parts.beginsRight) return parts.right >= rightToLeftShare ? 'rtl' : 'ltr';
  if (context === 'ltr' || parts.right < rightToLeftShare) return parts.right >= majority ? 'rtl' : 'ltr';
  return isLatinProse(text) ? 'ltr' : 'rtl';
}

const directionMark = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text without the characters that only guide its order (UAX #9 §2). */
export const withoutDirectionMarks = (text: string): string => text.replace(directionMark, '');
