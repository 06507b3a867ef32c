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
import { type LevelRun, levelRuns } from './level-runs.ts';
import { resolveNeutrals } from './neutral.ts';
import { type TypeRuns, typeRunsOf } from './type-runs.ts';
import { resolveWeak } from './weak.ts';

const { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, S, WS, ON, PDI } = BidiClass;

export { firstStrongLevel } from './explicit.ts';
export { type LevelRun, levelRuns, levelsWithin, runsWithin } from './level-runs.ts';
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

/** W1 to I2 for the characters of a sequence. `classes` and `codePoints` are theirs alone, and `present` the set of those classes. */
function sequenceRuns(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  context: SequenceContext,
  present: number,
): LevelRun[] {
  const brackets = inSet(present, ON) ? codePoints : null;
  const runs = typeRunsOf(classes, brackets, context.sos);
  resolveWeak(runs, context.sos, present);
  resolveNeutrals(runs, brackets, context);
  return implicitRuns(runs, context.level);
}

/** I1, I2. */
function implicitRuns({ types, starts }: TypeRuns, embedding: number): LevelRun[] {
  const steps = implicitSteps[(embedding & 1) as 0 | 1];
  const { length } = types;
  const runs: LevelRun[] = [];
  for (let first = 0, last = 1; first < length; first = last++) {
    const level = embedding + (steps[types[first] as number] as number);
    while (last < length && embedding + (steps[types[last] as number] as number) === level) last++;
    runs.push({ start: starts[first] as number, end: starts[last] as number, level });
  }
  return runs;
}

function copyOf(classes: Uint8Array): Uint8Array {
  const copy = newUint8Array(classes.length);
  copy.set(classes);
  return copy;
}

/** X1 to I2 where there may be embeddings, overrides and isolates, or characters that X9 removes. */
function runsOfSequences(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
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
  codePoints: Uint32Array | null,
  sequence: IsolatingRunSequence,
): void {
  const { indices } = sequence;
  const own = newUint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) own[i] = classes[indices[i] as number] as number;
  const characters = codePoints && Uint32Array.from(indices, index => codePoints[index] as number);
  for (const { start, end, level } of sequenceRuns(own, characters, sequence, setOf(own)))
    for (let i = start; i < end; i++) levels[indices[i] as number] = level;
}

/**
 * By paragraph level, the classes that all come to that level where no other is there: no rule finds a change of direction.
 * (A European number in left-to-right text is text by W7.)
 */
const weakOrNeutral = classSet(ES, ET, CS, NSM, ON, WS, S);
const uniform = [weakOrNeutral | classSet(L, EN), weakOrNeutral | classSet(R, AL)] as const;

function resolvedRuns(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  base: 0 | 1,
  present: number,
): LevelRun[] {
  if (classes.length === 0) return [];
  if ((present & ~uniform[base]) === 0) return [{ start: 0, end: classes.length, level: base }];
  return present & needsExplicitPass
    ? runsOfSequences(classes, codePoints, base, present)
    : sequenceRuns(classes, codePoints, wholeParagraph(base), present);
}

/**
 * Embedding levels of one paragraph.
 * @param classes one Bidi_Class (`BidiClass`) a character; not changed
 * @param codePoints the characters, for bracket pairs (N0); null if there are none, as in BidiTest.txt
 * @param base the paragraph level; `auto` is by the first strong character (P2, P3), left to right if there is none
 * @param present the set of the classes that occur, or a larger one
 */
export function embeddingLevels(
  classes: Uint8Array,
  codePoints: Uint32Array | null,
  base: BaseLevel,
  present: number = setOf(classes),
): ParagraphLevels {
  const paragraphLevel =
    base === 'auto' ? (Math.max(0, firstStrongLevel(classes, 0, classes.length)) as 0 | 1) : base;
  return { base: paragraphLevel, runs: resolvedRuns(classes, codePoints, paragraphLevel, present) };
}
