/**
 * The Unicode Bidirectional Algorithm (UAX #9), by whole code points. `embeddingLevels` resolves a paragraph (P2 to I2),
 * `resetLineLevels` (L1) and `visualOrder` (L2) prepare one line of it; marks (L3) and mirroring (L4) belong to whoever
 * draws, since they concern glyphs. Linear in the length of the paragraph.
 */
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';
import {
  firstStrongLevel,
  type IsolatingRunSequence,
  isolatingRunSequences,
  removedByX9,
  resolveExplicit,
  wholeParagraph,
} from './explicit.ts';
import { resolveNeutrals } from './neutral.ts';
import { resolveWeak } from './weak.ts';

const { R, EN, AN, B, S, WS, LRI, RLI, FSI, PDI } = BidiClass;

export { firstStrongLevel } from './explicit.ts';

export type BaseLevel = 0 | 1 | 'auto';

export interface ParagraphLevels {
  /** 0 left to right, 1 right to left. */
  readonly base: 0 | 1;
  /** The embedding level of every character. */
  readonly levels: Uint8Array;
}

/** I1, I2: the level of a resolved type inside a sequence of `level`. */
function implicitLevel(type: number, level: number): number {
  if (level & 1) return type === R ? level : level + 1;
  if (type === R) return level + 1;
  return type === AN || type === EN ? level + 2 : level;
}

function resolveSequence(
  sequence: IsolatingRunSequence,
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  levels: Uint8Array,
): void {
  const { indices, level, sos } = sequence;
  const original = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) original[i] = classes[indices[i] as number] as number;
  const types = original.slice();
  resolveWeak(types, sos);
  resolveNeutrals(types, original, codePoints, sequence);
  for (let i = 0; i < indices.length; i++) {
    levels[indices[i] as number] = implicitLevel(types[i] as number, level);
  }
}

/**
 * Embedding levels of one paragraph.
 * @param classes one Bidi_Class (`BidiClass`) a character; not changed
 * @param codePoints the characters, for bracket pairs (N0); null where there are none, as in BidiTest.txt
 * @param base the paragraph level; `auto` is by the first strong character (P2, P3), left to right where there is none
 */
export function embeddingLevels(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  base: BaseLevel,
): ParagraphLevels {
  const paragraphLevel =
    base === 'auto' ? (Math.max(0, firstStrongLevel(classes, 0, classes.length)) as 0 | 1) : base;
  const levels = new Uint8Array(classes.length);
  const overridden = classes.slice();
  const hasFormatting = resolveExplicit(overridden, levels, paragraphLevel);
  const sequences = hasFormatting
    ? isolatingRunSequences(classes, levels, paragraphLevel)
    : wholeParagraph(classes.length, paragraphLevel);
  for (const sequence of sequences) resolveSequence(sequence, overridden, codePoints, levels);
  if (hasFormatting) {
    // UAX #9 §5.2: for drawing, a removed character takes the level before it
    for (let i = 0; i < levels.length; i++) {
      if (inSet(removedByX9, classes[i] as number))
        levels[i] = i > 0 ? (levels[i - 1] as number) : paragraphLevel;
    }
  }
  return { base: paragraphLevel, levels };
}

const trailing = classSet(WS, FSI, LRI, RLI, PDI) | removedByX9;

/** L1 for the line [start, end): separators and the white space before them or at the line's end fall back to the paragraph level. */
export function resetLineLevels(
  classes: Uint8Array,
  levels: Uint8Array,
  base: number,
  start: number,
  end: number,
): Uint8Array {
  const line = levels.slice(start, end);
  let atEnd = true;
  for (let i = end - 1; i >= start; i--) {
    const bidiClass = classes[i] as number;
    const separator = bidiClass === B || bidiClass === S;
    if (separator) atEnd = true;
    if (separator || (atEnd && inSet(trailing, bidiClass))) line[i - start] = base;
    else if (!inSet(trailing, bidiClass)) atEnd = false;
  }
  return line;
}

/** L2: the positions of a line's items in the order in which they stand from left to right. */
export function visualOrder(levels: Uint8Array): Uint32Array {
  const order = new Uint32Array(levels.length);
  let highest = 0;
  let lowestOdd = 255;
  for (let i = 0; i < levels.length; i++) {
    order[i] = i;
    const level = levels[i] as number;
    if (level > highest) highest = level;
    if (level & 1 && level < lowestOdd) lowestOdd = level;
  }
  for (let level = highest; level >= lowestOdd; level--) reverseRuns(order, levels, level);
  return order;
}

/** Reverses every longest run of items at `level` or higher, where runs are taken in the order reached so far. */
function reverseRuns(order: Uint32Array, levels: Uint8Array, level: number): void {
  let i = 0;
  while (i < order.length) {
    if ((levels[order[i] as number] as number) < level) {
      i++;
      continue;
    }
    let end = i;
    while (end < order.length && (levels[order[end] as number] as number) >= level) end++;
    order.subarray(i, end).reverse();
    i = end;
  }
}
