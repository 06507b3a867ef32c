import type { ReaderError } from '../domain/errors.ts';

/**
 * What `Archive` and `Store` throw where their port has no place for a failure: a full disk, a folder that
 * cannot be written, a lock that does not come free. It carries the `ReaderError` to show; whoever catches it needs
 * no import of this layer, the property is enough (`readerErrorOf`).
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly readerError: ReaderError;

  constructor(file: string, cause: unknown) {
    super(`${file}: ${failureDetail(cause)}`, { cause });
    this.readerError = storageFailure(file, cause);
  }
}

/** A later version of Khabar wrote the file: this one can neither read it nor may it write over it. */
export class NewerFile extends Error {
  override readonly name = 'NewerFile';
}

/** `newer-file`, or else `storage-failed` about a file, with the system's or SQLite's code as its detail. */
export function storageFailure(file: string, cause: unknown): ReaderError {
  if (cause instanceof NewerFile) return { code: 'newer-file', subject: file };
  return readerErrorOf(cause) ?? { code: 'storage-failed', subject: file, detail: failureDetail(cause) };
}

/** The `ReaderError` that a thrown value carries, or null where it is a bug. */
export function readerErrorOf(thrown: unknown): ReaderError | null {
  const carried = (thrown as { readerError?: ReaderError } | null | undefined)?.readerError;
  return carried ?? null;
}

/** SQLite's primary result codes (sqlite.org/rescode.html), where libsql says no more than a number. */
const primaryCodes: Readonly<Record<string, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** `ENOSPC`, `SQLITE_FULL` …, or else the message. */
export function failureDetail(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as NodeJS.ErrnoException;
  const numbered = numberIn(code, /^UNKNOWN_SQLITE_ERROR_(\d+)$/) ?? numberIn(cause.message, whileOpening);
  if (numbered !== null) return primaryCodes[numbered % extendedBy] ?? code ?? cause.message;
  return typeof code === 'string' && code !== '' ? code : cause.message;
}

const whileOpening = /^ConnectionFailed\(.*: (\d+)"\)$/s;

/** An extended code is its primary one and a multiple of this. */
const extendedBy = 256;

function numberIn(text: string | undefined, pattern: RegExp): number | null {
  const found = pattern.exec(text ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
