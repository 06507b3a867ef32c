/**
 * Tables that came without a new version of the archive, so that an earlier Khabar goes on with the file: it leaves them alone, and
 * what it has not mirrored is mirrored again. A row of the table is all that new and old archives need.
 */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { arrivalLogTable, arrivalLogTrigger } from './arrival-log.ts';
import { arrivalsStart, arrivalsTable } from './arrivals.ts';
import { bookmarkTables } from './bookmark-tables.ts';
import { decisionTables, decisionTriggers } from './decision-tables.ts';
import { hiddenTables, hiddenTriggers } from './hidden.ts';
import { rankedBookmarks, unrankedBookmarks } from './mark-tables.ts';
import { linkedTable, linkedTriggers, storyTables, storyTriggers } from './story-tables.ts';
import { versionTable } from './versions.ts';
import { wordCountsTable, wordCountTriggers } from './word-counts.ts';

interface LateTables {
  /** One of them. */
  readonly name: string;
  readonly tables: string;
  /** What keeps them, where the archive can be written to. */
  readonly upkeep?: string;
}

const lateTables: readonly LateTables[] = [
  { name: 'versions', tables: versionTable },
  { name: 'hidden', tables: hiddenTables, upkeep: hiddenTriggers },
  { name: 'arrivals', tables: arrivalsTable, upkeep: arrivalsStart + arrivalLogTrigger },
  { name: 'arrival_log', tables: arrivalLogTable, upkeep: arrivalLogTrigger },
  { name: 'tags', tables: bookmarkTables, upkeep: unrankedBookmarks + rankedBookmarks },
  { name: 'word_counts', tables: wordCountsTable, upkeep: wordCountTriggers },
  { name: 'stories', tables: storyTables, upkeep: storyTriggers },
  { name: 'story_linked', tables: linkedTable, upkeep: linkedTriggers },
  { name: 'story_decisions', tables: decisionTables, upkeep: decisionTriggers },
];

export const hasTable = (database: Database.Database, name: string): boolean =>
  database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').all(name).length > 0;

const missing = (database: Database.Database): readonly LateTables[] =>
  lateTables.filter(({ name }) => !hasTable(database, name));

/** The caller holds a transaction. */
export function makeLateTables(database: Database.Database): void {
  for (const { tables, upkeep = '' } of missing(database)) database.exec(tables + upkeep);
}

/** Safe when several processes do it at once. */
export function addLateTables(database: Database.Database): void {
  if (missing(database).length > 0) inTransaction(database, () => makeLateTables(database));
}

/** Of an archive that must not be written to: what it lacks are empty tables in memory. */
export function standInForLateTables(database: Database.Database): void {
  for (const { tables } of missing(database))
    database.exec(tables.replaceAll('CREATE TABLE', 'CREATE TEMP TABLE'));
}
