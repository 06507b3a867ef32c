/** Which articles may go. Never a bookmark, and never what the feed still names: it would come back with the next refresh. */
import type { RetentionRules } from '../../domain/library.ts';
import type { RetentionRule } from '../../domain/settings.ts';
import { firstKeyAt } from './article-key.ts';
import { isReadKey } from './read-tables.ts';
import { inSlices } from './slices.ts';
import { type Statements, textColumn, type Value } from './statements.ts';
import type { StoreContext } from './store-batch.ts';

const dayMs = 86_400_000;

/** Days after which an article goes that has been read, whatever the rules say. */
const readArticleDays = 365;

const keyOfDaysAgo = (days: number, now: Date): number => firstKeyAt(now.getTime() - days * dayMs);

interface Reason {
  readonly sql: string;
  readonly bound: readonly Value[];
}

const readLongAgo = (now: Date): Reason => ({
  sql: `(${isReadKey('articles.key')} AND articles.key < ?)`,
  bound: [keyOfDaysAgo(readArticleDays, now)],
});

const olderThan = (days: number, now: Date): Reason => ({
  sql: 'articles.key < ?',
  bound: [keyOfDaysAgo(days, now)],
});

const beyondNewest = (articles: number, sourceId: string): Reason => ({
  sql: `articles.key <= (
    SELECT key FROM articles INDEXED BY articles_by_source WHERE source_id = ? ORDER BY key DESC LIMIT 1 OFFSET ?
  )`,
  bound: [sourceId, articles],
});

function reasonsOf({ days, articles }: RetentionRule, sourceId: string, now: Date): readonly Reason[] {
  return [
    readLongAgo(now),
    ...(days === undefined ? [] : [olderThan(days, now)]),
    ...(articles === undefined ? [] : [beyondNewest(articles, sourceId)]),
  ];
}

/** What a source's rule says goes before what the overall one says. Ids, source by source, the newest first. */
export function expiredArticles(
  { all }: Pick<Statements, 'all'>,
  { overall, sources }: RetentionRules,
  now: Date,
): readonly string[] {
  function expiredOf(sourceId: string): readonly string[] {
    const reasons = reasonsOf({ ...overall, ...sources[sourceId] }, sourceId, now);
    return all<{ id: string }>(
      `SELECT ${textColumn('id', 'id')} FROM articles INDEXED BY articles_by_source
       WHERE source_id = ? AND bookmarked_at IS NULL AND (${reasons.map(({ sql }) => sql).join(' OR ')})
         AND NOT EXISTS (SELECT 1 FROM fetches WHERE fetches.source_id = ? AND (named IS NULL OR NOT json_valid(named)))
         AND id NOT IN (
           SELECT value FROM fetches, json_each(iif(json_valid(named), named, '[]')) WHERE fetches.source_id = ?
         )
       ORDER BY articles.key DESC`,
      sourceId,
      ...reasons.flatMap(({ bound }) => bound),
      sourceId,
      sourceId,
    ).map(({ id }) => id);
  }

  return all<{ id: string }>(
    `SELECT ${textColumn('source_id', 'id')} FROM source_counts ORDER BY source_id`,
  ).flatMap(({ id }) => expiredOf(id));
}

/** An article that has been bookmarked meanwhile stays. */
export function removeArticles(
  { database, statements, writer, versions }: StoreContext,
  ids: readonly string[],
): void {
  inSlices(database, ids, id => {
    const row = statements.first<{ key: number }>(
      'SELECT key FROM articles WHERE id = ? AND bookmarked_at IS NULL',
      id,
    );
    if (!row) return;
    writer.remove(row.key);
    versions.forget(id);
  });
}
