/**
 * Storing what sources bring, several at a time: what all of them touch is written once for all. Transactions are short, with a
 * pause between them: nothing else waits for a whole feed.
 */
import { setImmediate } from 'node:timers/promises';
import type { Archive, StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';
import { isHeldUp } from './held-up.ts';

/**
 * Resolves once the batch is on disk; rejects with what the archive throws. An abort leaves what is stored already, and gives null:
 * the source counts as not fetched.
 */
export type StoreBatch = (batch: FetchedBatch, signal?: AbortSignal) => Promise<StoredBatch | null>;

export interface StoreOptions {
  /** How many sources are at work now, those that wait here included: a batch waits for theirs. */
  readonly atWork: () => number;
}

/** In a row, for all batches together: each has waited for the other process as long as the archive does by itself. */
const mostTries = 3;

/** So many batches wait for no more. */
const enough = 6;

/** A batch waits no longer than this for others, in ms. */
const longestWaitMs = 100;

interface Waiting {
  readonly batch: FetchedBatch;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (stored: StoredBatch | null) => void;
  readonly reject: (reason: unknown) => void;
}

const isAborted = ({ signal }: Waiting): boolean => signal?.aborted === true;

/** What another process holds up is tried again, until it has been held up too often. */
export function createStoreTogether(archive: Pick<Archive, 'storing'>, { atWork }: StoreOptions): StoreBatch {
  let heldUp = 0;
  let reason: unknown;
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isWriting = false;

  async function writeOnce(group: readonly Waiting[]): Promise<readonly StoredBatch[] | null> {
    const work = archive.storing(group.map(({ batch }) => batch));
    for (;;) {
      const step = work.next();
      heldUp = 0;
      if (step.done) return step.value;
      await setImmediate();
      if (group.every(isAborted)) return null;
    }
  }

  async function write(group: readonly Waiting[]): Promise<readonly StoredBatch[] | null> {
    while (heldUp < mostTries) {
      try {
        return await writeOnce(group);
      } catch (error) {
        if (!isHeldUp(error)) throw error;
        heldUp++;
        reason = error;
        await setImmediate();
      }
    }
    throw reason;
  }

  async function writeAll(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    isWriting = true;
    const group = waiting;
    waiting = [];
    try {
      const stored = await write(group);
      for (const [index, { resolve }] of group.entries()) resolve(stored?.[index] ?? null);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    await setImmediate(); // those that are done leave their work first
    isWriting = false;
    proceed();
  }

  function proceed(): void {
    if (isWriting || waiting.length === 0) return;
    if (waiting.length >= Math.min(enough, atWork())) void writeAll();
    else timer ??= setTimeout(() => void writeAll(), longestWaitMs);
  }

  return (batch, signal) =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, signal, resolve, reject });
      proceed();
    });
}
