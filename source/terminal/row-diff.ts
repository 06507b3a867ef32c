/** Which rows of a screen must be written so that it shows a frame, and how; pure. */
import { blankCells, type CellRow, oneCellRanges } from './cell-row.ts';
import { csi, withoutSequences } from './escapes.ts';
import { writePatch } from './row-patch.ts';
import { createScreenWriter, type WriterOptions } from './screen-writer.ts';

/**
 * What a row on the screen holds, as text before encoding. `null`: not known, so it is erased before anything is written on it.
 */
export type ShownRow = string | null;

export interface RowUpdate {
  /** Zero-based. */
  readonly row: number;
  readonly text: string;
  /** What was there does not get covered: erase first. */
  readonly erase: boolean;
  /** May be longer than the screen is wide. */
  readonly mayWrap: boolean;
  /** Changes of cells that do as well as writing the whole row; null: there are none. */
  readonly patch: Patch | null;
}

export interface Patch {
  readonly before: CellRow;
  readonly after: CellRow;
}

const oneCellEach = new RegExp(`^[${oneCellRanges}]*$`);

/** The cells of a row, or null if that hangs on the terminal. */
export function certainCells(row: string): number | null {
  const text = withoutSequences(row);
  return oneCellEach.test(text) ? text.length : null;
}

/** How rows are looked at; a cache can stand in. */
export interface RowReader {
  cells(row: string): number | null;
  /** Null: it takes the whole row. */
  patch(before: string, after: string): Patch | null;
}

const readAnew: RowReader = { cells: certainCells, patch: () => null };

function covers(cells: number | null, shown: ShownRow, { cells: cellsOf }: RowReader): boolean {
  if (shown === '') return true;
  if (shown === null || cells === null) return false;
  const before = cellsOf(shown);
  return before !== null && cells >= before;
}

/** The rows that differ, from the top; a frame longer than the screen is cut, a shorter one leaves blank rows. */
export function changedRows(
  shown: readonly ShownRow[],
  frame: readonly string[],
  columns: number,
  reader: RowReader = readAnew,
): readonly RowUpdate[] {
  const updates: RowUpdate[] = [];
  for (const [row, before] of shown.entries()) {
    const text = frame[row] ?? '';
    if (text === before) continue;
    const patch = before === null ? null : reader.patch(before, text);
    const cells = reader.cells(text);
    const mayWrap = patch === null && (cells === null || cells > columns);
    updates.push({ row, text, erase: !covers(cells, before, reader), mayWrap, patch });
  }
  return updates;
}

const noWrap = `${csi}?7l`;
const wrap = `${csi}?7h`;

/** One row ends a style, and the next one begins with another. */
const restyled = /\u001B\[0m(\u001B\[\d+(?:;\d+)?H)\u001B\[(?=[1-9][\d;]*m)/g;

export interface RowOptions extends WriterOptions {
  /** A row is erased whenever it is written whole. */
  readonly explicit: boolean;
}

/**
 * The bytes for the updates. Erasing comes before writing: after a full row the cursor is still on the last cell, and
 * erasing to the end would take it. A row that is too long must not run into the next one, let alone scroll.
 */
export function writeRows(
  updates: readonly RowUpdate[],
  encode: (row: string) => string,
  { explicit, ...screen }: RowOptions,
): string {
  const writer = createScreenWriter(screen);
  for (const { row, text, erase, patch } of updates) {
    if (patch) {
      if (explicit && patch.before === blankCells) writer.eraseRow(row);
      writePatch(writer, row, patch.before, patch.after);
      continue;
    }
    if (erase || explicit) writer.eraseRow(row);
    writer.bytes(row, encode(text));
  }
  const written = writer.end().replace(restyled, `$1${csi}0;`);
  return updates.some(update => update.mayWrap) ? noWrap + written + wrap : written;
}
