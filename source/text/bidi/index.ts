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
import { type LevelRun, levelRuns, pushRun } from './level-runs.ts';
import { resolveNeutrals } from './neutral.ts';
import { typeRunsOf } from './type-runs.ts';
import { resolveWeak } from './weak.ts';

const { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, S, WS, ON, PDI } = BidiClass;

export { firstStrongLevel } from './explicit.ts';
export { type LevelRun, levelRuns, levelsWithin, pushRun, runsWithin } from './level-runs.ts';
export { reorder, resetLineLevels } from './reorder.ts';

export type BaseLevel = 0 | 1 | 'auto';

export interface ParagraphLevels {
  /** 0 left to right, 1 right to left. */
  readonly base: 0 | 1;
  /** The embedding levels of the characters, in logical order. */
  readonly runs: readonly LevelRun[];
}

/** I1, I2: what the level of a resolved type is above an even level, and above an odd one. */
const implicitSteps = [
  implicitStepsOf({ [R]: 1, [AN]: 2, [EN]: 2 }),
  implicitStepsOf({ [L]: 1, [AN]: 1, [EN]: 1 }),
] as const;

function implicitStepsOf(steps: Readonly<Record<number, number>>): Uint8Array {
  return Uint8Array.from({ length: PDI + 1 }, (_, type) => steps[type] ?? 0);
}

/**
 * Adds W1 to I2 for the characters [start, end) of a sequence to its runs.
 * @param present the set of the classes that occur there, or a larger one
 */
function pushResolved(
  levels: LevelRun[],
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  context: SequenceContext,
  present: number,
  start: number,
  end: number,
): void {
  const runs = typeRunsOf(classes, codePoints, context.sos, start, end);
  resolveWeak(runs, context.sos, present);
  resolveNeutrals(runs, codePoints, context);
  const { types, starts } = runs;
  const count = types.length;
  const steps = implicitSteps[(context.level & 1) as 0 | 1];
  for (let first = 0, behind = 1; first < count; first = behind++) {
    const step = steps[types[first] as number] as number;
    while (behind < count && steps[types[behind] as number] === step) behind++;
    pushRun(levels, starts[first] as number, starts[behind] as number, context.level + step);
  }
}

function copyOf(classes: Uint8Array): Uint8Array {
  const copy = newUint8Array(classes.length);
  copy.set(classes);
  return copy;
}

/** X1 to I2 where there may be embeddings, overrides and isolates, or characters that X9 removes. */
function runsOfSequences(
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  base: number,
  present: number,
): LevelRun[] {
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
  return levelRuns(levels);
}

/** W1 to I2 for the characters of one sequence. */
function writeLevels(
  levels: Uint8Array,
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  sequence: IsolatingRunSequence,
): void {
  const { indices } = sequence;
  const own = newUint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) own[i] = classes[indices[i] as number] as number;
  const characters = codePoints && Uint32Array.from(indices, index => codePoints[index] as number);
  const runs: LevelRun[] = [];
  pushResolved(runs, own, characters, sequence, setOf(own), 0, own.length);
  for (const { start, end, level } of runs)
    for (let i = start; i < end; i++) levels[indices[i] as number] = level;
}

/**
 * By paragraph level, the classes that all come to that level where no other is there: no rule finds a change of direction.
 * (A European number in left-to-right text is text by W7.)
 */
const weakOrNeutral = classSet(ES, ET, CS, NSM, ON, WS, S);
const uniform = [weakOrNeutral | classSet(L, EN), weakOrNeutral | classSet(R, AL)] as const;

/** The strong classes among them. */
const ownStrong = [classSet(L), classSet(R, AL)] as const;

/** The first character at or after `start` whose class is, or is not, in a set; the length if there is none. */
function firstIn(classes: Uint8Array, set: number, start: number): number {
  let i = start;
  while (i < classes.length && ((set >>> (classes[i] as number)) & 1) === 0) i++;
  return i;
}

/** The last character in [least, at] whose class is in a set; `least` if there is none. */
function lastIn(classes: Uint8Array, set: number, at: number, least: number): number {
  let i = at;
  while (i > least && ((set >>> (classes[i] as number)) & 1) === 0) i--;
  return i;
}

/**
 * W1 to I2 for a paragraph without brackets. No rule looks across a strong character of the paragraph's own direction, and
 * between two of these only what is of another direction can come to another level: a number, a Latin name.
 */
function runsOfIslands(classes: Uint8Array, base: 0 | 1, present: number): LevelRun[] {
  const { length } = classes;
  const context = wholeParagraph(base);
  const others = ~uniform[base];
  const runs: LevelRun[] = [];
  let done = 0;
  for (let other = firstIn(classes, others, 0); other < length; other = firstIn(classes, others, done)) {
    const start = lastIn(classes, ownStrong[base], other, Math.max(0, done - 1));
    const end = Math.min(length, firstIn(classes, ownStrong[base], other) + 1);
    pushRun(runs, done, start, base);
    pushResolved(runs, classes, null, context, present, start, end);
    done = end;
  }
  pushRun(runs, done, length, base);
  return runs;
}

function resolvedRuns(
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  base: 0 | 1,
  present: number,
): LevelRun[] {
  if ((present & ~uniform[base]) === 0)
    return classes.length > 0 ? [{ start: 0, end: classes.length, level: base }] : [];
  if ((present & needsExplicitPass) !== 0) return runsOfSequences(classes, codePoints, base, present);
  if (codePoints === null) return runsOfIslands(classes, base, present);
  const runs: LevelRun[] = [];
  pushResolved(runs, classes, codePoints, wholeParagraph(base), present, 0, classes.length);
  return runs;
}

/**
 * Embedding levels of one paragraph.
 * @param classes one Bidi_Class (`BidiClass`) a character; not changed
 * @param codePoints the characters or their first UTF-16 units, for bracket pairs (N0); null if brackets do not count
 * @param base the paragraph level; `auto` is by the first strong character (P2, P3), left to right if there is none
 * @param present the set of the classes that occur, or a larger one
 */
export function embeddingLevels(
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  base: BaseLevel,
  present: number = setOf(classes),
): ParagraphLevels {
  const paragraphLevel =
    base === 'auto' ? (Math.max(0, firstStrongLevel(classes, 0, classes.length)) as 0 | 1) : base;
  return { base: paragraphLevel, runs: resolvedRuns(classes, codePoints, paragraphLevel, present) };
}
