import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { makeFolder } from './make-folder.ts';
import { failureDetail } from './storage-error.ts';

const privateFile = 0o600;

const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/u.test(failureDetail(error));

/** Gives it back. */
export type Release = () => void;

function openLock(file: string): Database.Database {
  makeFolder(path.dirname(file));
  const isNew = !existsSync(file);
  const database = new Database(file);
  if (isNew) chmodSync(file, privateFile);
  return database;
}

/**
 * Takes a lock that one holder among all processes has, for as long as it likes. Like `FileLock`, it is the write lock of an SQLite file: the
 * kernel takes it back when its holder is killed. Null: somebody else has it. Where no file can be written, nobody is kept from anything.
 */
export function takeLock(file: string): Release | null {
  let database: Database.Database | null = null;
  try {
    database = openLock(file);
    database.pragma('busy_timeout = 0');
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    database?.close();
    return isBusy(error) ? null : () => undefined;
  }
  const held = database;
  return () => {
    held.exec('ROLLBACK'); // closing alone would keep the lock for a while
    held.close();
  };
}
