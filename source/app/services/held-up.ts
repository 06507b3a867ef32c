/** What fails because another process has been writing to the archive for too long. */
import { readerErrorIn } from '../../domain/errors.ts';

/** Codes of a database that is locked. */
const codes = /^SQLITE_(?:BUSY|LOCKED)/u;

export function isHeldUp(thrown: unknown): boolean {
  const error = readerErrorIn(thrown);
  return error?.code === 'storage-failed' && codes.test(error.detail ?? '');
}

/** Does what can wait for another time. */
export function unlessHeldUp(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!isHeldUp(error)) throw error;
  }
}
