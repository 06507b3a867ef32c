/** Which rows of a screen must be written so that it shows a frame, and how; pure. */
import { csi, withoutSequences } from './escapes.ts';

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
  /** The bytes that do as well as writing the whole row. */
  readonly patch: string | null;
}

/** Ranges of characters that take one cell in every terminal. The marks of Arabic and all wide characters are left out. */
export const oneCellRanges =
  ' -~\\u00A1-\\u00AC\\u00AE-\\u00FF\\u01C0\\u060C\\u061B\\u061F\\u0621-\\u064A\\u0660-\\u066D\\u0671-\\u06D3\\u06F0-\\u06F9\\u2500-\\u259F\\uFB50-\\uFBB1\\uFBD3-\\uFBFF\\uFE80-\\uFEFC';
const oneCellEach = new RegExp(`^[${oneCellRanges}]*$`);

/** The cells of a row, or null if that hangs on the terminal. */
export function certainCells(row: string): number | null {
  const text = withoutSequences(row);
  return oneCellEach.test(text) ? text.length : null;
}

/** How rows are looked at; a cache can stand in. */
export interface RowReader {
  cells(row: string): number | null;
  /** The bytes that change `before`, on the screen at `index`, into `after`; null: it takes the whole row. */
  patch(before: string, after: string, index: number): string | null;
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
    const patch = before ? reader.patch(before, text, row) : null;
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

/**
 * The bytes for the updates. Erasing comes before writing: after a full row the cursor is still on the last cell, and
 * erasing to the end would take it. A row that is too long must not run into the next one, let alone scroll.
 */
export function writeRows(
  updates: readonly RowUpdate[],
  encode: (row: string) => string,
  eraseAlways: boolean,
): string {
  let written = '';
  for (const { row, text, erase, patch } of updates) {
    written += patch ?? `${csi}${row + 1};1H${erase || eraseAlways ? `${csi}2K` : ''}${encode(text)}`;
  }
  const joined = written.replace(restyled, `$1${csi}0;`);
  return updates.some(update => update.mayWrap) ? noWrap + joined + wrap : joined;
}
