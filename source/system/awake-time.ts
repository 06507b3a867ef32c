/** Time that stands still while the process is stopped, the machine sleeps, or either is too busy to look at a clock. */

export interface Time {
  /** In ms, from an arbitrary start. */
  now(): number;
  /** Runs `look` every `ms` until the function that it returns is called. */
  every(ms: number, look: () => void): () => void;
}

const every: Time['every'] = (ms, look) => {
  const timer = setInterval(look, ms);
  return () => clearInterval(timer);
};

/** All time. */
export const runningTime: Time = { now: () => performance.now(), every };

/** Only the time in which the event loop has nothing to do: what we are busy with ourselves is left out. */
export const waitingTime: Time = { now: () => performance.eventLoopUtilization().idle, every };

/**
 * Tells of the time that passes, look by look, until the function that it returns is called. Between two looks never more counts than was
 * to lie between them. After a late look the event loop gets to what has come meanwhile, before there is another one.
 */
export function countAwake({ now, every }: Time, tickMs: number, pass: (ms: number) => void): () => void {
  let last = now();
  return every(tickMs, () => {
    const present = now();
    const passed = Math.min(present - last, tickMs);
    last = present;
    pass(passed);
  });
}

const longestTickMs = 100;
const ticksInLimit = 4;

/** Often enough for a limit, in ms. */
export const tickFor = (limitMs: number): number => Math.min(longestTickMs, limitMs / ticksInLimit);

/** `setTimeout` of awake time: runs `work` once, unless the function that it returns is called before. */
export function afterAwake(ms: number, work: () => void, time: Time = runningTime): () => void {
  let left = ms;
  const stop = countAwake(time, tickFor(ms), passed => {
    left -= passed;
    if (left > 0) return;
    stop();
    work();
  });
  return stop;
}
