/**
 * Which articles are read, beside their wide rows: a mark is a row of few bytes that changes its table, whatever the article holds.
 *
 * - read_marks: a mirror of the state's files, which `shard` names.
 * - reads, unread: each article is in one of them. Only `reads` is written to; triggers take the article out of `unread`, and back.
 * - reads_ahead: marks of articles that are not here. An article that comes finds its mark there, and leaves it there when it goes.
 */
export const readTables = `
  CREATE TABLE read_marks (
    shard TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (shard, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE reads (key INTEGER PRIMARY KEY, id TEXT NOT NULL, source_id TEXT NOT NULL, at TEXT NOT NULL) STRICT;
  CREATE TABLE reads_ahead (id TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE unread (key INTEGER PRIMARY KEY, id TEXT NOT NULL, source_id TEXT NOT NULL) STRICT;
  CREATE INDEX unread_by_source ON unread (source_id);`;

export const readTriggers = `
  CREATE TRIGGER reads_arrive AFTER INSERT ON reads BEGIN
    DELETE FROM unread WHERE key = new.key;
    UPDATE source_counts SET unread = unread - 1 WHERE source_id = new.source_id;
  END;
  CREATE TRIGGER reads_leave AFTER DELETE ON reads BEGIN
    INSERT INTO unread VALUES (old.key, old.id, old.source_id);
    UPDATE source_counts SET unread = unread + 1 WHERE source_id = old.source_id;
  END;`;

/** In the trigger of an article that comes. */
export const newIsUnreadUnlessMarked = `
    INSERT INTO unread VALUES (new.key, new.id, new.source_id);
    INSERT INTO reads SELECT new.key, new.id, new.source_id, at FROM reads_ahead WHERE id = new.id;
    DELETE FROM reads_ahead WHERE id = new.id;`;

/** In the trigger of an article that goes. */
export const oldLeavesItsMark = `
    INSERT OR REPLACE INTO reads_ahead SELECT id, at FROM reads WHERE key = old.key;
    DELETE FROM reads WHERE key = old.key;
    DELETE FROM unread WHERE key = old.key;`;

/** Each article is in one of them. */
export type StateTable = 'reads' | 'unread';

/** `key`: that of an article, as SQL. */
export const isReadKey = (key: string): string => `${key} IN (SELECT key FROM reads)`;
export const isUnreadKey = (key: string): string => `${key} IN (SELECT key FROM unread)`;
