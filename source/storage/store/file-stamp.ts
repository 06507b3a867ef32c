import { type BigIntStats, statSync, utimesSync } from 'node:fs';
import { StorageError } from '../storage-error.ts';
import { meansAbsent } from './absence.ts';

/** Undefined if there is no such file. Throws a `StorageError` if the system does not say. */
function statsOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true });
  } catch (error) {
    if (meansAbsent(error)) return undefined;
    throw new StorageError(file, error);
  }
}

/** Which file this is and in which edition; null if it does not exist. */
export function stampOf(file: string): string | null {
  const stats = statsOf(file);
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}` : null;
}

/** The same for two editions of a file that was written to without being replaced. */
export const inodeIn = (stamp: string): string => stamp.slice(0, stamp.indexOf(':'));

/** When the file or folder was last changed, in nanoseconds; null if it does not exist. */
export const changeTimeOf = (file: string): bigint | null => statsOf(file)?.mtimeNs ?? null;

/** `utimes` takes seconds as a double, which is a quarter of a microsecond off at most. */
const stepInMicroseconds = 2;

/**
 * Makes a file or folder look younger than `past` (nanoseconds). The clock of a file system ticks every few milliseconds: of
 * two changes within one tick, the second would leave the same stamp.
 */
export function advanceChangeTime(file: string, past: bigint | null): void {
  const present = changeTimeOf(file);
  if (past === null || present === null || present > past) return;
  const seconds = (Number(past / 1000n) + stepInMicroseconds) / 1_000_000;
  utimesSync(file, seconds, seconds);
}
