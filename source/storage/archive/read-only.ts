/** Opens an archive that must not be written to, or cannot be: another user's, or one on a read-only disk. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { openUri } from '../sqlite.ts';
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
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
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

/**
 * Throws as `inspectArchive` does, and an `OlderArchive`. A file that does not exist is an empty archive; of a later version, what is
 * known is read.
 */
export function openReadOnly(file: string): ReadOnlyDatabase {
  try {
    return inspected(openUnchecked(file));
  } catch (error) {
    if (!(error instanceof OlderArchive) || error.version !== wideMarksVersion) throw error;
    return openWithWideMarks(file);
  }
}

/** The same, in a copy if it lacks words and no other process is there to index them, whose changes are shown. */
export function openForSearching(file: string): ReadOnlyDatabase {
  const opened = openReadOnly(file);
  if (opened.isNewer || opened.isCopy || hasLog(file) || !existsSync(file) || !hasUnindexed(opened.database))
    return opened;
  close(opened);
  return inspected(openCopy(file));
}
