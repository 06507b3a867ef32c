import type Database from 'libsql';
import { inTransaction } from './sqlite.ts';
import { failureDetail, NewerFile } from './storage-error.ts';

/**
 * Each entry takes the archive one version up; entries are only ever added. `PRAGMA user_version` counts them.
 *
 * - articles: what lists and filters ask for. `sorted` is `sortTime`, `category_keys` the normalised category names, each
 *   between line feeds, `header` the `ArticleHeader` as JSON: JSON gives back every string that went in (a column ends
 *   at NUL), and a new field needs no new column.
 * - contents: the `ArticleContent` as JSON, apart from the headers, so that a list never reads bodies.
 * - article_text: the normalised text for search only (contentless: the text itself is not kept a second time).
 *   Archives that were made with prefix indexes keep them: they find the same, but take a third longer to write.
 * - fetches: the `FetchRecord` of each source as JSON; what it has more than in version 1 is put in with its default.
 * - unfinished_refresh: a row while all sources are being refreshed, so that the next refresh goes on where one was stopped.
 */
const migrations: readonly string[] = [
  `CREATE TABLE articles (
     key INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     source_id TEXT NOT NULL,
     link TEXT,
     sorted TEXT NOT NULL,
     category_keys TEXT NOT NULL,
     header TEXT NOT NULL
   ) STRICT;
   CREATE INDEX articles_by_time ON articles (sorted DESC, id, source_id);
   CREATE INDEX articles_by_source ON articles (source_id, sorted DESC, id);
   CREATE INDEX articles_by_link ON articles (link) WHERE link IS NOT NULL;
   CREATE TABLE contents (key INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
   CREATE VIRTUAL TABLE article_text USING fts5 (
     title, body, content = '', contentless_delete = 1,
     tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
   );
   CREATE TABLE fetches (source_id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `UPDATE fetches SET record = json_insert(
     record,
     '$.lastFailure', CASE WHEN json_type(record, '$.error') = 'object'
       THEN json_object('at', record ->> '$.attempted', 'error', json(record -> '$.error')) END,
     '$.failures', json_type(record, '$.error') = 'object',
     '$.hold', NULL, '$.schedule', NULL, '$.bodyHash', NULL, '$.bytes', NULL, '$.movedFrom', NULL
   );
   CREATE TABLE unfinished_refresh (started TEXT NOT NULL) STRICT;`,
];

export const archiveVersion = migrations.length;

/** It is no archive of ours. */
export class UnknownArchive extends Error {
  override readonly name = 'UnknownArchive';
}

const firstValue = (database: Database.Database, sql: string): unknown =>
  database.prepare(sql).raw().all().flat()[0];

const versionOf = (database: Database.Database): number =>
  Number(firstValue(database, 'PRAGMA user_version'));

const isEmpty = (database: Database.Database): boolean =>
  firstValue(database, 'SELECT count(*) FROM sqlite_schema') === 0;

/** Throws an `UnknownArchive` for a database that is not ours, and a `NewerFile` for one of a later version. Changes nothing. */
export function inspectArchive(database: Database.Database): void {
  const version = versionOf(database);
  if (version > archiveVersion) throw new NewerFile(`version: ${version}`);
  if (version === 0 && !isEmpty(database) && versionOf(database) === 0)
    throw new UnknownArchive('not an archive');
  if (version > 0) assertTables(database, tables.slice(0, version).flat());
}

/** What each version adds. */
const tables = [['articles', 'contents', 'article_text', 'fetches'], ['unfinished_refresh']] as const;

function assertTables(database: Database.Database, names: readonly string[]): void {
  try {
    database.prepare(`SELECT 1 FROM ${names.join(', ')} LIMIT 0`);
  } catch (error) {
    if (failureDetail(error) !== 'SQLITE_ERROR') throw error;
    throw new UnknownArchive('not an archive', { cause: error });
  }
}

/** Brings the archive to the present version; safe when several processes do it at once. */
export function migrate(database: Database.Database): void {
  if (versionOf(database) === archiveVersion) return;
  inTransaction(database, () => {
    const present = versionOf(database); // another process may have been first
    for (const step of migrations.slice(present)) database.exec(step);
    database.exec(`PRAGMA user_version = ${archiveVersion}`);
  });
}
