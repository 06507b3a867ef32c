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

/** Of a name as it is written, or folded: a number. */
export const skeletonOf = (name: string): number => strong(plain(name));

/** Of many at once, which is faster. */
export const skeletonsOf = (names: readonly string[]): readonly number[] =>
  plain(names.join('\n')).split('\n').map(strong);

/** Of the consonants of `Sounds`. */
export const skeletonOfSounds = (consonants: string): number => strong(consonants);

/** By UTF-16 code unit, up to the last letter of Arabic; 0 of those that change. */
const classOfUnit = new Uint8Array(0x700);
for (const [at, letters] of classes.entries())
  for (const letter of letters) classOfUnit[letter.charCodeAt(0)] = at + 1;

/** Of longer names the sounds are not read to the end (`longestName`). */
const longest = 5;

function strong(letters: string): number {
  let [skeleton, last] = [0, 0];
  for (let at = 0, length = 0; at < letters.length && length < longest; at++) {
    const found = classOfUnit[letters.charCodeAt(at)] ?? 0;
    if (found === 0 || found === last) continue;
    skeleton = skeleton * (classes.length + 1) + found;
    last = found;
    length++;
  }
  return skeleton;
}

const LATIN = /[A-Za-z]/u;
const plain = (names: string): string => (LATIN.test(names) ? readLatin(names) : names);

const readLatin = (names: string): string =>
  names
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_ARTICLES, '')
    .replace(BETWEEN_WORDS, '')
    .replace(P_AS_F, 'f')
    .replace(D_AS_G, '');
