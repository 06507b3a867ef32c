/** Slots for work that is partly waiting: whoever waits long lends its slot, so that those who wait do not hold up those who work. */

export interface SlotOptions {
  /** How many may work at once. */
  readonly slots: number;
  /** How long one may wait in its slot, in ms. */
  readonly patienceMs: number;
}

export interface Slots {
  /** How many are at work. */
  taken(): number;
  /** Runs `work` once there is a slot for it. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Within `run`: gives what is waited for, once there is a slot again. */
  wait<T>(answer: Promise<T>): Promise<T>;
}

export function createSlots({ slots, patienceMs }: SlotOptions): Slots {
  let free = slots;
  const waiting: (() => void)[] = [];

  const enter = (join: (start: () => void) => void): Promise<void> =>
    new Promise(resolve => {
      if (free === 0) return join(resolve);
      free--;
      resolve();
    });

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  return {
    taken: () => slots - free,
    async run(work) {
      await enter(start => void waiting.push(start));
      try {
        return await work();
      } finally {
        leave();
      }
    },
    async wait(answer) {
      let isLent = false;
      const timer = setTimeout(() => {
        isLent = true;
        leave();
      }, patienceMs);
      try {
        return await answer;
      } finally {
        clearTimeout(timer);
        if (isLent) await enter(start => void waiting.unshift(start)); // it holds its answer in memory
      }
    },
  };
}
