/** The units that a line is put together from, and their cells. */
import { firstNumbers, newUint32Array } from './arrays.ts';
import { cellWidth } from './cells.ts';
import type { Characters } from './characters.ts';
import { clusterBoundaries } from './graphemes.ts';
import { absorbed } from './joining.ts';
import { holdTrait, joiningTypes, Trait, traits, widths } from './unicode/kinds.ts';
import { BidiClass, JoiningType } from './unicode/properties.ts';

/**
 * A unit is what no line break and no reordering takes apart: a grapheme cluster, or a lam-alef ligature with its marks.
 * Unit `u` covers the characters [starts[u], starts[u + 1]).
 */
export interface Units {
  readonly count: number;
  /** The first character of every unit, and the number of characters; what comes behind these means nothing. */
  readonly starts: Uint32Array;
  /** Cells before every unit, and those of the whole paragraph; what comes behind these means nothing. */
  readonly columns: Uint32Array;
}

/** The units of a text whose characters are drawn as `forms`. */
export function unitsOf(text: string, characters: Characters, forms: Uint16Array): Units {
  const units = holdTrait(characters.facts, Trait.complex) ? unitsByBoundaries : plainUnits;
  return units(text, characters, forms);
}

/**
 * Where every cluster is a character and what extends it, the units are the clusters, except that an alef which became part of
 * its lam begins none.
 */
function plainUnits(text: string, characters: Characters, forms: Uint16Array): Units {
  const { facts, kinds } = characters;
  const { length } = kinds;
  const starts = newUint32Array(length + 1);
  let count = 0;
  let base = 0;
  let areEven = !holdTrait(facts, Trait.wide);
  for (let i = 0; i < length; i++) {
    if (forms[i] === absorbed) continue;
    const kind = kinds[i] as number;
    if (((traits[kind] as number) & Trait.extends) !== 0) {
      if (joiningTypes[base] === JoiningType.U) areEven = false;
      if (i > 0) continue;
    }
    base = kind;
    starts[count++] = i;
  }
  starts[count] = length;
  return {
    count,
    starts,
    columns: areEven ? firstNumbers(count + 1) : columnsOf(text, characters, starts, count),
  };
}

/**
 * The units where clusters are found by all the rules. Two letters that a virama holds in one cluster (Kharoshthi) run from right
 * to left like any others, each in its own cells.
 */
function unitsByBoundaries(text: string, characters: Characters, forms: Uint16Array): Units {
  const { classes } = characters;
  const { length } = text;
  const boundaries = clusterBoundaries(text);
  const starts = newUint32Array(length + 1);
  let count = 0;
  let at = 0;
  for (let k = 0; k < boundaries.length; k++) {
    for (; at < (boundaries[k] as number); at++)
      if (classes[at] === BidiClass.R && starts[count - 1] !== at) starts[count++] = at;
    if (at < length && forms[at] !== absorbed) starts[count++] = at;
  }
  starts[count] = length;
  return { count, starts, columns: columnsOf(text, characters, starts, count) };
}

/** The longest cluster that is looked at whole; a longer one is not text. */
const longestCluster = 64;

const clusterWidth = (text: string, start: number, end: number): number =>
  cellWidth(text.slice(start, Math.min(end, start + longestCluster)));

const isPair = (codes: Uint16Array, at: number): boolean =>
  ((codes[at] as number) & 0xfc00) === 0xd800 && ((codes[at + 1] as number) & 0xfc00) === 0xdc00;

/** Whether the UTF-16 units [start, end), of which there is one at least, are one character. */
const isCharacter = (codes: Uint16Array, start: number, end: number): boolean =>
  end - start === 1 || (end - start === 2 && isPair(codes, start));

/** A letter is as wide as its forms, whatever marks it has: only other clusters have to be looked at whole. */
function columnsOf(
  text: string,
  { codes, kinds }: Characters,
  starts: Uint32Array,
  count: number,
): Uint32Array {
  const columns = newUint32Array(count + 1);
  let column = 0;
  for (let unit = 0; unit < count; unit++) {
    const start = starts[unit] as number;
    const end = starts[unit + 1] as number;
    const kind = kinds[start] as number;
    const isSimple = joiningTypes[kind] !== JoiningType.U || isCharacter(codes, start, end);
    column += isSimple ? (widths[kind] as number) : clusterWidth(text, start, end);
    columns[unit + 1] = column;
  }
  return columns;
}

/** Cells of a unit. */
export const unitWidth = ({ columns }: Units, unit: number): number =>
  (columns[unit + 1] as number) - (columns[unit] as number);

/** The unit that begins at a character, or the first one behind it, by binary search. */
export function firstUnitFrom({ count, starts }: Units, character: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < character) low = middle + 1;
    else high = middle;
  }
  return low;
}
