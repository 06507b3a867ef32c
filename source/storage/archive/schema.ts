/**
 * The tables of the archive, version 5.
 *
 * - articles: what lists and filters ask for. `key` is the place in time (`article-key.ts`), `header` the `ArticleHeader` as
 *   JSON: it gives back every string that went in (a column ends at NUL), and a new field needs no new column. `address_key` and
 *   `title_key` find an entry again whose id has changed (`identity.ts`). `bookmarked_at` is carried here from the marks by
 *   triggers: it is where the bookmark stands (`domain/rank.ts`): at its time, unless it was moved. What is read is told beside (`read-tables.ts`).
 * - contents: the `ArticleContent` of the feed and that of the page, as JSON; packed_contents: the same, packed, once it is indexed.
 * - article_text, unindexed, search_rules: the words of the articles (`text-index.ts`). vocabulary: which words answer to which.
 * - source_counts: kept by triggers.
 * - bookmarks, and those of `bookmark-tables.ts`: a mirror of the state's files, which `shard` names; mirrored: the stamps of those files, and, under
 *   the name '', the one of all of them.
 * - fetches: the `FetchRecord` of each source, and the ids that its last good document named.
 * - arrivals: articles that wait for the rules (`arrivals.ts`); arrival_log: all that have come, for `khabar watch` (`arrival-log.ts`).
 * - hidden and its kin: articles that rules have hidden (`hidden.ts`).
 * - versions: what articles said before they were changed (`versions.ts`).
 * - word_counts: how long articles are (`word-counts.ts`).
 * - unfinished_refresh: a row while all sources are being refreshed, so that the next refresh goes on where one was stopped.
 *
 * Archives of this version may lack those of `late-tables.ts`, and get them.
 */
import Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { failureDetail, NewerFile } from '../storage-error.ts';
import { bookmarkTables } from './bookmark-tables.ts';
import { hasTable, makeLateTables } from './late-tables.ts';
import { markTables, rankedBookmarks } from './mark-tables.ts';
import { packedContentsTable } from './packed-contents.ts';
import { textIndexTables } from './text-index.ts';
import { vocabularyTable } from './vocabulary.ts';

export const archiveVersion = 5;

/** The version that keyed articles in the order of their arrival; `migrate-from-v2.ts` takes it on. */
export const arrivalOrderVersion = 2;

/** The version whose index had no rings, and the one that had read marks in the rows of articles; `migrate.ts` takes them on. */
export const ringlessVersion = 3;
export const wideMarksVersion = 4;

const fetchesTable =
  'CREATE TABLE fetches (source_id TEXT PRIMARY KEY, record TEXT NOT NULL, named TEXT) STRICT, WITHOUT ROWID;';
const unfinishedRefreshTable = 'CREATE TABLE unfinished_refresh (started TEXT NOT NULL) STRICT;';

/** By source first: what a source brings is written to few pages. */
export const identityIndexes = `
  CREATE INDEX articles_by_address ON articles (source_id, address_key) WHERE address_key IS NOT NULL;
  CREATE INDEX articles_by_title ON articles (source_id, title_key) WHERE title_key IS NOT NULL;`;

const articleTables = `
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source_id TEXT NOT NULL,
    link TEXT,
    address_key TEXT,
    title_key TEXT,
    bookmarked_at TEXT,
    header TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_source ON articles (source_id);
  CREATE INDEX articles_by_link ON articles (link) WHERE link IS NOT NULL;
  CREATE INDEX articles_bookmarked ON articles (key) WHERE bookmarked_at IS NOT NULL;
  CREATE INDEX articles_by_bookmark ON articles (bookmarked_at) WHERE bookmarked_at IS NOT NULL;
  CREATE TABLE contents (key INTEGER PRIMARY KEY, content TEXT, page TEXT) STRICT;
  CREATE TABLE article_categories (
    category_key TEXT NOT NULL,
    article_key INTEGER NOT NULL,
    PRIMARY KEY (category_key, article_key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX categories_by_article ON article_categories (article_key);
${identityIndexes}`;

