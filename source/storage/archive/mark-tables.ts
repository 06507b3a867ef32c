/** The mirror of the user's marks, and the triggers that carry them to articles and count what is unread. */
import { bookmarkTriggers, rankOfNew } from './bookmark-tables.ts';
import { newIsUnreadUnlessMarked, oldLeavesItsMark, readTables, readTriggers } from './read-tables.ts';

const tables = `
  CREATE TABLE bookmarks (id TEXT PRIMARY KEY, at TEXT NOT NULL, shard TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX bookmarks_by_shard ON bookmarks (shard);
  CREATE TABLE mirrored (name TEXT PRIMARY KEY, stamp TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE source_counts (
    source_id TEXT PRIMARY KEY, articles INTEGER NOT NULL, unread INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`;

/** A bookmark is carried to its article; where it is first, `articles_arrive` fetches it. */
const carriedBookmarks = `
  CREATE TRIGGER bookmarks_arrive AFTER INSERT ON bookmarks BEGIN
    UPDATE articles SET bookmarked_at = ${rankOfNew} WHERE id = new.id;
  END;
  CREATE TRIGGER bookmarks_change AFTER UPDATE OF at ON bookmarks WHEN new.at <> old.at BEGIN
    UPDATE articles SET bookmarked_at = ${rankOfNew} WHERE id = new.id;
  END;
  CREATE TRIGGER bookmarks_leave AFTER DELETE ON bookmarks BEGIN
    UPDATE articles SET bookmarked_at = NULL WHERE id = old.id AND bookmarked_at IS NOT NULL;
  END;`;

export const arrivalTrigger = `
  CREATE TRIGGER articles_arrive AFTER INSERT ON articles BEGIN
    INSERT INTO source_counts VALUES (new.source_id, 1, 1)
      ON CONFLICT (source_id) DO UPDATE SET articles = articles + 1, unread = unread + 1;
    ${newIsUnreadUnlessMarked}
    UPDATE articles
      SET bookmarked_at = coalesce(
        (SELECT at FROM bookmark_ranks WHERE id = new.id), (SELECT at FROM bookmarks WHERE id = new.id)
      )
      WHERE key = new.key AND EXISTS (SELECT 1 FROM bookmarks WHERE id = new.id);
  END;`;

export const leaveTrigger = `
  CREATE TRIGGER articles_leave AFTER DELETE ON articles BEGIN
    ${oldLeavesItsMark}
    UPDATE source_counts SET articles = articles - 1, unread = unread - 1 WHERE source_id = old.source_id;
    DELETE FROM source_counts WHERE source_id = old.source_id AND articles = 0;
  END;`;

export const markTables = [tables, readTables, readTriggers, leaveTrigger].join('\n');

/** What carries bookmarks, each to its place. */
export const rankedBookmarks = [arrivalTrigger, carriedBookmarks, bookmarkTriggers].join('\n');

/** Those of archives that had no places. */
export const unrankedBookmarks = `
  DROP TRIGGER articles_arrive;
  DROP TRIGGER bookmarks_arrive;
  DROP TRIGGER bookmarks_change;
  DROP TRIGGER bookmarks_leave;`;
