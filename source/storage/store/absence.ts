import { readdirSync } from 'node:fs';
import { StorageError } from '../storage-error.ts';

/** Whether the system's error says that there is no such file or folder. */
export const meansAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether the system's error says that a folder stands where a file should be. */
export const isFolder = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EISDIR';

/** The names in a folder; none if it does not exist. Throws a `StorageError` if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (meansAbsent(error)) return [];
    throw new StorageError(folder, error);
  }
}
