/** What fails because another process has been writing to the archive for too long. */
import { type ReaderError, readerErrorIn } from '../../domain/errors.ts';

/** Codes of a database that is locked. */
const codes = /^SQLITE_(?:BUSY|LOCKED)/u;

export const isHeldUpError = (error: ReaderError | null): boolean =>
  error?.code === 'storage-failed' && codes.test(error.detail ?? '');

export const isHeldUp = (thrown: unknown): boolean => isHeldUpError(readerErrorIn(thrown));

/** Does what can wait for another time. */
export function unlessHeldUp(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!isHeldUp(error)) throw error;
  }
}
