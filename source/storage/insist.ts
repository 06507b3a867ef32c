import type Database from 'libsql';
import { failureDetail } from './storage-error.ts';

const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Keeps the thread for so many milliseconds. */
export const wait = (ms: number): void => void Atomics.wait(pause, 0, 0, ms);

export interface Patience {
  /** Milliseconds in all, and between two tries. */
  readonly timeoutMs: number;
  readonly msBetweenTries: number;
}

/** Also `SQLITE_BUSY_RECOVERY`: another process reads the log that a killed one has left. */
const isBusy = (error: unknown): boolean => failureDetail(error).startsWith('SQLITE_BUSY');

/** Executes a statement that another process may hold up. The connection itself must not wait (`busy_timeout`): within its wait, a thread cannot be ended. */
export function insist(
  database: Pick<Database.Database, 'exec'>,
  sql: 'BEGIN IMMEDIATE' | 'COMMIT',
  { timeoutMs, msBetweenTries }: Patience,
): void {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      database.exec(sql);
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
      wait(msBetweenTries);
    }
  }
}
