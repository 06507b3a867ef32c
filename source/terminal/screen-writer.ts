/**
 * Writes cells to a screen in few bytes: it knows where it has left the cursor and the pen, goes on from there, and leaves both as they are
 * until something else is needed. Rows and columns are zero-based.
 */
import { blank, type CellRow, cellAt, penAt } from './cell-row.ts';
import { csi } from './escapes.ts';
import { isSamePen, type Pen, penChange, plainPen } from './pen.ts';
import { hasSides, type Scroll } from './scroll.ts';

export interface ScreenWriter {
  /** Writes the cells from `start` to before `end`. */
  readonly cells: (row: number, start: number, end: number, cells: CellRow) => void;
  /** Takes away what is there before other cells are written on it. */
  readonly clear: (row: number, start: number, count: number) => void;
  readonly eraseRow: (row: number) => void;
  readonly scroll: (scroll: Scroll) => void;
  /** A row as bytes that begin and end in plain style. */
  readonly bytes: (row: number, bytes: string) => void;
  /** What has been written, in plain style again. */
  readonly end: () => string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A parameter that is 1 can be left out (ECMA-48 8.3). */
const sequence = (count: number, final: string): string => `${csi}${count === 1 ? '' : count}${final}`;

/** To anywhere (CUP). */
const jump = ({ row, column }: Place): string =>
  column === 0 ? `${csi}${row + 1}H` : `${csi}${row + 1};${column + 1}H`;

const isSamePlace = (one: Place, other: Place): boolean =>
  one.row === other.row && one.column === other.column;

/** The shortest way there; from null: from an unknown place. */
export function moveBytes(from: Place | null, to: Place): string {
  if (!from) return jump(to);
  if (isSamePlace(from, to)) return '';
  if (from.row === to.row && to.column > from.column) return sequence(to.column - from.column, 'C');
  if (from.column === to.column && to.row > from.row) return sequence(to.row - from.row, 'B');
  return jump(to);
}

const isBackgroundAlone = ({ attributes, foreground, link }: Pen): boolean =>
  attributes === 0 && foreground === '' && link === '';

/** The blanks from `start` on that share a pen. */
function blanksFrom(cells: CellRow, start: number, end: number): number {
  const pen = penAt(cells, start);
  let column = start;
  while (column < end && cellAt(cells, column) === blank && penAt(cells, column) === pen) column++;
  return column - start;
}

/** DECLRMM: `CSI Pl ; Pr s` sets margins at the sides (DECSLRM), rather than saving the cursor. */
const sideMarginsOn = `${csi}?69h`;
const sideMarginsOff = `${csi}?69l`;
const deleteRows = 'M';
const insertRows = 'L';

/** Erasing to the end of the row. */
const eraseRest = `${csi}K`;

/** Of the screen that is written to. */
export interface WriterOptions {
  readonly columns: number;
  /** What is erased takes the background of the pen (BCE). */
  readonly erasesToGround: boolean;
}

export function createScreenWriter({ columns, erasesToGround }: WriterOptions): ScreenWriter {
  let written = '';
  let pen = plainPen;
  let at: Place | null = null;

  function goTo(row: number, column: number): void {
    const to = { row, column };
    written += moveBytes(at, to);
    at = to;
  }

  function take(next: Pen): void {
    written += penChange(pen, next);
    pen = next;
  }

  const showsAsGround = (wanted: Pen): boolean => isSamePen(pen.ground, wanted);

  function takeGround(wanted: Pen): void {
    if (!showsAsGround(wanted)) take(wanted);
  }

  /** Behind the last column terminals do not agree where the cursor is. */
  function advance(row: number, column: number): void {
    at = column < columns ? { row, column } : null;
  }

  function clear(row: number, start: number, count: number): void {
    goTo(row, start);
    written += start + count === columns ? eraseRest : sequence(count, 'X');
  }

  /** Whether erasing leaves what blanks on this ground would. */
  const canErase = (ground: Pen): boolean =>
    erasesToGround ? isBackgroundAlone(ground) : isSamePen(ground, plainPen);

  /** Erasing takes a movement behind it if the row goes on. */
  function erasesShorter(start: number, count: number, goesOn: boolean): boolean {
    if (start + count === columns) return count > eraseRest.length;
    const bytes = sequence(count, 'X').length;
    return count > (goesOn ? 2 * bytes : bytes);
  }

  function blanks(row: number, start: number, count: number, ground: Pen, goesOn: boolean): void {
    if (canErase(ground) && erasesShorter(start, count, goesOn)) {
      takeGround(ground);
      clear(row, start, count);
      return;
    }
    goTo(row, start);
    takeGround(ground);
    written += blank.repeat(count);
    advance(row, start + count);
  }

  /** Cells from `start` on that share a pen, up to the next blank. */
  function text(row: number, start: number, end: number, cells: CellRow): number {
    const wanted = penAt(cells, start);
    goTo(row, start);
    take(wanted);
    let column = start;
    do written += cellAt(cells, column++);
    while (column < end && cellAt(cells, column) !== blank && penAt(cells, column) === wanted);
    advance(row, column);
    return column - start;
  }

  return {
    cells(row, start, end, cells) {
      let column = start;
      while (column < end) {
        const count = blanksFrom(cells, column, end);
        if (count > 0) blanks(row, column, count, penAt(cells, column), column + count < end);
        column += count > 0 ? count : text(row, column, end, cells);
      }
    },
    clear,
    eraseRow(row) {
      takeGround(plainPen);
      goTo(row, 0);
      written += `${csi}2K`;
    },
    scroll(scroll) {
      const { top, bottom, by } = scroll;
      const sides = hasSides(scroll, columns);
      takeGround(plainPen);
      if (sides) written += `${sideMarginsOn}${csi}${scroll.left + 1};${scroll.right}s`;
      written += `${csi}${top + 1};${bottom}r`;
      written +=
        jump({ row: top, column: scroll.left }) + sequence(Math.abs(by), by > 0 ? deleteRows : insertRows);
      written += sides ? `${csi}r${sideMarginsOff}` : `${csi}r`;
      at = null;
    },
    bytes(row, bytes) {
      take(plainPen);
      goTo(row, 0);
      written += bytes;
      at = null;
    },
    end() {
      take(plainPen);
      return written;
    },
  };
}
