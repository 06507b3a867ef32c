/** What another home changes in this one, cell by cell (`docs/decisions/2026-11-29-two-homes-made-one.md`). */
import type { Cell, KeptView, TableName } from './change.ts';
import type { CellsByTable, KeptHome } from './kept-home.ts';
import { type Joining, mergeRules } from './merge-rules.ts';
import { isSame, mergeValues, type Side } from './merge-values.ts';

/** A cell that both homes have set, neither knowing the other's value. */
export interface MergeConflict {
  readonly table: TableName;
  readonly key: string;
  /** What stands here now, what stood here, and what the other home has. */
  readonly kept: unknown;
  readonly own: unknown;
  readonly other: unknown;
}

export interface HomeMerge {
  readonly cells: readonly Cell[];
  readonly conflicts: readonly MergeConflict[];
}

const valueIn = (cells: CellsByTable, table: TableName, key: string): unknown =>
  cells.get(table)?.get(key) ?? null;

const sideOf = ({ cells, past }: KeptHome, table: TableName, key: string): Side<unknown> => ({
  value: valueIn(cells, table, key),
  past: past.get(table)?.get(key) ?? [],
});

/** Only these can change: a cell that the other home neither has nor had stays as it is. */
const keysOf = ({ cells, past }: KeptHome, table: TableName): ReadonlySet<string> =>
  new Set([...(cells.get(table)?.keys() ?? []), ...(past.get(table)?.keys() ?? [])]);

/** Of one table: key → what it is to hold. */
type Draft = Map<string, unknown>;
type Drafts = ReadonlyMap<TableName, Draft>;

interface MergedTable {
  readonly draft: Draft;
  readonly conflicts: readonly MergeConflict[];
}

function mergeTable(own: KeptHome, other: KeptHome, table: TableName, join: Joining<never>): MergedTable {
  const draft: Draft = new Map();
  const conflicts: MergeConflict[] = [];
  for (const key of keysOf(other, table)) {
    const [mine, theirs] = [sideOf(own, table, key), sideOf(other, table, key)];
    const { value, isConflict } = mergeValues(mine, theirs, join as unknown as Joining<unknown>);
    draft.set(key, value);
    if (isConflict) conflicts.push({ table, key, kept: value, own: mine.value, other: theirs.value });
  }
  return { draft, conflicts };
}

const present = (own: KeptHome, drafts: Drafts, table: TableName, key: string): unknown => {
  const draft = drafts.get(table);
  return draft?.has(key) ? draft.get(key) : valueIn(own.cells, table, key);
};

/** A bookmark is never hidden. */
function showBookmarks(own: KeptHome, drafts: Drafts): void {
  const hidden = drafts.get('hidden');
  const ids = new Set([...(own.cells.get('hidden')?.keys() ?? []), ...(hidden?.keys() ?? [])]);
  for (const id of ids) if (present(own, drafts, 'bookmark', id) !== null) hidden?.set(id, null);
}

const queryOf = (view: unknown): string | null => (view as KeptView | null)?.query ?? null;

/** The query that gave way keeps a place under the next free name. */
function keepQuery(own: KeptHome, other: KeptHome, drafts: Drafts, name: string, view: KeptView): void {
  for (let count = 2; ; count++) {
    const candidate = `${name} ${count}`;
    const queries = [present(own, drafts, 'view', candidate), valueIn(other.cells, 'view', candidate)]
      .map(queryOf)
      .filter(query => query !== null);
    if (queries.includes(view.query)) return;
    if (queries.length > 0) continue;
    drafts.get('view')?.set(candidate, view);
    return;
  }
}

function keepQueries(
  own: KeptHome,
  other: KeptHome,
  drafts: Drafts,
  conflicts: readonly MergeConflict[],
): void {
  for (const { table, key, kept, own: mine, other: theirs } of conflicts) {
    if (table !== 'view') continue;
    for (const view of [mine, theirs] as readonly KeptView[])
      if (view.query !== queryOf(kept)) keepQuery(own, other, drafts, key, view);
  }
}

function* changedCells(own: KeptHome, drafts: Drafts): Generator<Cell> {
  for (const [table, draft] of drafts)
    for (const [key, after] of draft) {
      const before = valueIn(own.cells, table, key);
      if (!isSame(before, after)) yield { table, key, before, after } as Cell;
    }
}

/** `own` stays as it is. With what comes out, this home has all that either had and neither has let go of. */
export function mergeHomes(own: KeptHome, other: KeptHome): HomeMerge {
  const drafts = new Map<TableName, Draft>();
  const conflicts: MergeConflict[] = [];
  for (const [table, join] of Object.entries(mergeRules) as [TableName, Joining<never> | null][]) {
    if (join === null) continue;
    const merged = mergeTable(own, other, table, join);
    drafts.set(table, merged.draft);
    conflicts.push(...merged.conflicts);
  }
  showBookmarks(own, drafts);
  keepQueries(own, other, drafts, conflicts);
  return { cells: [...changedCells(own, drafts)], conflicts };
}
