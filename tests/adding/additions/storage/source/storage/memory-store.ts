/** A store that forgets everything at the end of the process. */

import type { Clock } from '../base/clock.ts';
import {
  type ArticleTexts,
  type Cell,
  type Change,
  type ChangeRequest,
  type KeptRule,
  type KeptSource,
  type KeptView,
  markTables,
  type ReadingPlace,
  type SourceList,
  type TableName,
} from '../domain/change.ts';
import { ok } from '../domain/errors.ts';
import type { HistoryEntry, UndoOutcome } from '../domain/history.ts';
import type { KeptHome, PastValue } from '../domain/kept-home.ts';
import type { MarkFile, Store } from '../domain/library.ts';
import { noLines, type RecentLines } from '../domain/recent-lines.ts';
import { settingsFrom } from '../domain/settings.ts';

type Table = Map<string, unknown>;

interface Step {
  entry: HistoryEntry;
  readonly cells: readonly Cell[];
}

const mostSteps = 100;
const tableNames: readonly TableName[] = [
  ...markTables,
  'source',
  'list',
  'view',
  'rule',
  'ruled',
  'setting',
  'place',
  'recent',
];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const byOrder = (one: KeptSource, other: KeptSource): number =>
  one.order - other.order || (one.source.id < other.source.id ? -1 : 1);

export function createMemoryStore({ clock }: { readonly clock: Clock }): Store {
  const tables = new Map<TableName, Table>(tableNames.map(name => [name, new Map()]));
  const copies = new Map<string, ArticleTexts>();
  let steps: Step[] = [];
  let version = 0;

  const table = (name: TableName): Table => tables.get(name) as Table;
  const held = ({ table: name, key }: Pick<Cell, 'table' | 'key'>): unknown => table(name).get(key) ?? null;

  function put({ table: name, key }: Pick<Cell, 'table' | 'key'>, value: unknown): void {
    if (value === null) table(name).delete(key);
    else table(name).set(key, value);
  }

  const keptSources = (): readonly KeptSource[] =>
    ([...table('source').values()] as KeptSource[]).sort(byOrder);

  const sourceList = (): SourceList => ({
    own: table('list').has('sources'),
    lastOrder: keptSources().at(-1)?.order ?? 0,
  });

  function past(): KeptHome['past'] {
    const values = new Map<TableName, Map<string, PastValue[]>>();
    for (const { table: name, key, before, after } of steps.flatMap(({ cells }) => cells)) {
      const ofTable = values.get(name) ?? new Map<string, PastValue[]>();
      values.set(name, ofTable.set(key, [...(ofTable.get(key) ?? []), { before, after }]));
    }
    return values;
  }

  function forgetCopies(): void {
    const named = steps.flatMap(({ cells }) => cells.filter(cell => cell.table === 'bookmark'));
    const wanted = new Set([...table('bookmark').keys(), ...named.map(({ key }) => key)]);
    for (const id of copies.keys()) if (!wanted.has(id)) copies.delete(id);
  }

  function keepCopies(given: readonly ArticleTexts[]): boolean {
    let isNew = false;
    for (const copy of given) {
      const id = (copy.feed ?? copy.page)?.id ?? '';
      isNew ||= !isSame(copies.get(id), copy);
      copies.set(id, copy);
    }
    forgetCopies();
    return isNew;
  }

  function remember(what: HistoryEntry['what'], cells: readonly Cell[]): void {
    const id = (steps.filter(({ entry }) => !entry.undone).at(-1)?.entry.id ?? 0) + 1;
    const entry = { id, at: clock.now().toISOString(), what, count: cells.length, undone: false };
    steps = [...steps.filter(step => !step.entry.undone), { entry, cells }].slice(-mostSteps);
  }

  function apply({ what, edits, copies: given = [] }: ChangeRequest) {
    const list = sourceList();
    const before = new Map<string, Cell>();
    for (const edit of edits) {
      const name = `${edit.table} ${edit.key}`;
      if (!before.has(name)) before.set(name, { ...edit, before: held(edit) } as unknown as Cell);
      put(edit, (edit.to as (before: unknown, list: SourceList) => unknown)(held(edit), list));
    }
    const cells = [...before.values()]
      .map(
        ({ table: name, key, before: was }) =>
          ({ table: name, key, before: was, after: held({ table: name, key }) }) as Cell,
      )
      .filter(cell => !isSame(cell.before, cell.after));
    const undoable = cells.filter(cell => !['place', 'ruled'].includes(cell.table));
    if (what !== null && undoable.length > 0) remember(what, undoable);
    const isNew = keepCopies(given);
    if (cells.length > 0 || isNew) version++;
    return ok({ change: { cells } satisfies Change });
  }

  function turn(step: Step | undefined, undone: boolean): UndoOutcome | null {
    if (!step) return null;
    step.entry = { ...step.entry, undone };
    const sides = step.cells.map(cell =>
      undone
        ? { cell, from: cell.after as unknown, to: cell.before as unknown }
        : { cell, from: cell.before as unknown, to: cell.after as unknown },
    );
    const good = sides.filter(({ cell, from }) => isSame(held(cell), from));
    for (const { cell, to } of good) put(cell, to);
    version++;
    return { entry: step.entry, changed: good.length, skipped: sides.length - good.length };
  }

  const fileOf = (name: MarkFile['table']): readonly MarkFile[] =>
    table(name).size === 0 ? [] : [{ table: name, name, stamp: String(version) }];

  return {
    sources: () => (table('list').has('sources') ? keptSources().map(({ source }) => source) : null),
    settings: () => settingsFrom(Object.fromEntries(table('setting'))),
    place: id => (table('place').get(id) ?? null) as ReadingPlace | null,
    progress: () => ({}),
    recentLines: () => ({ ...noLines, ...Object.fromEntries(table('recent')) }) as RecentLines,
    views: () =>
      [...(table('view') as ReadonlyMap<string, KeptView>)]
        .toSorted(([, one], [, other]) => one.order - other.order)
        .map(([name, view]) => ({ name, ...view })),
    rules: () =>
      [...(table('rule') as ReadonlyMap<string, KeptRule>)]
        .toSorted(([, one], [, other]) => one.order - other.order)
        .map(([id, rule]) => ({ id, ...rule })),
    ruled: () => (table('ruled').get('last') ?? 0) as number,
    ruledStories: () =>
      Object.fromEntries([...table('ruled')].filter(([key]) => key !== 'last')) as Record<string, number>,
    apply,
    history: {
      list: () => steps.map(({ entry }) => entry).reverse(),
      undo: () =>
        ok(
          turn(
            steps.findLast(({ entry }) => !entry.undone),
            true,
          ),
        ),
      redo: () =>
        ok(
          turn(
            steps.find(({ entry }) => entry.undone),
            false,
          ),
        ),
    },
    stamp: () => String(version),
    files: () => markTables.flatMap(fileOf),
    marksIn: file => Object.fromEntries(table(file.table)) as Record<string, string>,
    bookmarkCopy: id => copies.get(id) ?? null,
    version: () => String(version),
    damage: () => [],
    kept: () => ok({ cells: tables, past: past() }),
  };
}
