import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'libsql';
import { type Clock, systemClock } from '../../base/clock.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Archive, MarkFiles } from '../../domain/library.ts';
import type { DamageNotice } from '../../domain/ports.ts';
import { createFileLock } from '../file-lock.ts';
import { quarantineFile } from '../keep-aside.ts';
import { isFolder } from '../make-folder.ts';
import type { SourceTitles } from '../named-archive.ts';
import { isDamage, isStorageFailure, openDatabase } from '../sqlite.ts';
import { failureDetail, NewerFile, StorageError, storageFailure } from '../storage-error.ts';
import { guardArchive } from './guard.ts';
import { addLateTables } from './late-tables.ts';
import { assertNotEmpty, companions, makeArchive, privateFile } from './make.ts';
import { migrateArchive } from './migrate.ts';
import type { MigrationProgress } from './migrate-from-v2.ts';
import { emptyDatabase, OlderArchive, openForSearching, type ReadOnlyDatabase } from './read-only.ts';
import { salvageArchive } from './salvage.ts';
import { inspectArchive, UnknownArchive } from './schema.ts';
import { createSqliteArchive, type SqliteArchive } from './sqlite-archive.ts';
import type { CopyOf } from './stored-article.ts';
import type { TextKeys } from './text-keys.ts';

export interface ArchiveOptions {
  readonly file: string;
  readonly keys: TextKeys;
  /** Not a byte is written; `mirror` does nothing, and what would write throws a `StorageError`. */
  readonly readOnly?: boolean;
  /** What the user calls the sources, for their order; else they are called as their articles say. */
  readonly titles?: SourceTitles;
  /** Dates the names of damaged files. */
  readonly clock?: Clock;
  /** Their bookmarks' copies take the place of damaged rows. */
  readonly marks?: MarkFiles;
  /** Articles of an earlier version that have been taken on. */
  readonly onMigration?: MigrationProgress;
}

export interface OpenedArchive {
  readonly archive: Archive;
  /** Damaged files met since it was opened; more may come later. */
  damage(): readonly DamageNotice[];
  /** Ids of articles met whose rows are damaged: what cannot be read of them is left out. */
  damagedRows(): readonly string[];
}

const repairTimeoutMs = 10_000;

const othersToo = 0o077;

/** Earlier versions let others read it. A file of another owner is left as it is. */
function makePrivate(file: string): void {
  const { mode, uid } = statSync(file);
  if ((mode & othersToo) !== 0 && uid === process.getuid?.()) chmodSync(file, privateFile);
}

/** Fails if there is no file: only one process at a time may make it. */
function openExisting({ file, keys, onMigration }: ArchiveOptions): Database.Database {
  if (isFolder(file)) throw new UnknownArchive('a folder is in its place');
  assertNotEmpty(file);
  makePrivate(file);
  const database = openDatabase(file, inspectArchive);
  try {
    migrateArchive(database, keys, onMigration);
    addLateTables(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The caller holds the lock of the archive. */
function openOrMake(options: ArchiveOptions): Database.Database {
  makeArchive(options.file);
  return openExisting(options);
}

/** It may be there a moment later: another process replaces a damaged one. */
const isMissing = (error: unknown): boolean => ['ENOENT', 'SQLITE_CANTOPEN'].includes(failureDetail(error));

const cannotBeUsed = (error: unknown): boolean => error instanceof UnknownArchive || isDamage(error);

const inodeOf = (file: string): bigint | null =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;

/**
 * Opens the archive, and makes it if there is none. A damaged file, at the start or in the middle of the work, is kept
 * aside under a dated name, a new one takes its place, and `damage()` tells: what it held can be fetched again.
 *
 * The result fails if the archive cannot be had at all. Later failures (a full disk, another process that writes for
 * too long) are thrown as `StorageError`, since the port has no place for them.
 */
export function openArchive(options: ArchiveOptions): Result<OpenedArchive> {
  try {
    return ok(options.readOnly ? openForReading(options) : openForWriting(options));
  } catch (error) {
    if (!isOpeningFailure(error)) throw error;
    return { ok: false, error: storageFailure(options.file, error) };
  }
}

export const isOpeningFailure = (error: unknown): boolean =>
  isStorageFailure(error) || error instanceof UnknownArchive || error instanceof OlderArchive;

const copyOfIn = ({ marks }: ArchiveOptions): CopyOf | undefined => marks && (id => marks.bookmarkCopy(id));

const rowNotices = (file: string, rows: readonly string[]): readonly DamageNotice[] =>
  rows.length === 0 ? [] : [{ file, keptAs: null, articles: rows.length, reason: 'damaged rows' }];

const reindexedNotices = (file: string, problems: readonly string[]): readonly DamageNotice[] =>
  problems.map(reason => ({ file, keptAs: null, isReindexed: true, reason }));

/** In memory, with what can be read of a damaged file, and the marks as they are. */
function openSalvaged({ file, keys, marks }: ArchiveOptions): ReadOnlyDatabase {
  const database = emptyDatabase();
  if (!isFolder(file)) salvageArchive(file, database, keys);
  const archive = createSqliteArchive(database, keys);
  if (marks) archive.mirror(marks);
  return { database, release: () => undefined, isNewer: false, isCopy: false };
}

function openForReading(options: ArchiveOptions): OpenedArchive {
  const { file, keys, titles } = options;
  const notices: DamageNotice[] = [];

  function salvage(reason: string): ReadOnlyDatabase {
    notices.push({ file, keptAs: null, reason });
    return openSalvaged(options);
  }

  function open(): ReadOnlyDatabase {
    try {
      if (isFolder(file)) throw new UnknownArchive('a folder is in its place');
      return openForSearching(file);
    } catch (error) {
      if (!cannotBeUsed(error)) throw error;
      return salvage(failureDetail(error));
    }
  }

  function use({ database, ...rest }: ReadOnlyDatabase) {
    const archive = createSqliteArchive(database, keys, {
      titles,
      copyOf: copyOfIn(options),
      isOwnCopy: rest.isCopy,
    });
    return { archive, ...rest };
  }

  let current = use(open());

  function close(): void {
    current.archive.close();
    current.release();
  }

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!isStorageFailure(error)) throw error;
      if (!isDamage(error) || notices.length > 0)
        throw new StorageError(file, current.isNewer ? new NewerFile(String(error)) : error);
      close();
      current = use(salvage(failureDetail(error)));
      return guarded(work);
    }
  }

  return {
    archive: guardArchive(() => current.archive, {
      guarded,
      overrides: { mirror: () => false, isWritable: () => false, close },
    }),
    damage: () => [
      ...(current.isNewer ? [{ file, keptAs: null, isNewer: true, reason: 'newer' }] : []),
      ...notices,
      ...rowNotices(file, current.archive.damagedRows()),
    ],
    damagedRows: () => current.archive.damagedRows(),
  };
}

