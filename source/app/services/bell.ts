/** For who sleeps until something happens, and looks by itself now and then. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves when it rings, when the time is over, or when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export function createBell(): Bell {
  const sleeping = new Set<() => void>();
  return {
    ring() {
      for (const wake of sleeping) wake();
    },
    wait: (ms, signal) =>
      new Promise(resolve => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleeping.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleeping.add(wake);
        signal.addEventListener('abort', wake);
        if (signal.aborted) wake();
      }),
  };
}
