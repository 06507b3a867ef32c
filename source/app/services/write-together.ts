/** Writing what several sources bring in one transaction: each costs the disk about as much as what is written. */
import type { Archive, FetchedBatch } from '../../domain/ports.ts';

export interface Writer {
  /** The ids that are new, once they are on disk. Rejects with what the archive throws. */
  readonly store: (delivery: FetchedBatch) => Promise<readonly string[]>;
  /** To be called when a source is done with, since none may be left that what waits could be written with. */
  readonly writeIfDue: () => void;
}

export interface WriterOptions {
  /** So many deliveries are written at once; 1: each by itself, which blocks the thread for the shortest time. */
  readonly most: number;
  /** How many sources are under way, those whose delivery waits included. */
  readonly underWay: () => number;
}

interface Waiting {
  readonly delivery: FetchedBatch;
  readonly resolve: (fresh: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/** No delivery waits longer for others, in ms. */
const longestWait = 250;

export function createWriter(archive: Pick<Archive, 'storeAll'>, { most, underWay }: WriterOptions): Writer {
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    try {
      const fresh = archive.storeAll(batch.map(({ delivery }) => delivery));
      for (const [index, { resolve }] of batch.entries()) resolve(fresh[index] ?? []);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function writeIfDue(): void {
    if (waiting.length > 0 && waiting.length >= Math.min(most, underWay())) write();
  }

  function store(delivery: FetchedBatch): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      waiting.push({ delivery, resolve, reject });
      timer ??= setTimeout(write, longestWait);
      writeIfDue();
    });
  }

  return { store, writeIfDue };
}
