/** The bytes of a frame in which rows move up or down, where the terminal moves them; pure. */
import type { CellRow } from './cell-row.ts';
import { writePatch } from './row-patch.ts';
import { createScreenWriter, type WriterOptions } from './screen-writer.ts';
import { findScroll, hasSides, ofWholeRows, type Scroll, scrolled } from './scroll.ts';
import type { Scrolling } from './scrolling.ts';

export interface ScrollOptions extends WriterOptions {
  readonly scrolling: Scrolling;
  /** Rows that come in are erased, which keeps them in explicit mode. */
  readonly explicit: boolean;
}

/** The rows that come in from outside. */
function rowsIn({ top, bottom, by }: Scroll): readonly number[] {
  const count = Math.min(Math.abs(by), bottom - top);
  const first = by > 0 ? bottom - count : top;
  return Array.from({ length: count }, (_, index) => first + index);
}

type Rows = readonly (CellRow | null)[];

const areCertain = (rows: Rows, { top, bottom }: Scroll): boolean =>
  rows.slice(top, bottom).every(row => row !== null);

/** Null: nothing scrolls. A row that is null on both sides stays as it is. */
export function writeScrolled(before: Rows, after: Rows, options: ScrollOptions): string | null {
  const { columns, scrolling, explicit } = options;
  const found = scrolling === 'nothing' ? null : findScroll(before, after, columns);
  if (!found) return null;
  const scroll = scrolling === 'columns' ? found : ofWholeRows(found, columns);
  if (!areCertain(before, scroll) || !areCertain(after, scroll)) return null;
  const writer = createScreenWriter(options);
  writer.scroll(scroll);
  if (explicit && !hasSides(scroll, columns)) for (const row of rowsIn(scroll)) writer.eraseRow(row);
  for (const [row, cells] of scrolled(before, scroll, columns).entries()) {
    const next = after[row];
    if (cells && next && cells !== next) writePatch(writer, row, cells, next);
  }
  return writer.end();
}