/** What came with version 4. */
export const searchTables = packedContentsTable + textIndexTables + vocabularyTable;

/** All but what an archive of version 2 has already. */
export const newTables = [articleTables, searchTables, markTables, bookmarkTables, rankedBookmarks].join(
  '\n',
);

/** Makes the tables where there are none; safe when several processes do it at once. */
export function createTables(database: Database.Database): void {
  if (versionOf(database) > 0) return;
  inTransaction(database, () => {
    if (versionOf(database) > 0) return; // another process was faster
    database.exec(newTables + fetchesTable + unfinishedRefreshTable);
    makeLateTables(database);
    database.exec(`PRAGMA user_version = ${archiveVersion}`);
  });
}

/** It is no archive of ours. */
export class UnknownArchive extends Error {
  override readonly name = 'UnknownArchive';
}

const firstValue = (database: Database.Database, sql: string): unknown =>
  database.prepare(sql).raw().all().flat()[0];

export const versionOf = (database: Database.Database): number =>
  Number(firstValue(database, 'PRAGMA user_version'));

const isEmpty = (database: Database.Database): boolean =>
  firstValue(database, 'SELECT count(*) FROM sqlite_schema') === 0;

/** No version will have such a number: a byte has changed. */
const mostCredibleVersion = 1000;

/** Those that came with each version. */
const tablesSince: Readonly<Record<number, readonly string[]>> = {
  1: ['articles', 'contents', 'article_text', 'fetches'],
  2: ['unfinished_refresh'],
  3: ['article_categories', 'source_counts', 'read_marks', 'bookmarks', 'mirrored'],
  4: ['packed_contents', 'unindexed', 'vocabulary', 'search_rules'],
  5: ['reads', 'reads_ahead', 'unread'],
};

const tablesOf = (isOf: (since: number) => boolean): readonly string[] =>
  Object.entries(tablesSince).flatMap(([since, tables]) => (isOf(Number(since)) ? tables : []));

/** Whether it has tables that came later than its version, which no other process is changing. */
const isOfLaterVersion = (database: Database.Database, version: number): boolean =>
  tablesOf(since => since > Math.max(version, arrivalOrderVersion)).some(table =>
    hasTable(database, table),
  ) && versionOf(database) === version;

/** Throws an `UnknownArchive` for a database that is not ours, and a `NewerFile` for one of a later version. Changes nothing. */
export function inspectArchive(database: Database.Database, newer: 'refused' | 'read' = 'refused'): void {
  const version = versionOf(database);
  if (version < 0 || version > mostCredibleVersion) throw new UnknownArchive('unknown version');
  if (version > archiveVersion) {
    if (newer === 'read' && isReadable(database)) return;
    throw new NewerFile(`version: ${version}`);
  }
  if (version === 0 && !isEmpty(database) && versionOf(database) === 0)
    throw new UnknownArchive('not an archive');
  if (version > 0)
    assertTables(
      database,
      tablesOf(since => since <= version),
    );
  if (version > 0 && isOfLaterVersion(database, version)) throw new UnknownArchive('unknown version');
}

/** Whether a later version has all that this one reads. */
function isReadable(database: Database.Database): boolean {
  const known = new Database(':memory:');
  try {
    createTables(known);
    return tablesIn(known).every(table => {
      const columns = new Set(columnsOf(database, table));
      return columnsOf(known, table).every(column => columns.has(column));
    });
  } finally {
    known.close();
  }
}

const tablesIn = (database: Database.Database): readonly string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(row => (row as { name: string }).name);

const columnsOf = (database: Database.Database, table: string): readonly string[] =>
  database
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(row => (row as { name: string }).name);

function assertTables(database: Database.Database, names: readonly string[]): void {
  try {
    database.prepare(`SELECT 1 FROM ${names.join(', ')} LIMIT 0`);
  } catch (error) {
    if (failureDetail(error) !== 'SQLITE_ERROR') throw error;
    throw new UnknownArchive('not an archive', { cause: error });
  }
}
