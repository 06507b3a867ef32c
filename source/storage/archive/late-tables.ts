/**
 * Tables that came without a new version of the archive, so that an earlier Khabar goes on with the file: it leaves them alone, and
 * what it has not mirrored is mirrored again.
 */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { bookmarkTables } from './bookmark-tables.ts';
import { hasTable, rankedBookmarks, unrankedBookmarks } from './schema.ts';
import { versionTable } from './versions.ts';

interface LateTables {
  /** One of them. */
  readonly name: string;
  readonly tables: string;
  /** What makes them in an archive that has none. */
  readonly add: string;
}

const lateTables: readonly LateTables[] = [
  { name: 'versions', tables: versionTable, add: versionTable },
  { name: 'tags', tables: bookmarkTables, add: unrankedBookmarks + rankedBookmarks },
];

/** Safe when several processes do it at once. */
export function addLateTables(database: Database.Database): void {
  for (const { name, add } of lateTables) {
    if (hasTable(database, name)) continue;
    inTransaction(database, () => {
      if (!hasTable(database, name)) database.exec(add);
    });
  }
}

/** Of an archive that must not be written to: what it lacks are empty tables in memory. */
export function standInForLateTables(database: Database.Database): void {
  for (const { name, tables } of lateTables)
    if (!hasTable(database, name)) database.exec(tables.replaceAll('CREATE TABLE', 'CREATE TEMP TABLE'));
}
