/**
 * Takes an archive of version 1 or 2 to this one. Until version 2 articles were keyed in the order of their arrival; each
 * gets a new key. They move newest first, in slices: a migration that is killed
 * goes on where it stopped, and two processes at once share the work.
 */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { storedArticle } from './article-parts.ts';
import { createArticleWriter } from './article-writer.ts';
import { addLateTables } from './late-tables.ts';
import { archiveVersion, arrivalOrderVersion, newTables, versionOf } from './schema.ts';
import { createStatements, type Statements, textColumn } from './statements.ts';
import { createRowReader } from './stored-article.ts';
import { rememberingNames, type TextKeys } from './text-keys.ts';

export type MigrationProgress = (done: number, total: number) => void;

const articlesPerSlice = 25;

/** What version 2 knew more than version 1. */
const fromFirstVersion = `
  UPDATE fetches SET record = json_insert(
    record,
    '$.lastFailure', CASE WHEN json_type(record, '$.error') = 'object'
      THEN json_object('at', record ->> '$.attempted', 'error', json(record -> '$.error')) END,
    '$.failures', json_type(record, '$.error') = 'object',
    '$.hold', NULL, '$.schedule', NULL, '$.bodyHash', NULL, '$.bytes', NULL, '$.movedFrom', NULL
  );
  CREATE TABLE unfinished_refresh (started TEXT NOT NULL) STRICT;`;

/** The index by time stays: the articles are taken from it newest first. */
const setOldTablesAside = `
  ALTER TABLE articles RENAME TO v2_articles;
  ALTER TABLE contents RENAME TO v2_contents;
  DROP INDEX IF EXISTS articles_by_source;
  DROP INDEX IF EXISTS articles_by_link;
  DROP TABLE article_text;
  ALTER TABLE fetches ADD COLUMN named TEXT;`;

const dropOldTables = 'DROP TABLE v2_articles; DROP TABLE v2_contents;';

function begin(database: Database.Database): void {
  inTransaction(database, () => {
    const version = versionOf(database); // another process may have been first
    if (version > arrivalOrderVersion) return;
    if (version < arrivalOrderVersion) database.exec(fromFirstVersion);
    database.exec(setOldTablesAside);
    database.exec(newTables);
    database.exec(`PRAGMA user_version = ${archiveVersion}`);
  });
}

const hasOldTables = ({ first }: Statements): boolean =>
  first("SELECT 1 FROM sqlite_schema WHERE name = 'v2_articles'") !== null;

const countIn = ({ first }: Statements, table: string): number =>
  first<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;

interface OldRow {
  readonly key: number;
  readonly id: string;
  readonly header: string;
  readonly content: string;
}

/** Brings an archive of version 1 or 2 to the present one. Does nothing to one that has it. */
export function migrateFromArrivalOrder(
  database: Database.Database,
  keys: TextKeys,
  onProgress: MigrationProgress,
): void {
  if (versionOf(database) <= arrivalOrderVersion) begin(database);
  const statements = createStatements(database);
  if (!hasOldTables(statements)) return;
  addLateTables(database);

  const rows = createRowReader();
  const writer = createArticleWriter({
    statements,
    rows,
    keys: { ...keys, normalise: rememberingNames(keys.normalise) },
  });

  /** An article that has come in anew meanwhile stays as it is. */
  function move(row: OldRow): void {
    const stored = rows.sound({ ...row, page: null, packed: null });
    if (stored?.feed && !writer.find(row.id))
      writer.insert(storedArticle({ ...stored.header, ...stored.feed }), 'below');
    statements.run('DELETE FROM v2_articles WHERE key = ?', row.key);
    statements.run('DELETE FROM v2_contents WHERE key = ?', row.key);
  }

  /** Returns how many are left. */
  function moveSlice(): number {
    if (!hasOldTables(statements)) return 0; // another process has come to the end
    const slice = statements.all<OldRow>(
      `SELECT key, ${['id', 'header', 'content'].map(name => textColumn(name, name)).join(', ')} FROM v2_articles JOIN v2_contents USING (key)
       ORDER BY sorted DESC, v2_articles.id LIMIT ${articlesPerSlice}`,
    );
    for (const row of slice) move(row);
    if (slice.length === articlesPerSlice) return countIn(statements, 'v2_articles');
    database.exec(dropOldTables);
    return 0;
  }

  /** Another process may have come to the end, and taken the table away. */
  const toMove = (): number => (hasOldTables(statements) ? countIn(statements, 'v2_articles') : 0);

  const total = inTransaction(database, toMove);
  let left = total;
  while (left > 0 || hasOldTables(statements)) {
    left = inTransaction(database, moveSlice);
    onProgress(total - left, total);
  }
}
