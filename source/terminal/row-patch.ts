/** The cells in which two rows differ, so that a border or a mark that changes does not cost the whole row; pure. */
import { csi, esc, tokensOf } from './escapes.ts';
import { oneCellRanges } from './row-diff.ts';

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
const cell = `[${oneCellRanges}\\u2010-\\u2027\\u2030-\\u203A\\u20AC\\u25CB\\u25CF\\u2605\\u2606]`;
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

/** The row as cells; null if it is not sure which cell is where. */
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

/** Bytes of a movement to the right: as many unchanged ones can as well be written again. */
const movementBytes = 4;

/** Whether writing the cells between takes no more than going over them. */
const isNear = (cells: readonly string[], start: number, end: number): boolean =>
  start === end ||
  (end - start <= movementBytes && Buffer.byteLength(cells.slice(start, end).join('')) <= movementBytes);

const isSameCell = (before: CellRow, after: CellRow, column: number): boolean =>
  before.cells[column] === after.cells[column] && isSamePen(before.pens[column], after.pens[column]);

/** In one pass without a copy: of a new article nearly every cell has changed. */
function changedSpans(before: CellRow, after: CellRow): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let end = 0;
  for (let column = 0; column < after.cells.length; column++) {
    if (isSameCell(before, after, column)) continue;
    if (end === 0 || !isNear(after.cells, end, column)) {
      if (end > 0) spans.push({ start, end });
      start = column;
    }
    end = column + 1;
  }
  if (end > 0) spans.push({ start, end });
  return spans;
}

function styleChange(from: string, to: string): string {
  if (from === to) return '';
  if (from === '') return to;
  return to === '' ? plainStyle : reset + to.slice(csi.length);
}

const penChange = (from: Pen, to: Pen): string =>
  styleChange(from.style, to.style) + (from.link === to.link ? '' : to.link || closeLink);

/** Some terminals leave the marks of a letter where another one is written over it, but not where it was erased. */
function leavesMarks(before: CellRow, after: CellRow, { start, end }: Span): boolean {
  for (let column = start; column < end; column++) {
    const was = before.cells[column] as string;
    if (was.length > 1 && was !== after.cells[column]) return true;
  }
  return false;
}

/** Left out, the column is the first (ECMA-48 8.3.21). */
const goTo = (row: number, column: number): string =>
  column === 0 ? `${csi}${row + 1}H` : `${csi}${row + 1};${column + 1}H`;

function spansBytes(before: CellRow, after: CellRow, spans: readonly Span[], row: number): string {
  const { cells, pens } = after;
  let written = '';
  let pen = plain;
  let at: number | null = null;
  for (const span of spans) {
    const { start, end } = span;
    written += at === null ? goTo(row, start) : `${csi}${start - at}C`;
    if (leavesMarks(before, after, span)) written += `${csi}${end - start}X`;
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

/** The bytes that make one row of the other; null if the row must be written whole. `row` is zero-based. */
export function patchBytes(before: CellRow, after: CellRow, row: number): string | null {
  if (before.cells.length !== after.cells.length) return null;
  return spansBytes(before, after, changedSpans(before, after), row);
}
