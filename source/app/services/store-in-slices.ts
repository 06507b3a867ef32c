/** Storing what sources bring in short transactions, with a pause between them: nothing else waits for a whole feed. */
import { setImmediate } from 'node:timers/promises';
import type { Archive, StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';
import { isHeldUp } from './held-up.ts';

/**
 * Resolves once the batch is on disk; rejects with what the archive throws. An abort leaves what is stored already, without the
 * batch's record, and gives null: the source counts as not fetched.
 */
export type StoreBatch = (batch: FetchedBatch, signal?: AbortSignal) => Promise<StoredBatch | null>;

/** In a row, for all batches together: each has waited for the other process as long as the archive does by itself. */
const mostTries = 3;

/** What another process holds up is tried again, until it has been held up too often. */
export function createStoreInSlices(archive: Pick<Archive, 'storing'>): StoreBatch {
  let heldUp = 0;
  let reason: unknown;

  async function storeOnce(batch: FetchedBatch, signal?: AbortSignal): Promise<StoredBatch | null> {
    const work = archive.storing(batch);
    for (;;) {
      const step = work.next();
      heldUp = 0;
      if (step.done) return step.value;
      await setImmediate();
      if (signal?.aborted) return null;
    }
  }

  return async (batch, signal) => {
    while (heldUp < mostTries) {
      try {
        return await storeOnce(batch, signal);
      } catch (error) {
        if (!isHeldUp(error)) throw error;
        heldUp++;
        reason = error;
        await setImmediate();
      }
    }
    throw reason;
  };
}
