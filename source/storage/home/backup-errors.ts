import type { ReaderError } from '../../domain/errors.ts';

/** Something is wrong with a backup. As with a `StorageError`, the property `readerError` is enough for those who catch it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly readerError: ReaderError;

  constructor(readerError: ReaderError, cause?: unknown) {
    super(readerError.code, { cause });
    this.readerError = readerError;
  }
}
