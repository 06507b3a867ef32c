/** Takes an archive of version 4 on, whose articles had their read marks in their rows (`docs/decisions/2026-11-30-read-marks-beside-the-rows.md`). */
import type Database from 'libsql';
import { inTransaction, withWideCache } from '../sqlite.ts';
import { hiddenCountTriggers } from './hidden.ts';
import { makeLateTables } from './late-tables.ts';
import { arrivalTrigger, leaveTrigger } from './mark-tables.ts';
import { readTables, readTriggers } from './read-tables.ts';
import { archiveVersion, versionOf, wideMarksVersion } from './schema.ts';

const oldTriggers = [
  'articles_arrive',
  'articles_leave',
  'articles_change',
  'read_marks_arrive',
  'read_marks_change',
  'read_marks_leave',
  'hidden_articles_read',
  'hidden_reads_arrive',
  'hidden_reads_leave',
  'hidden_arrive',
  'hidden_leave',
];

/** The column of the rows stays, unread by anybody: to take it away would write each of them anew. */
const toNarrowTables = `
  DROP INDEX articles_unread;
  DROP INDEX articles_unread_by_source;
  CREATE TEMP TABLE wide_marks AS SELECT shard, id, at FROM read_marks;
  DROP TABLE read_marks;
  ${readTables}
  INSERT INTO read_marks SELECT shard, id, at FROM wide_marks ORDER BY shard, id;
  INSERT INTO reads SELECT key, articles.id, source_id, at FROM wide_marks CROSS JOIN articles USING (id) ORDER BY key;
  INSERT INTO reads_ahead SELECT id, at FROM wide_marks WHERE id NOT IN (SELECT id FROM articles) ORDER BY id;
  INSERT INTO unread SELECT key, id, source_id FROM articles WHERE key NOT IN (SELECT key FROM reads) ORDER BY key;
  DROP TABLE wide_marks;
  UPDATE source_counts SET unread = (SELECT count(*) FROM unread WHERE unread.source_id = source_counts.source_id);`;

const toNarrowTriggers = `
  ${oldTriggers.map(name => `DROP TRIGGER IF EXISTS ${name};`).join('\n  ')}
  ${[readTriggers, arrivalTrigger, leaveTrigger, hiddenCountTriggers].join('\n')}
  PRAGMA user_version = ${archiveVersion};`;

/** All at once: a process that is killed leaves the archive as it was. Does nothing to one of another version. */
export function takeMarksOutOfRows(database: Database.Database): void {
  if (versionOf(database) !== wideMarksVersion) return;
  withWideCache(database, () =>
    inTransaction(database, () => {
      if (versionOf(database) !== wideMarksVersion) return; // another process was faster
      database.exec(toNarrowTables);
      makeLateTables(database); // some have triggers on the tables that are new, others are asked for by the triggers below
      database.exec(toNarrowTriggers);
    }),
  );
}
