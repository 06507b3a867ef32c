import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { insist } from './insist.ts';
import { isFolder, makeFolder } from './make-folder.ts';
import { inodeOf, isSameFile } from './same-file.ts';
import { failureDetail, StorageError } from './storage-error.ts';

/**
 * A lock that all processes of this machine share. It is the write lock of a tiny SQLite file, which the kernel takes
 * back when its holder is killed: it cannot go stale, unlike a file whose presence is the lock.
 */
export interface FileLock {
  /** Runs `work` alone; waits a bounded time, and throws a `StorageError` where the lock does not come free. */
  run<T>(work: () => T): T;
}

const privateFile = 0o600;

const msBetweenTries = 10;

interface Connection {
  readonly database: Database.Database;
  readonly file: string;
  readonly inode: bigint;
}

function connect(file: string, timeoutMs: number): Connection {
  makeFolder(path.dirname(file));
  const isNew = !existsSync(file);
  const database = new Database(file);
  if (isNew) chmodSync(file, privateFile);
  database.pragma('busy_timeout = 0');
  insist(database, 'BEGIN IMMEDIATE', { timeoutMs, msBetweenTries });
  insist(database, 'COMMIT', { timeoutMs, msBetweenTries }); // of a new file: writes its first page
  return { database, file, inode: inodeOf(file) };
}

/**
 * Something else overwrote the lock file, or a folder is in its place: every process then takes the second name. The first is left as it is,
 * since deleting it could take away a lock that another process has just got on its replacement.
 */
function connectToEither(file: string, timeoutMs: number): Connection {
  try {
    return connect(file, timeoutMs);
  } catch (error) {
    if (failureDetail(error) !== 'SQLITE_NOTADB' && !isFolder(file)) throw error;
    return connect(`${file}-2`, timeoutMs);
  }
}

/** For whoever may only read: nobody gets it. */
export const closedLock = (file: string): FileLock => ({
  run() {
    throw new StorageError(file, Object.assign(new Error('opened for reading'), { code: 'EROFS' }));
  },
});

export function createFileLock(file: string, timeoutMs: number): FileLock {
  let connection: Connection | null = null;

  function acquire(): Database.Database {
    try {
      if (connection === null || !isSameFile(connection.file, connection.inode)) {
        connection?.database.close();
        connection = connectToEither(file, timeoutMs);
      }
      insist(connection.database, 'BEGIN IMMEDIATE', { timeoutMs, msBetweenTries });
      return connection.database;
    } catch (error) {
      throw new StorageError(file, error);
    }
  }

  return {
    run(work) {
      const database = acquire();
      try {
        return work();
      } finally {
        database.exec('ROLLBACK'); // nothing was written: this only gives the lock back
      }
    },
  };
}
