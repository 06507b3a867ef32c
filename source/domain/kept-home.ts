/** All that a home keeps, and what it has kept before: two of them can be merged (`merge-homes.ts`). */
import type { TableName } from './change.ts';

/** What a cell held, and what came in its place; null: absent. */
export interface PastValue {
  readonly before: unknown;
  readonly after: unknown;
}

/** Table → key → what the cell holds. */
export type CellsByTable<Value = unknown> = ReadonlyMap<TableName, ReadonlyMap<string, Value>>;

export interface KeptHome {
  readonly cells: CellsByTable;
  /** What the history remembers. The clocks of two machines differ, so there are no times in it. */
  readonly past: CellsByTable<readonly PastValue[]>;
}
