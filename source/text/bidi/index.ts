/**
 * The Unicode Bidirectional Algorithm (UAX #9), by whole code points. `embeddingLevels` resolves a paragraph (P2 to I2),
 * `resetLineLevels` (L1) and `reorder` (L2) prepare one line of it; marks (L3) and mirroring (L4) belong to whoever
 * draws, since they concern glyphs. Linear in the length of the paragraph.
 */
import { newUint8Array } from '../arrays.ts';
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet, setOf } from './class-set.ts';
import {
  firstStrongLevel,
  type IsolatingRunSequence,
  isolatingRunSequences,
  needsExplicitPass,
  onlySequence,
  removedByX9,
  resolveExplicit,
  type SequenceContext,
  wholeParagraph,
} from './explicit.ts';
import { resolveNeutrals } from './neutral.ts';
import { resolveWeak } from './weak.ts';

const { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRI, RLI, FSI, PDI } = BidiClass;

export { firstStrongLevel } from './explicit.ts';

export type BaseLevel = 0 | 1 | 'auto';

export interface ParagraphLevels {
  /** 0 left to right, 1 right to left. */
  readonly base: 0 | 1;
  /** The embedding level of every character. */
  readonly levels: Uint8Array;
}

/** I1, I2: what the level of a resolved type is above an even level, and above an odd one. */
const implicitSteps = [
  implicitStepsOf({ [R]: 1, [AN]: 2, [EN]: 2 }),
  implicitStepsOf({ [L]: 1, [AN]: 1, [EN]: 1 }),
] as const;

function implicitStepsOf(steps: Readonly<Record<number, number>>): Uint8Array {
  return Uint8Array.from({ length: PDI + 1 }, (_, type) => steps[type] ?? 0);
}

/** W1 to I2: the levels of a sequence's characters, in their order. `classes` and `codePoints` are theirs alone, and `present` the set of those classes. */
function sequenceLevels(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  context: SequenceContext,
  present: number,
): Uint8Array {
  const types = copyOf(classes);
  resolveWeak(types, context.sos, present);
  resolveNeutrals(types, classes, inSet(present, ON) ? codePoints : null, context);
  toLevels(types, context.level);
  return types;
}

function toLevels(types: Uint8Array, level: number): void {
  const steps = implicitSteps[(level & 1) as 0 | 1];
  for (let i = 0; i < types.length; i++) types[i] = level + (steps[types[i] as number] as number);
}

function copyOf(classes: Uint8Array): Uint8Array {
  const copy = newUint8Array(classes.length);
  copy.set(classes);
  return copy;
}

/** X1 to I2 where there may be embeddings, overrides and isolates, or characters that X9 removes. */
function levelsOfSequences(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  base: number,
  present: number,
): Uint8Array {
  const levels = newUint8Array(classes.length).fill(base);
  const overridden = copyOf(classes);
  const isPlain = (present & needsExplicitPass & ~classSet(BN)) === 0; // Persian: ZWNJ
  if (!isPlain) resolveExplicit(overridden, levels, base);
  const sequences = isPlain ? [onlySequence(classes, base)] : isolatingRunSequences(classes, levels, base);
  for (const sequence of sequences) writeLevels(levels, overridden, codePoints, sequence);
  // UAX #9 §5.2: for drawing, a removed character takes the level before it
  for (let i = 0; i < levels.length; i++) {
    if (inSet(removedByX9, classes[i] as number)) levels[i] = i > 0 ? (levels[i - 1] as number) : base;
  }
  return levels;
}

/** W1 to I2 for the characters of one sequence. */
function writeLevels(
  levels: Uint8Array,
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  sequence: IsolatingRunSequence,
): void {
  const { indices } = sequence;
  const own = newUint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) own[i] = classes[indices[i] as number] as number;
  const characters = codePoints && Uint32Array.from(indices, index => codePoints[index] as number);
  const resolved = sequenceLevels(own, characters, sequence, setOf(own));
  for (let i = 0; i < indices.length; i++) levels[indices[i] as number] = resolved[i] as number;
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
  return present & needsExplicitPass
    ? levelsOfSequences(classes, codePoints, base, present)
    : sequenceLevels(classes, codePoints, wholeParagraph(base), present);
}

/**
 * Embedding levels of one paragraph.
 * @param classes one Bidi_Class (`BidiClass`) a character; not changed
 * @param codePoints the characters, for bracket pairs (N0); null if there are none, as in BidiTest.txt
 * @param base the paragraph level; `auto` is by the first strong character (P2, P3), left to right if there is none
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

/** A longest stretch of items of one level: [start, end). */
export interface LevelRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** The level runs of a paragraph or a line, in logical order. */
export function levelRuns(levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = [];
  let start = 0;
  for (let end = 1; end <= levels.length; end++) {
    if (levels[end] === levels[start]) continue;
    runs.push({ start, end, level: levels[start] as number });
    start = end;
  }
  return runs;
}

/**
 * L2: the level runs of a line in their order from left to right; inside those of an odd level the items
 * are reversed. Changes `runs`.
 */
export function reorder(runs: LevelRun[]): LevelRun[] {
  if (runs.length < 2) return runs;
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  const lowestOdd = runs.reduce((least, { level }) => (level & 1 ? Math.min(least, level) : least), 255);
  for (let level = highest; level >= lowestOdd; level--) reverseRuns(runs, level);
  return runs;
}

/** Reverses every longest sequence of runs at `level` or higher, in the order reached so far. */
function reverseRuns(runs: LevelRun[], level: number): void {
  const isHigh = (at: number): boolean => at < runs.length && (runs[at] as LevelRun).level >= level;
  for (let at = 0; at < runs.length; at++) {
    let end = at;
    while (isHigh(end)) end++;
    if (end - at > 1) reverse(runs, at, end);
    at = end;
  }
}

/** In place, [start, end). */
function reverse(runs: LevelRun[], start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const run = runs[low] as LevelRun;
    runs[low] = runs[high] as LevelRun;
    runs[high] = run;
  }
}
