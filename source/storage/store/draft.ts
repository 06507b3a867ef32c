import { isDeepStrictEqual } from 'node:util';
import type { Cell, Edit, KeptSource, SourceList, TableName, Tables } from '../../domain/change.ts';
import {
  addressOf,
  type CellFile,
  type Cells,
  fileOf,
  isOwnList,
  keptSources,
  sourcesFile,
  valueIn,
} from './cell-files.ts';

/** What a change makes of the files that it concerns, before anything is written. */
export interface Draft {
  get<Table extends TableName>(table: Table, key: string): Tables[Table] | null;
  set<Table extends TableName>(table: Table, key: string, value: Tables[Table] | null): void;
  edit(edit: Edit): void;
  /** The file of this cell is written again, whether or not a cell in it changes. */
  touch(table: TableName, key: string): void;
  /** Cells that hold something else than before, in the order in which they were first set. */
  cells(): readonly Cell[];
  /** The files that must be written. */
  files(): readonly { readonly file: CellFile; readonly cells: Cells }[];
}

interface OpenFile {
  readonly file: CellFile;
  readonly before: Cells;
  readonly after: Map<string, unknown>;
}

interface CellName {
  readonly table: TableName;
  readonly key: string;
}

export const isEqual = (one: unknown, other: unknown): boolean =>
  one === other || isDeepStrictEqual(one, other);

/** As it is read again from a file. */
const asStored = <T>(value: T): T =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;

const sourceListIn = (cells: Cells): SourceList => ({
  own: isOwnList(cells),
  lastOrder: keptSources(cells).at(-1)?.order ?? 0,
});

/** `read` is called once for each file. */
export function createDraft(read: (file: CellFile) => Cells): Draft {
  const opened = new Map<string, OpenFile>();
  const named = new Map<string, CellName>();
  const touched = new Set<string>();
  let list: SourceList | null = null;

  function open(file: CellFile): OpenFile {
    const known = opened.get(file.name);
    if (known) return known;
    const before = read(file);
    const openFile = { file, before, after: new Map(before) };
    opened.set(file.name, openFile);
    return openFile;
  }

  const openAt = ({ table, key }: CellName): OpenFile => open(fileOf(table, key));

  const get: Draft['get'] = (table, key) => valueIn(openAt({ table, key }).after, table, key);

  const set: Draft['set'] = (table, key, value) => {
    const address = addressOf(table, key);
    const { after } = openAt({ table, key });
    named.set(address, { table, key });
    if (value === null) after.delete(address);
    else after.set(address, asStored(value));
  };

  function sourceList(): SourceList {
    list ??= sourceListIn(open(sourcesFile).before);
    return list;
  }

  function nextValue(edit: Edit): unknown {
    if (edit.table === 'source') return edit.to(get('source', edit.key), sourceList());
    const to = edit.to as (before: unknown) => unknown;
    return to(get(edit.table, edit.key));
  }

  function cellOf({ table, key }: CellName): Cell {
    const { before, after } = openAt({ table, key });
    return { table, key, before: valueIn(before, table, key), after: valueIn(after, table, key) } as Cell;
  }

  const cells = (): readonly Cell[] =>
    [...named.values()].map(cellOf).filter(({ before, after }) => !isEqual(before, after));

  return {
    get,
    set,
    edit: edit => set(edit.table, edit.key, nextValue(edit) as KeptSource),
    touch: (table, key) => void touched.add(open(fileOf(table, key)).file.name),
    cells,
    files() {
      const changed = new Set([...touched, ...cells().map(({ table, key }) => fileOf(table, key).name)]);
      return [...opened.values()]
        .filter(({ file }) => changed.has(file.name))
        .map(({ file, after }) => ({ file, cells: after }));
    },
  };
}
