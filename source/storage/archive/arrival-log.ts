/** All new articles in the order in which they came: those who follow the news go on behind the last number that they know. */
import type { Archive, NewsPage, NewsRequest } from '../../domain/library.ts';
import type { ListContext } from './list-context.ts';
import { type ListedRow, listedColumns, readListed } from './listed-rows.ts';
import { boundOf, whereOf } from './lists.ts';
import type { Patterns } from './patterns.ts';
import { planAmong } from './query-sql.ts';
import type { Searching } from './searching.ts';
import { type Statements, textColumn } from './statements.ts';
import type { RowReader } from './stored-article.ts';

/** Who stays away for longer than so many articles has missed the oldest of them. */
const mostArticles = 100_000;

export const arrivalLogTable =
  'CREATE TABLE arrival_log (number INTEGER PRIMARY KEY, id TEXT NOT NULL) STRICT;';

/** The numbers are those of the queue for the rules, which an earlier Khabar keeps as well. It goes with the table of that queue. */
export const arrivalLogTrigger = `
  CREATE TRIGGER IF NOT EXISTS arrivals_are_logged AFTER INSERT ON arrivals BEGIN
    INSERT INTO arrival_log VALUES (new.number, new.id);
    DELETE FROM arrival_log WHERE number <= new.number - ${mostArticles};
  END;`;

/** Of the article that came last, whether or not it waits for rules. */
export const lastNumber = ({ first }: Pick<Statements, 'first'>): number =>
  first<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'arrivals'")?.seq ?? 0;

/** Without those that the rules have not acted on, and what came behind the first of them. */
const selectLog = `
  SELECT number, ${textColumn('id', 'id')} FROM arrival_log
  WHERE number > ? AND number < coalesce((SELECT min(number) FROM arrivals), ${Number.MAX_SAFE_INTEGER})
  ORDER BY number LIMIT ?`;

interface LogContext extends ListContext {
  readonly patterns: Patterns;
  readonly rows: RowReader;
  readonly searching: Searching;
}

function newsOf(
  { query: asked, after, limit }: NewsRequest,
  { statements, queryWords, patterns, rows, searching }: LogContext,
): NewsPage {
  const query = searching.ready(asked);
  const log = statements.all<{ number: number; id: string }>(selectLog, after, limit);
  const upTo = log.at(-1)?.number;
  if (upTo === undefined) return { articles: [], upTo: after };
  const keys = `SELECT articles.key FROM arrival_log CROSS JOIN articles USING (id) WHERE number > ${after} AND number <= ${upTo}`;
  patterns.lookFor(query, keys);
  const { from, where } = planAmong(keys, query, queryWords(query));
  const meant = statements
    .all<ListedRow>(`SELECT ${listedColumns} FROM ${from} WHERE ${whereOf(where)}`, ...boundOf(where))
    .flatMap(row => readListed(row, rows) ?? []);
  const byId = new Map(meant.map(article => [article.id, article]));
  const articles = log.flatMap(({ number, id }) => {
    const article = byId.get(id);
    return article ? { number, article } : [];
  });
  return { articles, upTo };
}

export const createArrivalLog = (context: LogContext): Pick<Archive, 'lastNumber' | 'news'> => ({
  lastNumber: () => lastNumber(context.statements),
  news: request => newsOf(request, context),
});
