/** Copies a home as it is at one moment, while others read and write it. */
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type Database from 'libsql';
import { openReadOnly } from '../archive/read-only.ts';
import { inspectArchive, UnknownArchive } from '../archive/schema.ts';
import { createFileLock } from '../file-lock.ts';
import type { Folders } from '../folders.ts';
import { makeFolder } from '../make-folder.ts';
import { isStorageFailure, openUri } from '../sqlite.ts';
import { failureDetail, StorageError } from '../storage-error.ts';
import { archiveName, keptFilesIn, placeIn } from './home-files.ts';

const privateFile = 0o600;
const patienceMs = 10_000;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQLite's own copy: of one moment, without what is only in the log, and as small as can be (https://sqlite.org/lang_vacuum.html). */
function vacuumInto(database: Database.Database, target: string): void {
  try {
    inspectArchive(database, 'read');
    database.pragma('query_only = OFF');
    database.exec(`VACUUM INTO ${quoted(target)}`);
  } finally {
    database.close();
  }
}

/** Where the file or its folder cannot be written, nobody else is writing either. */
function openToCopy(file: string): { readonly database: Database.Database; readonly release: () => void } {
  try {
    const database = openUri(file, 'mode=rw');
    database.pragma(`busy_timeout = ${patienceMs}`);
    database.prepare('SELECT 1 FROM sqlite_schema').all();
    return { database, release: () => undefined };
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    return openReadOnly(file);
  }
}

function copyArchive(file: string, target: string): void {
  try {
    const { database, release } = openToCopy(file);
    try {
      vacuumInto(database, target);
    } finally {
      release();
    }
    chmodSync(target, privateFile);
  } catch (error) {
    if (!isStorageFailure(error) && !(error instanceof UnknownArchive)) throw error;
    throw new StorageError(file, error);
  }
}

function copyKept(folders: Folders, target: string): void {
  for (const name of keptFilesIn(folders)) {
    const copy = path.join(target, ...name.split('/'));
    try {
      makeFolder(path.dirname(copy));
      copyFileSync(placeIn(folders, name), copy);
      chmodSync(copy, privateFile);
    } catch (error) {
      throw new StorageError(placeIn(folders, name), error);
    }
  }
}

/** Codes of a folder in which nobody can write: its state does not change. */
const unwritable = ['EACCES', 'EROFS', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];

/** Runs `work` while no process changes the state. */
function withStateHeld<T>({ state }: Pick<Folders, 'state'>, work: () => T): T {
  let started = false;
  const alone = (): T => {
    started = true;
    return work();
  };
  try {
    return createFileLock(path.join(state, 'state.lock'), patienceMs).run(alone);
  } catch (error) {
    const cause = error instanceof StorageError ? failureDetail(error.cause) : '';
    if (started || !unwritable.includes(cause)) throw error;
    return work();
  }
}

/**
 * The archive first: what rules and marks say of articles that came in between is in the state, and the other way round it would be missing.
 * `target` is empty, and then a home. Throws a `StorageError`.
 */
export function copyHome(folders: Folders, target: string): void {
  makeFolder(target);
  const archive = placeIn(folders, archiveName);
  if (existsSync(archive)) copyArchive(archive, path.join(target, archiveName));
  withStateHeld(folders, () => copyKept(folders, target));
}
