/** UAX #9 L1 and L2: a line put in the order of its cells. */
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';
import { removedByX9 } from './explicit.ts';
import type { LevelRun } from './level-runs.ts';

const { B, S, WS, LRI, RLI, FSI, PDI } = BidiClass;

const trailing = classSet(WS, FSI, LRI, RLI, PDI) | removedByX9;

/** L1 for the characters of one line: separators and the white space before them or at the line's end fall back to the paragraph level. */
export function resetLineLevels(classes: Uint8Array, levels: Uint8Array, base: number): Uint8Array {
  const line = levels.slice();
  let atEnd = true;
  for (let i = line.length - 1; i >= 0; i--) {
    const bidiClass = classes[i] as number;
    const separator = bidiClass === B || bidiClass === S;
    if (separator) atEnd = true;
    if (separator || (atEnd && inSet(trailing, bidiClass))) line[i] = base;
    else if (!inSet(trailing, bidiClass)) atEnd = false;
  }
  return line;
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
