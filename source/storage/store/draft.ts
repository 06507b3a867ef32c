import { isDeepStrictEqual } from 'node:util';
import type { Cell, Edit, SourceList, TableName, Tables } from '../../domain/change.ts';
import {
  type CellFile,
  type Cells,
  type Entries,
  entriesIn,
  fileOf,
  isOwnList,
  keptSources,
  sourcesFile,
} from './cell-files.ts';

/** What a change makes of the files that it concerns, before anything is written. */
export interface Draft {
  get<Table extends TableName>(table: Table, key: string): Tables[Table] | null;
  set<Table extends TableName>(table: Table, key: string, value: Tables[Table] | null): void;
  edit(edit: Edit): void;
  /** The file of this cell is written again, whether or not a cell in it changes. */
  touch(table: TableName, key: string): void;
  /** Cells that hold something else than before. */
  cells(): readonly Cell[];
  /** The files that must be written. */
  files(): readonly { readonly file: CellFile; readonly cells: Cells }[];
}

interface OpenTable {
  readonly table: TableName;
  readonly before: Entries;
  readonly after: Map<string, unknown>;
  /** Keys of the cells that were set. */
  readonly set: Set<string>;
}

interface OpenFile {
  readonly file: CellFile;
  readonly cells: Cells;
  readonly tables: Map<TableName, OpenTable>;
}

export const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && isDeepStrictEqual(one, other));

/** As it is read again from a file. */
const asStored = <T>(value: T): T =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;

const sourceListIn = (cells: Cells): SourceList => ({
  own: isOwnList(cells),
  lastOrder: keptSources(cells).at(-1)?.order ?? 0,
});

const isChangedKey = ({ before, after }: OpenTable, key: string): boolean =>
  !isEqual(before.get(key), after.get(key));

const changedKeys = (opened: OpenTable): readonly string[] =>
  [...opened.set].filter(key => isChangedKey(opened, key));

function isChangedTable(opened: OpenTable): boolean {
  for (const key of opened.set) if (isChangedKey(opened, key)) return true;
  return false;
}

const changedCells = (opened: OpenTable): readonly Cell[] =>
  changedKeys(opened).map(
    key =>
      ({
        table: opened.table,
        key,
        before: opened.before.get(key) ?? null,
        after: opened.after.get(key) ?? null,
      }) as Cell,
  );

const cellsAfter = ({ cells, tables }: OpenFile): Cells =>
  new Map<TableName, Entries>([
    ...cells,
    ...[...tables.values()].map(each => [each.table, each.after] as const),
  ]);

/** `read` is called once for each file. */
export function createDraft(read: (file: CellFile) => Cells): Draft {
  const opened = new Map<CellFile, OpenFile>();
  const touched = new Set<OpenFile>();
  let list: SourceList | null = null;

  function open(file: CellFile): OpenFile {
    const known = opened.get(file);
    if (known) return known;
    const openFile: OpenFile = { file, cells: read(file), tables: new Map() };
    opened.set(file, openFile);
    return openFile;
  }

  function openTable(table: TableName, key: string): OpenTable {
    const { cells, tables } = open(fileOf(table, key));
    const known = tables.get(table);
    if (known) return known;
    const before = entriesIn(cells, table);
    const made: OpenTable = { table, before, after: new Map(before), set: new Set() };
    tables.set(table, made);
    return made;
  }

  function put({ after, set }: OpenTable, key: string, value: unknown): void {
    set.add(key);
    if (value === null) after.delete(key);
    else after.set(key, asStored(value));
  }

  function sourceList(): SourceList {
    list ??= sourceListIn(open(sourcesFile).cells);
    return list;
  }

  function edit({ table, key, to }: Edit): void {
    const target = openTable(table, key);
    const before = target.after.get(key) ?? null;
    const next =
      table === 'source'
        ? (to as (before: unknown, list: SourceList) => unknown)(before, sourceList())
        : (to as (before: unknown) => unknown)(before);
    put(target, key, next);
  }

  const openTables = (): readonly OpenTable[] =>
    [...opened.values()].flatMap(({ tables }) => [...tables.values()]);

  const isChanged = (openFile: OpenFile): boolean =>
    touched.has(openFile) || [...openFile.tables.values()].some(isChangedTable);

  return {
    get: <Table extends TableName>(table: Table, key: string) =>
      (openTable(table, key).after.get(key) ?? null) as Tables[Table] | null,
    set: (table, key, value) => put(openTable(table, key), key, value),
    edit,
    touch: (table, key) => void touched.add(open(fileOf(table, key))),
    cells: () => openTables().flatMap(changedCells),
    files: () =>
      [...opened.values()]
        .filter(isChanged)
        .map(openFile => ({ file: openFile.file, cells: cellsAfter(openFile) })),
  };
}
