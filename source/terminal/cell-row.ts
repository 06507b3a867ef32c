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
const oneCell = new RegExp(
  `[${oneCellRanges}\\u2010-\\u2027\\u2030-\\u203A\\u20AC\\u25A0-\\u25A9\\u25AC-\\u25B5\\u25B7-\\u25BF\\u25C1-\\u25FA\\u2605\\u2606\\u2800]`,
);
const mark = /[\u064B-\u0652\u0670\u200C\u200E]/;

const cellKind = 1;
const markKind = 2;
const unsureKind = 3;

/** By UTF-16 unit, as they are met; 0: not yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = oneCell.test(character) ? cellKind : mark.test(character) ? markKind : unsureKind;
  kinds[unit] = kind;
  return kind;
}

/** By UTF-16 unit: cells of the same character are the same object, which is compared soonest. */
const lone = new Array<string | undefined>(0x10000);

function loneCell(unit: number): string {
  const known = lone[unit];
  if (known !== undefined) return known;
  const character = String.fromCharCode(unit);
  lone[unit] = character;
  return character;
}

export const blank = ' ';

interface GrowingRow {
  readonly cells: string[];
  readonly pens: Pen[];
}

/** In one pass: of a new article nearly every row is new. False if it is not sure which cell is where. */
function addCells({ cells, pens }: GrowingRow, text: string, pen: Pen, ofBlanks: Pen): boolean {
  const start = cells.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kinds[unit] || kindOf(unit);
    const last = cells.length - 1;
    if (kind === cellKind) {
      const found = loneCell(unit);
      cells.push(found);
      pens.push(found === blank ? ofBlanks : pen);
    } else if (kind === markKind && last >= start) {
      cells[last] += loneCell(unit);
      pens[last] = pen;
    } else return false;
  }
  return true;
}

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
    if (kind === 'text') {
      const isSure = addCells({ cells, pens }, text, pen, keepsBlankStyles ? pen : pen.ground);
      if (!isSure) return null;
      continue;
    }
    pen =
      kind === 'style' ? penAfterStyle(pen, text) : kind === 'command' ? penAfterCommand(pen, text) : null;
    if (pen === null) return null;
  }
  return { cells, pens };
}
