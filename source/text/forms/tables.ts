/**
 * The lines of the tables in `data/` by the letters that no inflection adds, drops or changes, so that only the lines
 * that a word can come from need be read: reading all of them takes a tenth of a second.
 */
import { once } from '../../base/once.ts';
import { nouns } from './data/nouns.ts';
import { particles } from './data/particles.ts';
import { persianAndUrdu } from './data/persian-and-urdu.ts';
import { properNouns } from './data/proper-nouns.ts';
import { verbs } from './data/verbs.ts';

const tables = {
  noun: nouns,
  properNoun: properNouns,
  persianOrUrdu: persianAndUrdu,
  particle: particles,
  verb: verbs,
};

export interface Line {
  readonly table: keyof typeof tables;
  readonly text: string;
}

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

interface Shelves {
  readonly lines: ReadonlyMap<number, readonly Line[]>;
  /** By the last bits of a key, whether there may be any: of most parts of words there are none. */
  readonly mayBeThere: Uint8Array;
}

const lastBits = 0xffff;

const shelves = once((): Shelves => {
  const lines = new Map<number, Line[]>();
  const mayBeThere = new Uint8Array(lastBits + 1);
  for (const table of Object.keys(tables) as (keyof typeof tables)[])
    for (const text of tables[table].trim().split('\n')) {
      const line = { table, text };
      const words = text.split(' ').filter(word => !DECLENSIONS.has(word));
      for (const key of new Set(words.map(word => skeletonKey(word, 0, word.length)))) {
        mayBeThere[key & lastBits] = 1;
        const same = lines.get(key);
        if (same) same.push(line);
        else lines.set(key, [line]);
      }
    }
  return { lines, mayBeThere };
});

/** The lines whose words have a skeleton. @param key of it (`skeletonKey`) */
export function linesWith(key: number): readonly Line[] {
  const { lines, mayBeThere } = shelves();
  return mayBeThere[key & lastBits] === 1 ? (lines.get(key) ?? none) : none;
}

const none: readonly never[] = [];
