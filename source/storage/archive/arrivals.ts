/** Queue of new articles for the rules, written with the articles, so that none is missed or handled twice. */
import type { Query } from '../../domain/query/query.ts';
import { boundOf, type ListContext, whereOf } from './lists.ts';
import type { Patterns } from './patterns.ts';
import { planAmong } from './query-sql.ts';
import { type Statements, textColumn } from './statements.ts';

export const arrivalsTable =
  'CREATE TABLE arrivals (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL) STRICT;';

/** The numbers of an archive that takes the place of a lost one begin above those of the lost one: at the time in microseconds. */
export const arrivalsStart =
  "INSERT INTO sqlite_sequence (name, seq) VALUES ('arrivals', unixepoch() * 1000000);";

export interface Arrivals {
  note(id: string, awaitsRules: boolean): void;
  /** Before the transaction ends: writes those that were noted, together, as a statement costs more than its row. */
  write(): void;
}

/** One that waits for no rules has its number all the same (`arrival-log.ts`). */
export function createArrivals({ run, insert }: Statements): Arrivals {
  let noted: { readonly id: string; readonly awaitsRules: boolean }[] = [];
  return {
    note: (id, awaitsRules) => void noted.push({ id, awaitsRules }),
    write() {
      if (noted.length === 0) return;
      const ids = noted.map(({ id }) => id);
      const settled = noted.flatMap(({ id, awaitsRules }) => (awaitsRules ? [] : id));
      const last =
        insert('INSERT INTO arrivals (id) SELECT value FROM json_each(?)', JSON.stringify(ids)) ?? 0;
      const deleteSettled =
        'DELETE FROM arrivals WHERE number > ? AND id IN (SELECT value FROM json_each(?))';
      if (settled.length > 0) run(deleteSettled, last - ids.length, JSON.stringify(settled));
      noted = [];
    },
  };
}

export const settleArrivals = ({ run }: Statements, last: number): void =>
  void run('DELETE FROM arrivals WHERE number <= ?', last);

/** `last` is a number of ours. */
export const arrivedUpTo = (last: number): string =>
  `SELECT articles.key FROM arrivals CROSS JOIN articles USING (id) WHERE number <= ${last}`;

export const lastArrival = ({ first }: Pick<Statements, 'first'>): number | null =>
  first<{ last: number | null }>('SELECT max(number) AS last FROM arrivals')?.last ?? null;

interface ArrivalsContext extends ListContext {
  readonly patterns: Patterns;
}

export function arrivalsOf(
  query: Query,
  last: number,
  { statements, queryWords, patterns }: ArrivalsContext,
): readonly string[] {
  const keys = arrivedUpTo(last);
  patterns.lookFor(query, keys);
  const { from, key, where } = planAmong(keys, query, queryWords(query));
  return statements
    .all<{ id: string }>(
      `SELECT ${textColumn('articles.id', 'id')} FROM ${from} WHERE ${whereOf(where)} ORDER BY ${key} DESC`,
      ...boundOf(where),
    )
    .map(({ id }) => id);
}
