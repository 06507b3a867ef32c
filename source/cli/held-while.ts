import { readerErrorIn } from '../domain/errors.ts';

/** Whether the work was left because another process does not let go of the archive. */
export async function heldWhile(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (readerErrorIn(error)?.detail !== 'SQLITE_BUSY') throw error;
    return true;
  }
}
