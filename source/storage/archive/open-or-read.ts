import type { ReaderError, Result } from '../../domain/errors.ts';
import type { MarkFiles } from '../../domain/library.ts';
import { StorageError } from '../storage-error.ts';
import { type ArchiveOptions, type OpenedArchive, openArchive } from './open.ts';

/** Details of failures to write: the disk is read-only, the folder another user's, or the disk is full. */
const unwritable: ReadonlySet<string> = new Set([
  'EACCES',
  'EROFS',
  'EPERM',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'ENOSPC',
  'EDQUOT',
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
]);

function openMirrored(options: ArchiveOptions, marks: MarkFiles): Result<OpenedArchive> {
  const opened = openArchive(options);
  if (!opened.ok) return opened;
  try {
    opened.value.archive.mirror(marks);
    return opened;
  } catch (error) {
    opened.value.archive.close();
    if (!(error instanceof StorageError)) throw error;
    return { ok: false, error: error.readerError };
  }
}

const canOnlyBeRead = ({ code, detail }: ReaderError): boolean =>
  code === 'newer-file' || unwritable.has(detail ?? '');

/** Opens the archive with its mirror up to date, or, if nothing can be written or a later version wrote it, as it is, to be read. */
export function openOrRead(given: ArchiveOptions, marks: MarkFiles): Result<OpenedArchive> {
  const options: ArchiveOptions = { ...given, marks };
  if (given.readOnly) return openArchive(options);
  const opened = openMirrored(options, marks);
  if (opened.ok || !canOnlyBeRead(opened.error)) return opened;
  const reading = openArchive({ ...options, readOnly: true });
  return reading.ok ? reading : opened;
}