/** Calls that find out whether the file is another one by now: those that write, and the one that looks for changes. */
const following: ReadonlySet<keyof Archive> = new Set([
  'version',
  'mirror',
  'storing',
  'store',
  'merging',
  'storePage',
  'judgeVersion',
  'setUnfinishedRefresh',
  'settleArrivals',
  'lastNumber',
  'news',
  'remove',
]);

function openForWriting(options: ArchiveOptions): OpenedArchive {
  const { file, keys, titles, clock = systemClock } = options;
  const lock = createFileLock(path.join(path.dirname(file), 'archive.lock'), repairTimeoutMs);
  const notices: DamageNotice[] = [];

  /** Returns a new one, with what is left of the old one. */
  function replaceFile(reason: string): Database.Database {
    const keptAs = quarantineFile(file, clock.now(), companions);
    notices.push({ file, keptAs, reason });
    const database = openOrMake(options);
    salvageArchive(keptAs, database, keys);
    return database;
  }

  /** Under the lock, and only if the file is still missing or broken: another process may have replaced it already. */
  function openAlone(): Database.Database {
    return lock.run(() => {
      try {
        return openOrMake(options);
      } catch (error) {
        if (!cannotBeUsed(error)) throw error;
        return replaceFile(error instanceof UnknownArchive ? error.message : failureDetail(error));
      }
    });
  }

  function open(): Database.Database {
    try {
      return openExisting(options);
    } catch (error) {
      if (!isMissing(error) && !cannotBeUsed(error)) throw error;
      return openAlone();
    }
  }

  let archive: SqliteArchive;
  let inode: bigint | null;

  function use(database: Database.Database): void {
    archive = createSqliteArchive(database, keys, { titles, copyOf: copyOfIn(options) });
    inode = inodeOf(file);
  }

  /** The file opened well and broke in use: it would open well again, so it goes by its inode. */
  function replaceOpened(reason: string): void {
    archive.close();
    const replacement = lock.run(() =>
      inode !== null && inodeOf(file) === inode ? replaceFile(reason) : null,
    );
    use(replacement ?? open());
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

  /** Another process has found the file damaged, or somebody has taken it away. */
  function followFile(name: keyof Archive): void {
    if (!following.has(name) || inodeOf(file) === inode) return;
    archive.close();
    use(open());
  }

  use(open());
  return {
    archive: guardArchive(() => archive, {
      guarded,
      before: followFile,
      overrides: { close: () => archive.close() },
    }),
    damage: () => [
      ...notices,
      ...reindexedNotices(file, archive.reindexed()),
      ...rowNotices(file, archive.damagedRows()),
    ],
    damagedRows: () => archive.damagedRows(),
  };
}
