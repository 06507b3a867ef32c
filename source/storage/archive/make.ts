/** Makes a new archive, whole from its first moment: a file without tables is a damaged one. */
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { makeFolder } from '../make-folder.ts';
import { linkTarget } from '../store/link-target.ts';
import { createTables, UnknownArchive } from './schema.ts';

/** What belongs to a database file; left behind, it would be taken for a part of the next one. */
export const companions = ['-wal', '-shm'];

/** What someone reads is nobody else's business; SQLite gives its companions the same mode. */
export const privateFile = 0o600;

/** A text of two or three kilobytes leaves half of a page of four (SQLite's own size) empty, and each page is written with its checksum. */
const pageBytes = 8192;

function makeTables(file: string): void {
  const database = new Database(file);
  try {
    database.pragma(`page_size = ${pageBytes}`);
    database.pragma('journal_mode = MEMORY'); // nobody else sees the file yet
    database.pragma('auto_vacuum = INCREMENTAL'); // only has an effect before the first table is made
    createTables(database);
    database.pragma('journal_mode = WAL'); // several processes that open it first would get into each other's way
  } finally {
    database.close();
  }
}

/** Does nothing if there is an archive. The caller holds the lock of the archive if there is none. */
export function makeArchive(file: string): void {
  if (existsSync(file)) return;
  makeFolder(path.dirname(file));
  const target = linkTarget(file);
  const next = `${target}.next`;
  for (const old of [next, ...companions.map(suffix => target + suffix)])
    rmSync(old, { recursive: true, force: true });
  try {
    closeSync(openSync(next, 'wx', privateFile));
    makeTables(next);
    renameSync(next, target);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
}

/** SQLite takes an empty file for a new database. Throws an `UnknownArchive`. */
export function assertNotEmpty(file: string): void {
  if (statSync(file).size === 0) throw new UnknownArchive('the file is empty');
}
