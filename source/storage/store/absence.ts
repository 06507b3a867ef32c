import { readdirSync } from 'node:fs';
import { StorageError } from '../storage-error.ts';

/** Whether the system's error says that there is no such file or folder. */
export const meansAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The names in a folder; none if it does not exist. Throws a `StorageError` if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (meansAbsent(error)) return [];
    throw new StorageError(folder, error);
  }
}
