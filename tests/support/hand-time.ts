import type { Time } from '../../source/system/awake-time.ts';

export interface HandTime {
  readonly source: Time;
  /** One look at the clock, so many ms after the last one. */
  look(ms: number): void;
  /** Lets a time go by, with looks where they are due. */
  pass(ms: number): void;
  /** Whether anybody looks at the clock. */
  isWatched(): boolean;
}

/** Time that a test moves on. */
export function handTime(): HandTime {
  let now = 0;
  let watch: { readonly ms: number; readonly look: () => void } | null = null;
  const source: Time = {
    now: () => now,
    every(ms, look) {
      watch = { ms, look };
      return () => {
        watch = null;
      };
    },
  };
  const look = (ms: number): void => {
    now += ms;
    watch?.look();
  };
  return {
    source,
    look,
    pass(ms) {
      for (let left = ms; left > 0 && watch; left -= watch?.ms ?? left) look(watch.ms);
    },
    isWatched: () => watch !== null,
  };
}
