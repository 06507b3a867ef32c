/** One file for each step of the history: what a change did, with equal cells grouped, so that 100,000 marks take little more than their ids. */
import { type Cell, markTables, type TableName } from '../../domain/change.ts';
import { type ChangeKind, changeKinds } from '../../domain/history.ts';
import { type Decoded, decoded, unusable } from '../decoded.ts';
import {
  arrayOf,
  type Check,
  isNumber,
  isText,
  type JsonObject,
  objectOf,
  oneOf,
  optional,
} from '../shape.ts';
import { openEnvelope } from './envelope.ts';
import type { StoredFile } from './stored-files.ts';

export interface Step {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly what: ChangeKind;
  /** As in `ChangeRequest`. */
  readonly count?: number;
  readonly cells: readonly Cell[];
}

export const countOf = ({ count, cells }: Step): number => count ?? cells.length;

export type StepPlace = 'done' | 'undone';

/** Cells of one table that went from one value to another. */
interface CellGroup {
  readonly table: TableName;
  readonly before: unknown;
  readonly after: unknown;
  readonly keys: string[];
}

const isOfGroup = ({ table, before, after }: CellGroup, cell: Cell): boolean =>
  table === cell.table && before === cell.before && after === cell.after;

/** Of many marks each goes with the one before it: nothing has to be looked up. */
function grouped(cells: readonly Cell[]): readonly CellGroup[] {
  const groups = new Map<string, CellGroup>();
  let last: CellGroup | null = null;
  for (const cell of cells) {
    const { table, key, before, after } = cell;
    if (!last || !isOfGroup(last, cell)) {
      const name = JSON.stringify([table, before, after]);
      last = groups.get(name) ?? { table, before, after, keys: [] };
      groups.set(name, last);
    }
    last.keys.push(key);
  }
  return [...groups.values()];
}

const ungrouped = (groups: readonly CellGroup[]): readonly Cell[] =>
  groups.flatMap(({ table, before, after, keys }) =>
    keys.map(key => ({ table, key, before, after }) as Cell),
  );

/** Version 2 knows views, version 3 rules and what they hide, version 4 tags, notes and ranks, version 5 merges, version 6 what is decided of stories. A later version that knows other tables or kinds of change writes a later version of this file. */
const version = 6;

/** Tables whose cells a change may take back. */
const tables: readonly TableName[] = [...markTables, 'source', 'list', 'view', 'rule', 'setting'];

export const isUndoable = ({ table }: Cell): boolean => tables.includes(table);

const isStep: Check = objectOf({
  id: isNumber,
  at: isText,
  what: oneOf(changeKinds),
  count: optional(isNumber),
  cells: arrayOf(objectOf({ table: oneOf(tables), keys: arrayOf(isText) })),
});

function decodeStep(file: JsonObject): Decoded<Step> {
  if (!isStep(file)) return unusable('wrong shape');
  const { id, at, what, count, cells } = file as unknown as Omit<Step, 'cells'> & { cells: CellGroup[] };
  return decoded({ id, at, what, ...(count === undefined ? {} : { count }), cells: ungrouped(cells) }, 0);
}

const digits = 9;

export const stepName = (id: number): string => String(id).padStart(digits, '0');

/** The id in the name of a file; null for a file that is not a step. */
export const stepIdOf = (fileName: string): number | null =>
  /^\d{9}\.json$/.test(fileName) ? Number.parseInt(fileName, 10) : null;

export const stepFile = (place: StepPlace, id: number): StoredFile<Step | null> => ({
  name: `history/${place}/${stepName(id)}`,
  absent: null,
  decode: text => openEnvelope<Step | null>(text, { version, isIndivisible: true, decode: decodeStep }),
  encode: step => ({ version, ...step, cells: grouped(step?.cells ?? []) }),
});
