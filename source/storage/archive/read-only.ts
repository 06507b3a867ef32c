/** Opens an archive that must not be written to, or cannot be: another user's, or one on a read-only disk. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { openUri } from '../sqlite.ts';
import { copyTogether } from './copy-together.ts';
import { standInForLateTables } from './late-tables.ts';
import { assertNotEmpty } from './make.ts';
import { takeMarksOutOfRows } from './narrow-marks.ts';
import { archiveVersion, createTables, inspectArchive, versionOf, wideMarksVersion } from './schema.ts';
import { hasUnindexed } from './text-index.ts';

export interface ReadOnlyDatabase {
  readonly database: Database.Database;
  /** Takes away what was made to read it; the database is closed by then. */
  readonly release: () => void;
  /** A later version of Khabar wrote it. */
  readonly isNewer: boolean;
  /** It is a copy that goes with `release`: only what `query_only` forbids keeps it as it is. */
  readonly isCopy: boolean;
}

/** An earlier version keeps its articles in another way, which only a process that may write can change. */
export class OlderArchive extends Error {
  override readonly name = 'OlderArchive';
  readonly version: number;

  constructor(version: number) {
    super(`version: ${version}`);
    this.version = version;
  }
}

/** Another process wrote to the file while it was copied. */
class TornCopy extends Error {
  override readonly name = 'TornCopy';
  readonly code = 'SQLITE_BUSY';
}

const mostTries = 5;

/** What another process does to a file may also open another way to it. */
function untorn<T>(open: () => T): T {
  for (let tries = 1; ; tries++) {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof TornCopy) || tries === mostTries) throw error;
    }
  }
}

type Unchecked = Omit<ReadOnlyDatabase, 'isNewer'>;

const nothingToRelease = (): void => undefined;

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * What a process left in its log when it was killed can only be read with an index of the log, which would have to be written; what it
 * left unindexed can only be found in an index of the words.
 */
function openCopy(file: string): Unchecked {
  const folder = mkdtempSync(path.join(tmpdir(), 'khabar-archive-'));
  const release = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    const parts = ['', '-wal'].map(suffix => ({ from: file + suffix, to: copy + suffix }));
    if (!copyTogether(parts)) throw new TornCopy(file);
    return { database: new Database(copy), release, isCopy: true };
  } catch (error) {
    release();
    throw error;
  }
}

export function emptyDatabase(): Database.Database {
  const database = new Database(':memory:');
  createTables(database);
  return database;
}

function openUnchecked(file: string): Unchecked {
  if (!existsSync(file)) return { database: emptyDatabase(), release: nothingToRelease, isCopy: false };
  assertNotEmpty(file);
  if (!hasLog(file))
    return { database: openUri(file, 'immutable=1'), release: nothingToRelease, isCopy: false };
  if (!existsSync(`${file}-shm`)) return openCopy(file);
  return { database: openUri(file, 'mode=ro'), release: nothingToRelease, isCopy: false };
}

function inspected(unchecked: Unchecked, prepare: () => void = () => undefined): ReadOnlyDatabase {
  const { database, release } = unchecked;
  try {
    prepare();
    inspectArchive(database, 'read');
    const version = versionOf(database);
    if (version < archiveVersion) throw new OlderArchive(version);
    standInForLateTables(database);
    database.pragma('query_only = ON');
    return { ...unchecked, isNewer: version > archiveVersion };
  } catch (error) {
    database.close();
    release();
    throw error;
  }
}

function close({ database, release }: ReadOnlyDatabase): void {
  database.close();
  release();
}

/** In a copy: a transaction is all that it takes. */
function openWithWideMarks(file: string): ReadOnlyDatabase {
  const copy = openCopy(file);
  return inspected(copy, () => takeMarksOutOfRows(copy.database));
}

function openAsItIs(file: string): ReadOnlyDatabase {
  try {
    return inspected(openUnchecked(file));
  } catch (error) {
    if (!(error instanceof OlderArchive) || error.version !== wideMarksVersion) throw error;
    return openWithWideMarks(file);
  }
}

function openIndexed(file: string): ReadOnlyDatabase {
  const opened = openAsItIs(file);
  if (opened.isNewer || opened.isCopy || hasLog(file) || !existsSync(file) || !hasUnindexed(opened.database))
    return opened;
  close(opened);
  return inspected(openCopy(file));
}

/**
 * Throws as `inspectArchive` does, and an `OlderArchive`; `SQLITE_BUSY` if it must be copied and is written again and again. A file that
 * does not exist is an empty archive; of a later version, what is known is read.
 */
export const openReadOnly = (file: string): ReadOnlyDatabase => untorn(() => openAsItIs(file));

/** The same, in a copy if it lacks words and no other process is there to index them, whose changes are shown. */
export const openForSearching = (file: string): ReadOnlyDatabase => untorn(() => openIndexed(file));
