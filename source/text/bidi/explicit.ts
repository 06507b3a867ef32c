/** UAX #9 P2 to P3 and X1 to X10: paragraph level, explicit levels, isolating run sequences. */
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';

const { L, R, AL, BN, B, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI } = BidiClass;

const maxDepth = 125;

const isolateInitiators = classSet(LRI, RLI, FSI);
const embeddingInitiators = classSet(LRE, RLE, LRO, RLO);
/** Without any of these, X1 to X10 have nothing to do. */
export const needsExplicitPass = isolateInitiators | embeddingInitiators | classSet(PDF, PDI, BN, B);
/** X9: these take part in no rule after X8. */
export const removedByX9 = embeddingInitiators | classSet(PDF, BN);

export const isIsolateInitiator = (bidiClass: number): boolean => inSet(isolateInitiators, bidiClass);

/** What X10 knows of a sequence, or of a paragraph that is one. */
export interface SequenceContext {
  readonly level: number;
  /** L or R: the direction before and after the sequence. */
  readonly sos: number;
  readonly eos: number;
}

/** A run of characters that the rules W1 to I2 treat as one (BD13). */
export interface IsolatingRunSequence extends SequenceContext {
  /** Indices into the paragraph, in logical order. */
  readonly indices: Uint32Array;
}

/** P2, P3: 0 or 1 by the first strong character outside isolates in [start, end), or -1 where there is none. */
export function firstStrongLevel(classes: Uint8Array, start: number, end: number): 0 | 1 | -1 {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const bidiClass = classes[i] as number;
    if (isIsolateInitiator(bidiClass)) depth++;
    else if (bidiClass === PDI) {
      if (depth > 0) depth--;
      else if (start > 0) return -1; // FSI (X5c): the matching PDI ends the search
    } else if (depth === 0) {
      if (bidiClass === L) return 0;
      if (bidiClass === R || bidiClass === AL) return 1;
      if (bidiClass === B) return -1;
    }
  }
  return -1;
}

/** X1 to X8: writes the explicit level of every character to `levels`, and applies overrides to `classes`. */
export function resolveExplicit(classes: Uint8Array, levels: Uint8Array, base: number): void {
  const stackLevel = new Uint8Array(maxDepth + 2);
  const stackOverride = new Uint8Array(maxDepth + 2).fill(ON);
  const stackIsolate = new Uint8Array(maxDepth + 2);
  let top = 0;
  let overflowIsolates = 0;
  let overflowEmbeddings = 0;
  let validIsolates = 0;
  stackLevel[0] = base;

  const push = (level: number, override: number, isolate: 0 | 1): void => {
    top++;
    stackLevel[top] = level;
    stackOverride[top] = override;
    stackIsolate[top] = isolate;
  };
  const nextLevel = (rtl: boolean): number => {
    const level = stackLevel[top] as number;
    return rtl ? (level + 1) | 1 : (level + 2) & ~1;
  };
  const override = (i: number): void => {
    const forced = stackOverride[top] as number;
    if (forced !== ON) classes[i] = forced;
  };

  for (let i = 0; i < classes.length; i++) {
    const bidiClass = classes[i] as number;
    levels[i] = stackLevel[top] as number;
    if (inSet(embeddingInitiators, bidiClass)) {
      const level = nextLevel(bidiClass === RLE || bidiClass === RLO);
      if (level <= maxDepth && overflowIsolates === 0 && overflowEmbeddings === 0) {
        push(level, bidiClass === RLO ? R : bidiClass === LRO ? L : ON, 0);
      } else if (overflowIsolates === 0) overflowEmbeddings++;
    } else if (inSet(isolateInitiators, bidiClass)) {
      const rtl =
        bidiClass === RLI || (bidiClass === FSI && firstStrongLevel(classes, i + 1, classes.length) === 1);
      override(i);
      const level = nextLevel(rtl);
      if (level <= maxDepth && overflowIsolates === 0 && overflowEmbeddings === 0) {
        validIsolates++;
        push(level, ON, 1);
      } else overflowIsolates++;
    } else if (bidiClass === PDI) {
      if (overflowIsolates > 0) overflowIsolates--;
      else if (validIsolates > 0) {
        overflowEmbeddings = 0;
        while (stackIsolate[top] === 0) top--;
        top--;
        validIsolates--;
      }
      levels[i] = stackLevel[top] as number;
      override(i);
    } else if (bidiClass === PDF) {
      if (overflowIsolates === 0) {
        if (overflowEmbeddings > 0) overflowEmbeddings--;
        else if (stackIsolate[top] === 0 && top > 0) top--;
      }
      levels[i] = stackLevel[top] as number;
    } else if (bidiClass === B) levels[i] = base;
    else if (bidiClass !== BN) override(i);
  }
}

