/** The rows beside an article in small tables. Those of many articles are written together: a statement costs more than its row. */
import type { Statements } from './statements.ts';

/** What writes rows, each an array of its columns. */
const inserts = {
  categories: 'INSERT OR IGNORE INTO article_categories SELECT value ->> 0, value ->> 1 FROM json_each(?)',
  unindexed: 'INSERT OR IGNORE INTO unindexed SELECT value ->> 0 FROM json_each(?)',
  wordCounts: 'INSERT OR REPLACE INTO word_counts SELECT value ->> 0, value ->> 1 FROM json_each(?)',
} as const;

type SideTable = keyof typeof inserts;
type Row = readonly (string | number)[];

const tables = Object.keys(inserts) as readonly SideTable[];

export interface SideRows {
  add(table: SideTable, row: Row): void;
  /** Writes what was added. */
  flush(): void;
}

export function createSideRows({ run }: Pick<Statements, 'run'>): SideRows {
  const waiting = Object.fromEntries(tables.map(table => [table, []])) as unknown as Record<SideTable, Row[]>;

  function write(table: SideTable): void {
    const rows = waiting[table];
    if (rows.length === 0) return;
    waiting[table] = [];
    run(inserts[table], JSON.stringify(rows));
  }

  return {
    add: (table, row) => void waiting[table].push(row),
    flush: () => tables.forEach(write),
  };
}
