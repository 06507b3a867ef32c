import { statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'libsql';
import { type Clock, systemClock } from '../base/clock.ts';
import { ok, type Result } from '../domain/errors.ts';
import type { Archive, DamageNotice } from '../domain/ports.ts';
import type { TextKeys } from './archive-query.ts';
import { inspectArchive, migrate, UnknownArchive } from './archive-schema.ts';
import { createFileLock } from './file-lock.ts';
import { quarantineFile } from './keep-aside.ts';
import { makeFolder } from './make-folder.ts';
import { isDamage, isStorageFailure, openDatabase } from './sqlite.ts';
import { createSqliteArchive } from './sqlite-archive.ts';
import { failureDetail, StorageError, storageFailure } from './storage-error.ts';

export interface ArchiveOptions extends TextKeys {
  readonly file: string;
  /** Dates the names of damaged files. */
  readonly clock?: Clock;
}

export interface OpenedArchive {
  readonly archive: Archive;
  /** Damaged files met since it was opened; more may come later. */
  damage(): readonly DamageNotice[];
}

const repairTimeoutMs = 10_000;

/** What belongs to a database file; left behind, it would be taken for a part of the next one. */
const companions = ['-wal', '-shm'];

function openCurrent(file: string): Database.Database {
  makeFolder(path.dirname(file));
  const database = openDatabase(file, inspectArchive);
  try {
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const cannotBeUsed = (error: unknown): boolean => error instanceof UnknownArchive || isDamage(error);

const inodeOf = (file: string): bigint | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

/**
 * Opens the archive, and makes it where there is none. A damaged file, at the start or in the middle of the work, is kept
 * aside under a dated name, a new one takes its place, and `damage()` tells: what it held can be fetched again.
 *
 * The result fails where the archive cannot be had at all. Later failures (a full disk, another process that writes for
 * too long) are thrown as `StorageError`, since the port has no place for them.
 */
export function openArchive(options: ArchiveOptions): Result<OpenedArchive> {
  const { file, clock = systemClock } = options;
  const lock = createFileLock(path.join(path.dirname(file), 'archive.lock'), repairTimeoutMs);
  const notices: DamageNotice[] = [];

  function keepAside(reason: string): void {
    notices.push({ file, keptAs: quarantineFile(file, clock.now(), companions), reason });
  }

  /** Under the lock, and only if the file is still the broken one: another process may have replaced it already. */
  function replaceBroken(): Database.Database {
    return lock.run(() => {
      try {
        return openCurrent(file);
      } catch (error) {
        if (!cannotBeUsed(error)) throw error;
        keepAside(error instanceof UnknownArchive ? error.message : failureDetail(error));
        return openCurrent(file);
      }
    });
  }

  function open(): Database.Database {
    try {
      return openCurrent(file);
    } catch (error) {
      if (!cannotBeUsed(error)) throw error;
      return replaceBroken();
    }
  }

  let archive: Archive;
  let inode: bigint | null;

  function use(database: Database.Database): void {
    archive = createSqliteArchive(database, options);
    inode = inodeOf(file);
  }

  /** The file opened well and broke in use: it would open well again, so it goes by its inode. */
  function replaceOpened(reason: string): void {
    archive.close();
    lock.run(() => {
      if (inode !== null && inodeOf(file) === inode) keepAside(reason);
    });
    use(open());
  }

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isStorageFailure(error)) throw error;
      if (!isDamage(error)) throw new StorageError(file, error);
      return afterRepair(failureDetail(error), work);
    }
  }

  function afterRepair<T>(reason: string, work: () => T): T {
    try {
      replaceOpened(reason);
      return work();
    } catch (error) {
      throw new StorageError(file, error);
    }
  }

  const guardedArchive: Archive = {
    store: (articles, record) => guarded(() => archive.store(articles, record)),
    storeAll: deliveries => guarded(() => archive.storeAll(deliveries)),
    *list(query) {
      let listed = archive;
      let rows = listed.list(query)[Symbol.iterator]();
      const next = () => {
        if (listed !== archive) {
          listed = archive; // replaced in the meantime
          rows = listed.list(query)[Symbol.iterator]();
        }
        return rows.next();
      };
      for (let row = guarded(next); !row.done; row = guarded(next)) yield row.value;
    },
    identities: () => guarded(() => [...archive.identities()]),
    idsWithPrefix: (prefix, limit) => guarded(() => archive.idsWithPrefix(prefix, limit)),
    findByLink: link => guarded(() => archive.findByLink(link)),
    get: id => guarded(() => archive.get(id)),
    search: (terms, limit) => guarded(() => archive.search(terms, limit)),
    recordFetch: record => guarded(() => archive.recordFetch(record)),
    fetchRecords: () => guarded(() => archive.fetchRecords()),
    activity: since => guarded(() => archive.activity(since)),
    unfinishedRefresh: () => guarded(() => archive.unfinishedRefresh()),
    setUnfinishedRefresh: started => guarded(() => archive.setUnfinishedRefresh(started)),
    close: () => archive.close(),
  };

  try {
    use(open());
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    return { ok: false, error: storageFailure(file, error) };
  }
  return ok({ archive: guardedArchive, damage: () => [...notices] });
}
