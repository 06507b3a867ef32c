/** Queue of new articles for the rules, written with the articles, so that none is missed or handled twice. */
import type { Query } from '../../domain/query/query.ts';
import { conditionOf, onArticles } from './conditions.ts';
import type { ListContext } from './lists.ts';
import { type Statements, textColumn } from './statements.ts';

export const arrivalsTable =
  'CREATE TABLE arrivals (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL) STRICT;';

/** The numbers of an archive that takes the place of a lost one begin above those of the lost one: at the time in microseconds. */
export const arrivalsStart =
  "INSERT INTO sqlite_sequence (name, seq) VALUES ('arrivals', unixepoch() * 1000000);";

export const noteArrival = ({ run }: Statements, id: string): void =>
  void run('INSERT INTO arrivals (id) VALUES (?)', id);

export const settleArrivals = ({ run }: Statements, last: number): void =>
  void run('DELETE FROM arrivals WHERE number <= ?', last);

/** `last` is a number of ours. */
const arrivedUpTo = (last: number): string =>
  `SELECT articles.key FROM arrivals CROSS JOIN articles USING (id) WHERE number <= ${last}`;

export const lastArrival = ({ first }: Pick<Statements, 'first'>): number | null =>
  first<{ last: number | null }>('SELECT max(number) AS last FROM arrivals')?.last ?? null;

export function arrivalsOf(
  query: Query,
  last: number,
  { statements, queryWords }: ListContext,
): readonly string[] {
  const keys = arrivedUpTo(last);
  const { sql, bound } = conditionOf(query, queryWords(), { ...onArticles, among: keys });
  return statements
    .all<{ id: string }>(
      `SELECT ${textColumn('articles.id', 'id')} FROM articles WHERE articles.key IN (${keys}) AND ${sql} ORDER BY articles.key DESC`,
      ...bound,
    )
    .map(({ id }) => id);
}
