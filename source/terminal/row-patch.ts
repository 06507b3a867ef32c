/** The cells in which two rows differ, so that a border or a mark that changes does not cost the whole row. */
import { blank, type CellRow, cellAt, penAt } from './cell-row.ts';
import { isSamePen } from './pen.ts';
import type { ScreenWriter } from './screen-writer.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bytes of a movement to the right: as many unchanged ones can as well be written again. */
const movementBytes = 4;

const isSameCell = (before: CellRow, after: CellRow, column: number): boolean =>
  cellAt(before, column) === cellAt(after, column) && isSamePen(penAt(before, column), penAt(after, column));

/** Whether writing the cells between takes no more than going over them. */
function isNear(after: CellRow, start: number, end: number): boolean {
  if (end - start > movementBytes) return false;
  const pen = penAt(after, start - 1);
  let bytes = 0;
  for (let column = start; column < end; column++) {
    const cell = cellAt(after, column);
    const isSeen =
      cell === blank ? isSamePen(penAt(after, column), pen.ground) : penAt(after, column) === pen;
    if (!isSeen) return false;
    bytes += Buffer.byteLength(cell);
  }
  return bytes <= movementBytes;
}

/** Letters of Hebrew, Arabic and the blocks between, their forms, and the bar of a list. */
const wide = /[\u0590-\u08FF\uFB1D-\uFEFC\u2588]/;

/** xterm draws a pixel or two of a letter into the blank at its left, and leaves them there unless that is written too. */
const reachesLeft = (before: CellRow, column: number): boolean =>
  column > 0 && cellAt(before, column - 1) === blank && wide.test(cellAt(before, column));

/** In one pass without a copy: of a new article nearly every cell has changed. */
export function changedSpans(before: CellRow, after: CellRow): readonly Span[] {
  const spans: Span[] = [];
  const width = Math.max(before.cells.length, after.cells.length);
  let start = 0;
  let end = 0;
  for (let column = 0; column < width; column++) {
    if (isSameCell(before, after, column)) continue;
    if (end === 0 || !isNear(after, end, column)) {
      if (end > 0) spans.push({ start, end });
      start = reachesLeft(before, column) ? column - 1 : column;
    }
    end = column + 1;
  }
  if (end > 0) spans.push({ start, end });
  return spans;
}

const visibleMark = /[\u064B-\u0652\u0670]/;

/** Some terminals leave the marks of a letter where another one is written over it, but not where it was erased. */
function leavesMarks(before: CellRow, after: CellRow, { start, end }: Span): boolean {
  for (let column = start; column < end; column++) {
    const was = cellAt(before, column);
    if (was.length > 1 && was !== cellAt(after, column) && visibleMark.test(was)) return true;
  }
  return false;
}

/** Makes one row of the other. */
export function writePatch(writer: ScreenWriter, row: number, before: CellRow, after: CellRow): void {
  for (const span of changedSpans(before, after)) {
    const { start, end } = span;
    if (leavesMarks(before, after, span)) writer.clear(row, start, end - start);
    writer.cells(row, start, end, after);
  }
}
