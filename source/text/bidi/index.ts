/**
 * The Unicode Bidirectional Algorithm (UAX #9), by whole code points. `embeddingLevels` resolves a paragraph (P2 to I2),
 * `resetLineLevels` (L1) and `visualOrder` (L2) prepare one line of it; marks (L3) and mirroring (L4) belong to whoever
 * draws, since they concern glyphs. Linear in the length of the paragraph.
 */
import { newUint8Array, newUint32Array } from '../arrays.ts';
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet, setOf } from './class-set.ts';
import {
  calledForByX,
  firstStrongLevel,
  isolatingRunSequences,
  removedByX9,
  resolveExplicit,
  type SequenceContext,
  wholeParagraph,
} from './explicit.ts';
import { resolveNeutrals } from './neutral.ts';
import { resolveWeak } from './weak.ts';

const { L, R, AL, EN, ES, ET, AN, CS, NSM, B, S, WS, ON, LRI, RLI, FSI, PDI } = BidiClass;

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

/** W1 to I2: the levels of a sequence's characters, in their order. `classes` and `codePoints` are theirs alone. */
function sequenceLevels(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  context: SequenceContext,
): Uint8Array {
  const types = copyOf(classes);
  resolveWeak(types, context.sos);
  resolveNeutrals(types, classes, codePoints, context);
  for (let i = 0; i < types.length; i++) types[i] = implicitLevel(types[i] as number, context.level);
  return types;
}

function copyOf(classes: Uint8Array): Uint8Array {
  const copy = newUint8Array(classes.length);
  copy.set(classes);
  return copy;
}

/** X1 to I2 where there may be embeddings, overrides and isolates. */
function levelsOfSequences(classes: Uint8Array, codePoints: Uint32Array | null, base: number): Uint8Array {
  const levels = newUint8Array(classes.length);
  const overridden = copyOf(classes);
  resolveExplicit(overridden, levels, base);
  for (const sequence of isolatingRunSequences(classes, levels, base)) {
    const { indices } = sequence;
    const own = Uint8Array.from(indices, index => overridden[index] as number);
    const characters = codePoints && Uint32Array.from(indices, index => codePoints[index] as number);
    const resolved = sequenceLevels(own, characters, sequence);
    for (let i = 0; i < indices.length; i++) levels[indices[i] as number] = resolved[i] as number;
  }
  // UAX #9 §5.2: for drawing, a removed character takes the level before it
  for (let i = 0; i < levels.length; i++) {
    if (inSet(removedByX9, classes[i] as number)) levels[i] = i > 0 ? (levels[i - 1] as number) : base;
  }
  return levels;
}

/**
 * By paragraph level, the classes that all come to that level where no other is there: no rule finds a change of direction.
 * (A European number in left-to-right text is text by W7.)
 */
const weakOrNeutral = classSet(ES, ET, CS, NSM, ON, WS, S);
const uniform = [weakOrNeutral | classSet(L, EN), weakOrNeutral | classSet(R, AL)] as const;

function resolvedLevels(classes: Uint8Array, codePoints: Uint32Array | null, base: 0 | 1): Uint8Array {
  const present = setOf(classes);
  if ((present & ~uniform[base]) === 0) return newUint8Array(classes.length).fill(base);
  return present & calledForByX
    ? levelsOfSequences(classes, codePoints, base)
    : sequenceLevels(classes, codePoints, wholeParagraph(base));
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
  return { base: paragraphLevel, levels: resolvedLevels(classes, codePoints, paragraphLevel) };
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
  const order = newUint32Array(levels.length);
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
    reverse(order, i, end);
    i = end;
  }
}

/** In place, [start, end). */
function reverse(order: Uint32Array, start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const item = order[low] as number;
    order[low] = order[high] as number;
    order[high] = item;
  }
}
