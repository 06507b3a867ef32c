/**
 * Regular expressions as searches apply them: to text whose letters are folded one by one, as `search-key.ts` folds them in words.
 * Diacritics, tatweel and invisible characters count for nothing, digits are 0 to 9; punctuation and blanks stay. `\w`, `\b` and
 * their opposites know the letters of all scripts, which those of JavaScript do not.
 */
import { patternFlags } from '../domain/query/pattern.ts';
import { foldLetter } from './search-key.ts';

const invisible = /[\p{Mn}ـ\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const foldable = /[\p{L}\p{Nd}](?<![a-zA-Z0-9])/gu;

const foldCharacter = (character: string): string => foldLetter(character.normalize('NFKC'));

/** A text as patterns see it. */
export const patternText = (text: string): string =>
  text.normalize('NFC').replace(invisible, '').replace(foldable, foldCharacter);

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
