/** Queue of new articles for the rules, written with the articles, so that none is missed or handled twice. */
import type { Query } from '../../domain/query/query.ts';
import { lastNumber } from './arrival-log.ts';
import type { ListContext } from './list-context.ts';
import { boundOf, whereOf } from './lists.ts';
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

interface Noted {
  readonly id: string;
  readonly awaitsRules: boolean;
}

/**
 * One that waits for no rules has its number all the same, and goes straight into the log (`arrival-log.ts`). Only the last of them passes through
 * the queue: its table counts on from there, and its trigger shortens the log.
 */
export function createArrivals(statements: Statements): Arrivals {
  const { run } = statements;
  let noted: Noted[] = [];

  function put(table: 'arrivals' | 'arrival_log', rows: readonly { number: number; id: string }[]): void {
    if (rows.length === 0) return;
    run(
      `INSERT INTO ${table} (number, id) SELECT value ->> 0, value ->> 1 FROM json_each(?)`,
      JSON.stringify(rows.map(({ number, id }) => [number, id])),
    );
  }

  function write(): void {
    const before = lastNumber(statements);
    const rows = noted.map((each, index) => ({ ...each, number: before + index + 1 }));
    noted = [];
    const last = rows.at(-1);
    put(
      'arrival_log',
      rows.filter(row => !row.awaitsRules && row !== last),
    );
    put(
      'arrivals',
      rows.filter(row => row.awaitsRules || row === last),
    );
    if (last && !last.awaitsRules) run('DELETE FROM arrivals WHERE number = ?', last.number);
  }

  return {
    note: (id, awaitsRules) => void noted.push({ id, awaitsRules }),
    write() {
      if (noted.length > 0) write();
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
