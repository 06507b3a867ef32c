import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { insist, wait } from './insist.ts';
import { failureDetail } from './storage-error.ts';

/** How long a statement waits for another process to finish writing. */
const busyTimeoutMs = 10_000;

/** The log is written into the file when it has so many bytes, and at the end: each time waits for the disk. */
const checkpointBytes = 32_000_000;

/** Reading walks along indexes, and the system has the file in memory already. */
const readingCacheKilobytes = 2000;

function checkpointPages(database: Database.Database): number {
  const [pageBytes] = database.prepare('PRAGMA page_size').raw().all().flat();
  return Math.round(checkpointBytes / Number(pageBytes));
}

/** What a refresh writes to is held in memory: the indexes of articles come in no order of theirs. */
const writingCacheKilobytes = 4_000;

const holdInMemory = (database: Database.Database, kilobytes: number): void => {
  database.pragma(`cache_size = -${kilobytes}`);
};

/** Before many articles are written, on the connection that writes them. */
export const prepareForWriting = (database: Database.Database): void =>
  holdInMemory(database, writingCacheKilobytes);

/** What is written to rows and indexes all over the file is in memory until it is written: each page once. */
const wideCacheKilobytes = 128_000;

/** The connection has another setting for one piece of work. */
function withPragma<T>(
  database: Database.Database,
  name: 'busy_timeout' | 'cache_size',
  value: number,
  work: () => T,
): T {
  const [before] = database.prepare(`PRAGMA ${name}`).raw().all().flat();
  database.pragma(`${name} = ${value}`);
  try {
    return work();
  } finally {
    database.pragma(`${name} = ${String(before)}`);
  }
}

/** With room for the pages of a change that goes all over the file. */
export const withWideCache = <T>(database: Database.Database, work: () => T): T =>
  withPragma(database, 'cache_size', -wideCacheKilobytes, work);

/** An existing file: opening one by its path makes an empty one where it is missing (https://sqlite.org/uri.html). */
export const openUri = (file: string, mode: 'mode=rw' | 'mode=ro' | 'immutable=1'): Database.Database =>
  new Database(`${pathToFileURL(file).href}?${mode}`);

/**
 * Opens a database for several processes at once. The order matters: the change to WAL itself needs a lock, so the
 * patience comes before it, and so does `inspect`, which may throw: a file that is not ours is left as it was, to the
 * byte. `NORMAL` loses nothing when a process is killed; a power cut may take the last transactions, never the file's
 * integrity.
 */
export function openDatabase(
  file: string,
  inspect: (database: Database.Database) => void,
): Database.Database {
  const database = openUri(file, 'mode=rw');
  try {
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    inspect(database);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma(`wal_autocheckpoint = ${checkpointPages(database)}`);
    holdInMemory(database, readingCacheKilobytes);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite asks for the lock ten times a second at most. Of one who writes again and again it gets none: we ask more often, and longer. */
const patience = { timeoutMs: 30_000, msBetweenTries: 2 };

/** Who has held the lock for so long in all lets others have it before the next time. */
const longMs = 100;
const turnMs = 5;

/** Since others had their turn: how long a connection has held the lock, and when it gave it back, in ms of `performance.now()`. */
interface Held {
  readonly ms: number;
  readonly freed: number;
}

const held = new WeakMap<Database.Database, Held>();

function takeTurn(database: Database.Database): void {
  const { ms, freed } = held.get(database) ?? { ms: 0, freed: 0 };
  const left = freed + turnMs - performance.now();
  if (left > 0 && ms > longMs) wait(left);
  if (left <= 0 || ms > longMs) held.delete(database);
}

function noteHeld(database: Database.Database, begun: number): void {
  const freed = performance.now();
  held.set(database, { ms: (held.get(database)?.ms ?? 0) + freed - begun, freed });
}

/** Waits half a minute for others that write. */
function begin(database: Database.Database): void {
  takeTurn(database);
  withPragma(database, 'busy_timeout', 0, () => insist(database, 'BEGIN IMMEDIATE', patience));
}

/** All or nothing. `IMMEDIATE` takes the write lock first: a transaction that began by reading cannot wait for it. */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  begin(database);
  const begun = performance.now();
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK'); // some errors, such as a full disk, have rolled back already
    throw error;
  } finally {
    noteHeld(database, begun);
  }
}

const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT'];

/** Whether an error means that the file itself is broken (extended codes too: `SQLITE_CORRUPT_VTAB`). */
export const isDamage = (error: unknown): boolean => {
  const detail = failureDetail(error);
  return damageCodes.some(code => detail === code || detail.startsWith(`${code}_`));
};

/** Whether an error comes from SQLite or the file system, and is thus no bug of ours to let through. */
export const isStorageFailure = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'StorageError' ||
    error.name === 'SqliteError' ||
    error.name === 'NewerFile' ||
    /^(SQLITE_|E(?!RR_)[A-Z0-9]+$)/.test(failureDetail(error)));
