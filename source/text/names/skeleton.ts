/**
 * The letters of a name that stay in every spelling that sounds like it: an index by them leads to the few rows of the tables in
 * which a spelling can be. To read all rows takes half a second.
 */

/** Letters of one sound, which no letter beside them changes. */
const classes = ['lłل', 'mم', 'nنں', 'rرڑ', 'bpبپ', 'fvفڤ', 'dðدضڈ'];
const gaps = [' ', '\n'];
const classOf: ReadonlyMap<string, string> = new Map(
  [...classes, ...gaps].flatMap(letters =>
    Array.from(letters, letter => [letter, letters.charAt(0)] as const),
  ),
);

/** Of several words joined by `_` (`articles.ts`). */
const LATIN_ARTICLES = /(?<![^ _\n])(?:[aeui]l|[aeu]n(?=_n)|[aeu]r(?=_r))_/gu;
const BETWEEN_WORDS = /[_'’-]/gu;
const P_AS_F = /p+h/gu;
const D_AS_G = /d+(?:j|sch|zh)/gu;

/** Of words as they are written, or folded; blanks and ends of lines stay. */
export const skeletons = (words: string): string => strong(LATIN.test(words) ? readLatin(words) : words);

/** Of the consonants of `Sounds`. */
export const skeletonOfSounds = (consonants: string): string => strong(consonants);

/** By UTF-16 code unit: all these letters are in the basic plane. */
const classOfUnit: readonly (string | undefined)[] = Object.assign(
  [],
  Object.fromEntries([...classOf].map(([letter, found]) => [letter.charCodeAt(0), found])),
);

function strong(letters: string): string {
  let kept = '';
  let last: string | undefined;
  for (let at = 0; at < letters.length; at++) {
    const found = classOfUnit[letters.charCodeAt(at)];
    if (found === undefined || (found === last && !gaps.includes(found))) continue;
    kept += found;
    last = found;
  }
  return kept;
}

const LATIN = /[A-Za-z]/u;

const readLatin = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_ARTICLES, '')
    .replace(BETWEEN_WORDS, '')
    .replace(P_AS_F, 'f')
    .replace(D_AS_G, '');
