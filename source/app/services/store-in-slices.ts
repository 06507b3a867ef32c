/** Storing what sources bring in short transactions, with a pause between them: nothing else waits for a whole feed. */
import { setImmediate } from 'node:timers/promises';
import type { Archive, StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';

/**
 * Resolves once the batch is on disk; rejects with what the archive throws. An abort leaves what is stored already, without the
 * batch's record, and gives null: the source counts as not fetched.
 */
export type StoreBatch = (batch: FetchedBatch, signal?: AbortSignal) => Promise<StoredBatch | null>;

export function createStoreInSlices(archive: Pick<Archive, 'storing'>): StoreBatch {
  return async (batch, signal) => {
    const work = archive.storing(batch);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await setImmediate();
      if (signal?.aborted) return null;
    }
  };
}
