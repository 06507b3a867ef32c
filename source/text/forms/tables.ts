/**
 * The lines of the tables in `data/` by the letters that no inflection adds, drops or changes, so that only the lines
 * that a word can come from need be read: reading all of them takes a tenth of a second.
 */
import { endOfWord, joinTables } from '../../base/joined-tables.ts';
import { createNumberShelves, type NumberShelves } from '../../base/number-shelves.ts';
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { nouns } from './data/nouns.ts';
import { particles } from './data/particles.ts';
import { persianAndUrdu } from './data/persian-and-urdu.ts';
import { properNouns } from './data/proper-nouns.ts';
import { verbs } from './data/verbs.ts';

const tables = joinTables({
  noun: nouns,
  properNoun: properNouns,
  persianOrUrdu: persianAndUrdu,
  particle: particles,
  verb: verbs,
});

export type Line = ReturnType<typeof tables.lineAt>;

/** Everything but these can be an affix, a weak radical or a hamza. */
const LASTING = 'بثجحخدذرزشصضطظعغفقكل';
const DECLENSIONS: ReadonlySet<string> = new Set(['ات', 'ون']);

/** By UTF-16 code unit, up to the last letter of Arabic; 0 of those that change. */
const placeOfLetter = new Uint8Array(0x700);
for (const [at, letter] of Array.from(LASTING).entries()) placeOfLetter[letter.charCodeAt(0)] = at + 1;

/**
 * The skeleton of a part of a word, what no inflection changes of it, as a number of 32 bits, which hardly any other shares: it is asked for
 * wherever a word may be cut. مدّ has one letter for the two of ممدود.
 */
export function skeletonKey(word: string, start: number, end: number): number {
  let [key, last] = [0, 0];
  for (let at = start; at < end; at++) {
    const place = placeOfLetter[word.charCodeAt(at)] ?? 0;
    if (place === 0 || place === last) continue;
    key = (Math.imul(key, 31) + place) | 0;
    last = place;
  }
  return key;
}

/** Where words of each skeleton stand. */
const places = once((): NumberShelves => {
  const text = tables.text();
  const found = createNumberShelves(0x10000);
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start);
    const isWord = end - start !== 2 || !DECLENSIONS.has(text.slice(start, end));
    if (isWord) found.put(skeletonKey(text, start, end), start);
    start = end + 1;
  }
  return found;
});

const shelf = remembering((key: number): readonly Line[] => [
  ...new Set(places().under(key).map(tables.lineAt)),
]);

/** The lines whose words have a skeleton: of most parts of words there are none. @param key of it (`skeletonKey`) */
export const linesWith = (key: number): readonly Line[] => (places().has(key) ? shelf(key) : none);

const none: readonly never[] = [];
