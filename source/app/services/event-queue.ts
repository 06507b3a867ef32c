/** A queue between producers that push and one consumer that iterates. */
export interface EventQueue<T> extends AsyncIterable<T> {
  push(event: T): void;
  /** Ends the iteration once `work` is done and everything pushed was taken; its failure is the iteration's. */
  closeAfter(work: Promise<unknown>): void;
}

export function createEventQueue<T>(): EventQueue<T> {
  const events: T[] = [];
  let closed = false;
  let failure: { readonly reason: unknown } | null = null;
  let wake: (() => void) | null = null;
  const signal = (): void => {
    wake?.();
    wake = null;
  };
  return {
    push(event) {
      events.push(event);
      signal();
    },
    closeAfter(work) {
      work
        .catch((reason: unknown) => {
          failure = { reason };
        })
        .finally(() => {
          closed = true;
          signal();
        });
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (events.length > 0) yield events.shift() as T;
        if (failure) throw (failure as { readonly reason: unknown }).reason;
        if (closed) return;
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    },
  };
}
