import { newUint8Array } from '../arrays.ts';

/** A longest stretch of items of one level: [start, end). */
export interface LevelRun {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** Adds the items [start, end) to runs in logical order. */
export function pushRun(runs: LevelRun[], start: number, end: number, level: number): void {
  const last = runs.at(-1);
  if (last?.level === level) runs[runs.length - 1] = { start: last.start, end, level };
  else if (end > start) runs.push({ start, end, level });
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

/** The index of the run that an item is in, by binary search. */
function runAt(runs: readonly LevelRun[], item: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as LevelRun).end > item) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parts of runs that are in [start, end). */
export function runsWithin(runs: readonly LevelRun[], start: number, end: number): LevelRun[] {
  const parts: LevelRun[] = [];
  for (let index = runAt(runs, start); index < runs.length; index++) {
    const run = runs[index] as LevelRun;
    if (run.start >= end) break;
    parts.push({ start: Math.max(run.start, start), end: Math.min(run.end, end), level: run.level });
  }
  return parts;
}

/** The levels of the items [start, end). */
export function levelsWithin(runs: readonly LevelRun[], start: number, end: number): Uint8Array {
  const levels = newUint8Array(end - start);
  for (const run of runsWithin(runs, start, end)) levels.fill(run.level, run.start - start, run.end - start);
  return levels;
}
