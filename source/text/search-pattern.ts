/**
 * Regular expressions as searches apply them: to text whose letters are folded one by one, as `search-key.ts` folds them in words.
 * Diacritics, tatweel and invisible characters count for nothing, digits are 0 to 9; punctuation and blanks stay. `\w`, `\b` and
 * their opposites know the letters of all scripts, which those of JavaScript do not.
 */
import { patternFlags } from '../domain/query/pattern.ts';
import { foldedLetters, foldLetter } from './search-key.ts';
import type { Match } from './word-finder.ts';

const invisible = /[\p{Mn}ـ\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const folded = new RegExp(`[${foldedLetters}]`, 'g');
/** Letters and digits that may be others in NFKC. */
const compatible = /(?=[\p{L}\p{Nd}])\p{CWKCF}(?<![A-Z])/gu;

/** Most news has no others: no compatible forms, and of what is invisible only `commonInvisible`. */
const common =
  /^[\n -~\xA9\xAB\xB7\xBB\u060C\u061B\u061F\u0621-\u0652\u0660-\u0674\u0679-\u06D4\u06F0-\u06F9\u200C-\u200F\u2010-\u2026\u20AC]*$/;
const commonInvisible = /[\u0640\u064B-\u0652\u0670\u200C-\u200F]/g;

const visible = (text: string): string =>
  common.test(text)
    ? text.replace(commonInvisible, '')
    : text.replace(invisible, '').replace(compatible, character => character.normalize('NFKC'));

/** A text as patterns see it. */
export const patternText = (text: string): string => visible(text).replace(folded, foldLetter);

/** UTF-16 offsets of a text in which a pattern is looked for, in order; the first of them. Where it finds nothing between two letters is none. */
export function patternMatches(text: string, source: string): readonly Match[] {
  const found = Array.from(
    atMost(mostMatches, patternText(text).matchAll(searchPattern(source, `g${patternFlags}`))),
  );
  const offsets = found.length === 0 ? [] : offsetsIn(text);
  return found.flatMap(({ 0: { length }, index }) => {
    const [start, end] = [offsets[index], offsets[index + length]];
    return length === 0 || start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

const mostMatches = 50;

function* atMost<T>(most: number, items: Iterable<T>): Generator<T> {
  let left = most;
  for (const item of items) {
    yield item;
    if (--left === 0) return;
  }
}

/** Where each character of the folded text comes from; behind the last, the length. */
function offsetsIn(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let left = patternText(character).length; left > 0; left--) offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

const wordCharacters = '\\p{L}\\p{M}\\p{N}_';
const word = `[${wordCharacters}]`;

/** Escapes that JavaScript reads as those of English. */
const escapes: Readonly<Record<string, string>> = {
  '\\w': word,
  '\\W': `[^${wordCharacters}]`,
  '\\b': `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
  '\\B': `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};
const escapesInClass: Readonly<Record<string, string>> = { '\\w': wordCharacters };

/** What is left of a character of which nothing counts: outside of a class, what repeats it still needs something before it. */
const nothing = '(?:)';

/** An escape, with the letters that belong to it, or a character. */
const part = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|[\s\S])|\(\?<[^>=!]*>|[\s\S]/gu;

function translated(source: string): string {
  let isInClass = false;
  return source.replace(part, found => {
    if (found === '[') isInClass = true;
    if (found === ']') isInClass = false;
    if (found.length > 1 && (found.codePointAt(0) as number) < 0x80)
      return (isInClass ? escapesInClass : escapes)[found] ?? found;
    const folded = patternText(found);
    return folded === '' && !isInClass ? nothing : folded;
  });
}

/**
 * @param source of a pattern that JavaScript takes
 * @returns what finds it in a `patternText`. Folding may turn a range around: such a pattern stays as it is.
 */
export function searchPattern(source: string, flags = patternFlags): RegExp {
  try {
    return new RegExp(translated(source), flags);
  } catch {
    return new RegExp(source, flags);
  }
}
