/**
 * The letters of a name that stay in every spelling that sounds like it: an index by them leads to the few rows of the tables in
 * which a spelling can be. To read all rows takes half a second.
 */

/** Letters of one sound, which no letter beside them changes. */
const classes = ['lłل', 'mم', 'nنں', 'rرڑ', 'bpبپ', 'fvفڤ', 'dðدضڈ'];

/** Of several words joined by `_` (`articles.ts`). */
const LATIN_ARTICLES = /(?<![^ _\n])(?:[aeui]l|[aeu]n(?=_n)|[aeu]r(?=_r))_/gu;
const BETWEEN_WORDS = /[_'’-]/gu;
const P_AS_F = /p+h/gu;
const D_AS_G = /d+(?:j|sch|zh)/gu;

/** Of the consonants of `Sounds`. */
export const skeletonOfSounds = (consonants: string): number => skeletonIn(consonants, 0, consonants.length);

/** By UTF-16 code unit, up to the last letter of Arabic; 0 of those that change. */
const classOfUnit = new Uint8Array(0x700);
for (const [at, letters] of classes.entries())
  for (const letter of letters) classOfUnit[letter.charCodeAt(0)] = at + 1;

/** Of longer names the sounds are not read to the end (`longestName`). */
const longest = 5;

export const mostSkeletons = (classes.length + 1) ** longest;

/** A number of 15 bits. Of what stands between two offsets of plain names (`plainNames`). */
export function skeletonIn(letters: string, start: number, end: number): number {
  let [skeleton, last] = [0, 0];
  for (let at = start, length = 0; at < end && length < longest; at++) {
    const found = classOfUnit[letters.charCodeAt(at)] ?? 0;
    if (found === 0 || found === last) continue;
    skeleton = skeleton * (classes.length + 1) + found;
    last = found;
    length++;
  }
  return skeleton;
}

/** Letters that folding leaves as they are, and that are in no article of either script. */
const KEPT = 'بثجحخدذرزشصضطظعغقمنسbfgjkmpqvwxy';
const placeOfKept = new Uint8Array(0x700);
for (const [at, letter] of Array.from(KEPT).entries()) placeOfKept[letter.charCodeAt(0)] = at + 1;

/**
 * A number of 32 bits, which names that are the same once they are folded share: to fold all names takes a tenth of a second. Of what stands between
 * two offsets of plain names.
 */
export function foldedKeyIn(letters: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++) {
    const place = placeOfKept[letters.charCodeAt(at)] ?? 0;
    if (place !== 0) key = (Math.imul(key, 37) + place) | 0;
  }
  return key;
}

/** The same of a name as it is written, or folded. */
export function foldedKey(name: string): number {
  const letters = plainNames(name);
  return foldedKeyIn(letters, 0, letters.length);
}

const LATIN = /[A-Za-z]/u;
/** Names with the letters that skeletons are made of. Blanks and ends of lines between them stay. */
export const plainNames = (names: string): string => (LATIN.test(names) ? readLatin(names) : names);

const readLatin = (names: string): string =>
  names
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_ARTICLES, '')
    .replace(BETWEEN_WORDS, '')
    .replace(P_AS_F, 'f')
    .replace(D_AS_G, '');
