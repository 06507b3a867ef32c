/** Storing what sources bring in short transactions, with a pause between them: nothing else waits for a whole feed. */
import { setImmediate } from 'node:timers/promises';
import type { Archive, StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';

/** Resolves once the batch is on disk; rejects with what the archive throws. */
export type StoreBatch = (batch: FetchedBatch) => Promise<StoredBatch>;

export function createStoreInSlices(archive: Pick<Archive, 'storing'>): StoreBatch {
  return async batch => {
    const work = archive.storing(batch);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await setImmediate();
    }
  };
}