const directionOf = (level: number): number => (level & 1 ? R : L);

/** X10 where `needsExplicitPass` has no character: the paragraph is one sequence. */
export const wholeParagraph = (base: number): SequenceContext => ({
  level: base,
  sos: directionOf(base),
  eos: directionOf(base),
});

/** BD9: for every isolate initiator the index of its matching PDI, and the other way round; -1 where there is none. */
function matchIsolates(classes: Uint8Array): Int32Array {
  const matching = new Int32Array(classes.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < classes.length; i++) {
    const bidiClass = classes[i] as number;
    if (isIsolateInitiator(bidiClass)) open.push(i);
    else if (bidiClass === B) open.length = 0;
    else if (bidiClass === PDI) {
      const initiator = open.pop();
      if (initiator === undefined) continue;
      matching[initiator] = i;
      matching[i] = initiator;
    }
  }
  return matching;
}

/** BD7: the level runs of the characters that X9 keeps, as lists of indices. */
function levelRuns(classes: Uint8Array, levels: Uint8Array): number[][] {
  const runs: number[][] = [];
  let level = -1;
  for (let i = 0; i < classes.length; i++) {
    if (inSet(removedByX9, classes[i] as number)) continue;
    if (levels[i] !== level) {
      level = levels[i] as number;
      runs.push([]);
    }
    (runs.at(-1) as number[]).push(i);
  }
  return runs;
}

/** X9, X10 where there is neither an embedding nor an isolate: all that X9 keeps is one sequence. */
export function onlySequence(classes: Uint8Array, base: number): IsolatingRunSequence {
  const indices = new Uint32Array(classes.length);
  let count = 0;
  for (let i = 0; i < classes.length; i++)
    if (!inSet(removedByX9, classes[i] as number)) indices[count++] = i;
  return { indices: indices.subarray(0, count), ...wholeParagraph(base) };
}

/** X9, X10, BD13: the isolating run sequences. `classes` are the original ones, before overrides. */
export function isolatingRunSequences(
  classes: Uint8Array,
  levels: Uint8Array,
  base: number,
): IsolatingRunSequence[] {
  const matching = matchIsolates(classes);
  const runs = levelRuns(classes, levels);
  const runStartingAt = new Map(runs.map((run, index) => [run[0] as number, index]));
  const levelOfRun = (index: number): number => {
    const run = runs[index];
    return run === undefined ? base : (levels[run[0] as number] as number);
  };
  const continuesAnother = (run: readonly number[]): boolean => {
    const first = run[0] as number;
    return classes[first] === PDI && (matching[first] as number) >= 0;
  };

  const sequences: IsolatingRunSequence[] = [];
  for (const [index, run] of runs.entries()) {
    if (continuesAnother(run)) continue;
    const indices: number[] = [];
    let current = index;
    for (;;) {
      const part = runs[current] as number[];
      for (const i of part) indices.push(i);
      const last = part.at(-1) as number;
      const next = isIsolateInitiator(classes[last] as number) ? (matching[last] as number) : -1;
      const nextRun = next < 0 ? undefined : runStartingAt.get(next);
      if (nextRun === undefined) break;
      current = nextRun;
    }
    const level = levelOfRun(index);
    const endsOpen = isIsolateInitiator(classes[indices.at(-1) as number] as number);
    const after = endsOpen ? base : levelOfRun(current + 1);
    sequences.push({
      indices: Uint32Array.from(indices),
      level,
      sos: directionOf(Math.max(level, levelOfRun(index - 1))),
      eos: directionOf(Math.max(level, after)),
    });
  }
  return sequences;
}
