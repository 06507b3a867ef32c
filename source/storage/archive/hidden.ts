/**
 * Articles that rules have hidden. Their marks are mirrored like the others; triggers keep which articles of the archive they are, and
 * how many of each source. No list has them unless its query asks for them, and a bookmark is never hidden.
 */
import { hasLeaf } from '../../domain/query/fold.ts';
import type { Query } from '../../domain/query/query.ts';
import { isReadKey } from './read-tables.ts';
import type { Statements } from './statements.ts';

/** `hidden`: keys of articles. `hidden_counts`: by how many the counts of a source are too high. */
export const hiddenTables = `
  CREATE TABLE hidden_marks (id TEXT PRIMARY KEY, at TEXT NOT NULL, shard TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX hidden_marks_by_shard ON hidden_marks (shard);
  CREATE TABLE hidden (key INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE hidden_counts (
    source_id TEXT PRIMARY KEY, articles INTEGER NOT NULL, unread INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`;

export const hiddenCountTriggers = `
  CREATE TRIGGER hidden_reads_arrive AFTER INSERT ON reads WHEN new.key IN (SELECT key FROM hidden) BEGIN
    UPDATE hidden_counts SET unread = unread - 1 WHERE source_id = new.source_id;
  END;
  CREATE TRIGGER hidden_reads_leave AFTER DELETE ON reads WHEN old.key IN (SELECT key FROM hidden) BEGIN
    UPDATE hidden_counts SET unread = unread + 1 WHERE source_id = old.source_id;
  END;
  CREATE TRIGGER hidden_arrive AFTER INSERT ON hidden BEGIN
    INSERT INTO hidden_counts SELECT source_id, 1, NOT ${isReadKey('new.key')} FROM articles WHERE key = new.key
      ON CONFLICT (source_id) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;
  END;
  CREATE TRIGGER hidden_leave AFTER DELETE ON hidden BEGIN
    UPDATE hidden_counts SET articles = articles - 1, unread = unread - (NOT ${isReadKey('old.key')})
      WHERE source_id = (SELECT source_id FROM articles WHERE key = old.key);
  END;`;

export const hiddenTriggers = `
  CREATE TRIGGER hidden_marks_arrive AFTER INSERT ON hidden_marks BEGIN
    INSERT INTO hidden SELECT key FROM articles
      WHERE id = new.id AND bookmarked_at IS NULL AND key NOT IN (SELECT key FROM hidden);
  END;
  CREATE TRIGGER hidden_marks_leave AFTER DELETE ON hidden_marks BEGIN
    DELETE FROM hidden WHERE key = (SELECT key FROM articles WHERE id = old.id);
  END;
  CREATE TRIGGER hidden_articles_arrive AFTER INSERT ON articles
  WHEN EXISTS (SELECT 1 FROM hidden_marks WHERE id = new.id) BEGIN
    INSERT INTO hidden SELECT key FROM articles WHERE key = new.key AND bookmarked_at IS NULL;
  END;
  CREATE TRIGGER hidden_articles_leave BEFORE DELETE ON articles BEGIN
    DELETE FROM hidden WHERE key = old.key;
  END;
  CREATE TRIGGER hidden_articles_bookmarked AFTER UPDATE OF bookmarked_at ON articles
  WHEN new.bookmarked_at IS NOT NULL BEGIN
    DELETE FROM hidden WHERE key = new.key;
  END;
  CREATE TRIGGER hidden_articles_let_go AFTER UPDATE OF bookmarked_at ON articles
  WHEN new.bookmarked_at IS NULL AND EXISTS (SELECT 1 FROM hidden_marks WHERE id = new.id) BEGIN
    INSERT INTO hidden SELECT new.key WHERE new.key NOT IN (SELECT key FROM hidden);
  END;
  ${hiddenCountTriggers}`;

/** Of each source, without what is hidden. */
export const shownCounts = `(
  SELECT source_id, source_counts.articles - coalesce(hidden_counts.articles, 0) AS articles,
    source_counts.unread - coalesce(hidden_counts.unread, 0) AS unread
  FROM source_counts LEFT JOIN hidden_counts USING (source_id)
)`;

const shown: Query = { not: { is: 'hidden' } };

export const isShown = (part: Query): boolean =>
  'not' in part && 'is' in part.not && part.not.is === 'hidden';

export const asksForHidden = (query: Query): boolean =>
  hasLeaf(query, leaf => 'is' in leaf && leaf.is === 'hidden');

/** Hidden articles are only for those who ask for them. While there are none, nothing is to be looked up. */
export function withoutHidden(query: Query, { first }: Pick<Statements, 'first'>): Query {
  if (asksForHidden(query) || first('SELECT 1 FROM hidden LIMIT 1') === null) return query;
  return { all: ['all' in query ? query.all : [query], shown].flat() };
}
