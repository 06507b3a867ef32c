/** Queue of new articles for the rules, written with the articles, so that none is missed or handled twice. */
import type Database from 'libsql';
import type { Query } from '../../domain/query/query.ts';
import { inTransaction } from '../sqlite.ts';
import { conditionOf, onArticles } from './conditions.ts';
import type { ListContext } from './lists.ts';
import { type Statements, textColumn } from './statements.ts';

/** An archive that replaces a lost one must use greater numbers, so numbers start at the time in microseconds. */
export const arrivalsTable = `
  CREATE TABLE arrivals (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL) STRICT;
  INSERT INTO sqlite_sequence (name, seq) VALUES ('arrivals', unixepoch() * 1000000);`;

const hasTable = (database: Database.Database): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'arrivals'").all().length > 0;

/** Safe when several processes do it at once. */
export function addArrivalsTable(database: Database.Database): void {
  if (hasTable(database)) return;
  inTransaction(database, () => {
    if (!hasTable(database)) database.exec(arrivalsTable);
  });
}

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
      `SELECT ${textColumn('articles.id', 'id')} FROM articles WHERE articles.key IN (${keys}) AND ${sql} ORDER BY articles.key`,
      ...bound,
    )
    .map(({ id }) => id);
}
