/** A row of output as the cells that it makes of the screen; pure. */
import { tokensOf } from './escapes.ts';
import { type Pen, penAfterCommand, penAfterStyle, plainPen } from './pen.ts';

export interface CellRow {
  /** A character with the marks on it. */
  readonly cells: readonly string[];
  readonly pens: readonly Pen[];
}

/** Ranges of characters that take one cell in every terminal. The marks of Arabic and all wide characters are left out. */
export const oneCellRanges =
  ' -~\\u00A1-\\u00AC\\u00AE-\\u00FF\\u01C0\\u060C\\u061B\\u061F\\u0621-\\u064A\\u0660-\\u066D\\u0671-\\u06D3\\u06F0-\\u06F9\\u2500-\\u259F\\uFB50-\\uFBB1\\uFBD3-\\uFBFF\\uFE80-\\uFEFC';

/**
 * One cell each where the letters and frames of the screen are: ASCII, Latin-1, typographic marks, Arabic and its forms, box
 * drawing. Arabic's marks are only sent to terminals that were seen to keep them on their letters; the two controls only come
 * from encodings.
 */
const cell = `[${oneCellRanges}\\u2010-\\u2027\\u2030-\\u203A\\u20AC\\u25A0-\\u25A9\\u25AC-\\u25B5\\u25B7-\\u25BF\\u25C1-\\u25FA\\u2605\\u2606\\u2800]`;
const marks = '[\\u064B-\\u0652\\u0670\\u200C\\u200E]';
const knownCells = new RegExp(`^(?:${cell}${marks}*)*$`);
const mark = new RegExp(marks);
const eachCell = new RegExp(`${cell}${marks}*`, 'g');

/** By UTF-16 unit: cells of the same character are the same object, which is compared soonest. */
const lone = new Array<string | undefined>(0x10000);

function loneCells(text: string): readonly string[] {
  const cells: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    lone[unit] ??= text.charAt(i);
    cells.push(lone[unit]);
  }
  return cells;
}

const splitCells = (text: string): readonly string[] =>
  mark.test(text) ? (text.match(eachCell) ?? []) : loneCells(text);

export const blank = ' ';

/** What is beyond the end of a row. */
export const cellAt = ({ cells }: CellRow, column: number): string => cells[column] ?? blank;
export const penAt = ({ pens }: CellRow, column: number): Pen => pens[column] ?? plainPen;

export const blankCells: CellRow = { cells: [], pens: [] };

/**
 * The row as cells; null if it is not sure which cell is where.
 * @param keepsBlankStyles the pen of a blank is all of its style, rather than what is seen of it
 */
export function cellsOfRow(row: string, keepsBlankStyles = false): CellRow | null {
  const cells: string[] = [];
  const pens: Pen[] = [];
  let pen: Pen | null = plainPen;
  for (const { kind, text } of tokensOf(row)) {
    if (kind !== 'text') {
      pen =
        kind === 'style' ? penAfterStyle(pen, text) : kind === 'command' ? penAfterCommand(pen, text) : null;
      if (pen === null) return null;
      continue;
    }
    if (!knownCells.test(text)) return null;
    const { ground } = pen;
    for (const found of splitCells(text)) {
      cells.push(found);
      pens.push(found === blank && !keepsBlankStyles ? ground : pen);
    }
  }
  return { cells, pens };
}
