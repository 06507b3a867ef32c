/** The cells in which two rows differ, so that a border or a mark that changes does not cost the whole row; pure. */
import { csi, esc, tokensOf } from './escapes.ts';

interface Pen {
  /** The sequences since plain style. */
  readonly style: string;
  /** What opens the link (OSC 8); empty outside of one. */
  readonly link: string;
}

export interface CellRow {
  /** A character with the marks on it. */
  readonly cells: readonly string[];
  readonly pens: readonly Pen[];
}

const plain: Pen = { style: '', link: '' };
const plainStyle = `${csi}0m`;
const closeLink = `${esc}]8;;\u0007`;

/**
 * One cell each where the letters and frames of the screen are: ASCII, Latin-1, typographic marks, Arabic and its forms, box
 * drawing. Arabic's marks are only sent to terminals that were seen to keep them on their letters.
 */
const cell =
  '[ -~\\u00A1-\\u00AC\\u00AE-\\u00FF\\u01C0\\u060C\\u061B\\u061F\\u0621-\\u064A\\u0660-\\u066D\\u0671-\\u06D3\\u06F0-\\u06F9\\u2010-\\u2027\\u2030-\\u203A\\u20AC\\u2500-\\u259F\\u25CB\\u25CF\\u2605\\u2606\\uFB50-\\uFBB1\\uFBD3-\\uFBFF\\uFE80-\\uFEFC]';
const marks = '[\\u064B-\\u0652\\u0670]';
const knownCells = new RegExp(`^(?:${cell}${marks}*)*$`);
const mark = new RegExp(marks);
const eachCell = new RegExp(`${cell}${marks}*`, 'g');

const splitCells = (text: string): readonly string[] =>
  mark.test(text) ? (text.match(eachCell) ?? []) : text.split('');

const reset = `${csi}0;`;

function penAfterStyle(pen: Pen, sequence: string): Pen {
  if (sequence === plainStyle) return { ...pen, style: '' };
  const style = sequence.startsWith(reset) ? csi + sequence.slice(reset.length) : pen.style + sequence;
  return { ...pen, style };
}

const penAfterLink = (pen: Pen, sequence: string): Pen | null => {
  if (!sequence.startsWith(`${esc}]8;`)) return null;
  return { ...pen, link: sequence === closeLink ? '' : sequence };
};

/** The row as cells; null where it is not sure which cell is where. */
export function cellsOfRow(row: string): CellRow | null {
  const cells: string[] = [];
  const pens: Pen[] = [];
  let pen: Pen | null = plain;
  for (const { kind, text } of tokensOf(row)) {
    if (kind === 'text') {
      if (!knownCells.test(text)) return null;
      for (const found of splitCells(text)) {
        cells.push(found);
        pens.push(pen);
      }
      continue;
    }
    pen = kind === 'style' ? penAfterStyle(pen, text) : kind === 'command' ? penAfterLink(pen, text) : null;
    if (pen === null) return null;
  }
  return { cells, pens };
}

const isSamePen = (one: Pen | undefined, other: Pen | undefined): boolean =>
  one === other || (one?.style === other?.style && one?.link === other?.link);

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bytes of a movement to the right: so many that are as they were can as well be written again. */
const movementBytes = 4;

const bytesOf = (cells: readonly string[], start: number, end: number): number =>
  Buffer.byteLength(cells.slice(start, end).join(''));

function changedSpans(before: CellRow, after: CellRow): readonly Span[] {
  const spans: Span[] = [];
  for (let column = 0; column < after.cells.length; column++) {
    const isSame =
      before.cells[column] === after.cells[column] && isSamePen(before.pens[column], after.pens[column]);
    if (isSame) continue;
    const last = spans.at(-1);
    const isNear = last && bytesOf(after.cells, last.end, column) <= movementBytes;
    if (isNear) spans[spans.length - 1] = { ...last, end: column + 1 };
    else spans.push({ start: column, end: column + 1 });
  }
  return spans;
}

function styleChange(from: string, to: string): string {
  if (from === to) return '';
  if (from === '') return to;
  return to === '' ? plainStyle : reset + to.slice(csi.length);
}

const penChange = (from: Pen, to: Pen): string =>
  styleChange(from.style, to.style) + (from.link === to.link ? '' : to.link || closeLink);

function spansBytes({ cells, pens }: CellRow, spans: readonly Span[], row: number): string {
  let written = '';
  let pen = plain;
  let at: number | null = null;
  for (const { start, end } of spans) {
    written += at === null ? `${csi}${row + 1};${start + 1}H` : `${csi}${start - at}C`;
    for (let column = start; column < end; column++) {
      const next = pens[column] as Pen;
      if (next !== pen) written += penChange(pen, next);
      pen = next;
      written += cells[column];
    }
    at = end;
  }
  return written + penChange(pen, plain);
}

/** Some terminals leave the marks of a cell where another character is written over it; an erased row has none. */
const leavesMarks = (before: CellRow, spans: readonly Span[]): boolean =>
  spans.some(({ start, end }) => before.cells.slice(start, end).some(text => text.length > 1));

/** The bytes that make one row of the other; null where the row is to be written whole. `row` is zero-based. */
export function patchBytes(before: CellRow, after: CellRow, row: number): string | null {
  if (before.cells.length !== after.cells.length) return null;
  const spans = changedSpans(before, after);
  if (leavesMarks(before, spans)) return null;
  return spansBytes(after, spans, row);
}
