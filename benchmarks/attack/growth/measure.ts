/** Whether work grows with its input, or with the square of it: by the time of the processor, which other programs do not take part in. */

/** Times below this say nothing. */
const floorMs = 100;
/** Four times is the square. Garbage and caches make a little more than three of what is linear. */
const mostForTwice = 3.5;
/** What is less was not the square either way, though the shortest run may have been the one that took too long. */
const leastDoubtful = 2.8;
/** A machine that is busy gives too long times, and never too short ones. */
const mostTries = 5;

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Runs of the unit, each twice as long as the one before; the last `length` UTF-16 units or a little less. */
const runsOf = (unit: string, length: number): readonly string[] =>
  [4, 2, 1].map(part => unit.repeat(Math.max(1, Math.floor(length / unit.length / part))));

/**
 * How often more time it takes for twice as much, at the most (about 2 for linear work), or null if it does so little that this cannot be told.
 * @param length of the longest run, in UTF-16 units
 */
export function growthOf(work: (run: string) => void, unit: string, length: number): number | null {
  const runs = runsOf(unit, length);
  const least = runs.map(() => Number.POSITIVE_INFINITY);
  let growth: number | null = null;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    for (let index = runs.length - 1; index >= 0; index--) {
      const time = cpuMs(() => work(runs[index] as string));
      least[index] = Math.min(least[index] as number, time);
      if (index === runs.length - 1 && (least[index] as number) < floorMs) return null;
    }
    const [quarter = 0, , whole = 0] = least;
    growth = Math.sqrt(whole / Math.max(quarter, floorMs / 16));
    if (growth < leastDoubtful) return growth;
  }
  return growth;
}

export const isLinear = (growth: number | null): boolean => growth === null || growth <= mostForTwice;
