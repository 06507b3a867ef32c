/** Takes an archive that has tables to the present version. */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { type MigrationProgress, migrateFromArrivalOrder } from './migrate-from-v2.ts';
import { takeMarksOutOfRows } from './narrow-marks.ts';
import { identityIndexes, ringlessVersion, searchTables, versionOf, wideMarksVersion } from './schema.ts';
import type { TextKeys } from './text-keys.ts';

/** The index is made anew behind the articles, and their texts are packed with it (`text-index.ts`). */
const toRings = `
  DROP TABLE article_text;
  DROP INDEX articles_by_address;
  DROP INDEX articles_by_title;
  ${identityIndexes}
  ${searchTables}
  INSERT INTO unindexed SELECT key FROM articles;
  PRAGMA user_version = ${wideMarksVersion};`;

function addRings(database: Database.Database): void {
  if (versionOf(database) !== ringlessVersion) return;
  inTransaction(database, () => {
    if (versionOf(database) === ringlessVersion) database.exec(toRings);
  });
}

/** Does nothing to one that has it. A migration that is killed goes on where it stopped. */
export function migrateArchive(
  database: Database.Database,
  keys: TextKeys,
  onProgress: MigrationProgress = () => undefined,
): void {
  addRings(database);
  takeMarksOutOfRows(database);
  migrateFromArrivalOrder(database, keys, onProgress);
}
