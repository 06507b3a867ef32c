import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Direction } from '../../../domain/article.ts';
import type { TextRole } from '../../../text/block-rows.ts';
import { blankRow, joinInReadingOrder, joinRows, type Row } from '../../../text/rows.ts';
import type { Style } from '../../../theme/theme.ts';
import { withPreview } from '../../session/preview.ts';
import type { Selection } from '../../session/reading-state.ts';
import type { Session } from '../../session/session.ts';
import type { WindowRow } from '../article-window.ts';
import { centredText } from '../drawing.ts';
import type { Field } from '../geometry.ts';
import { onGround } from '../grounds.ts';
import { type ReadingView, readingView, scrollbarWidth } from '../reading-view.ts';
import { rememberFor } from '../remember-for.ts';
import { scrollbar } from '../scrollbar.ts';
import type { Pane } from './pane.ts';

const isSelected = ({ piece }: WindowRow, selection: Selection | null): boolean =>
  selection !== null &&
  piece >= Math.min(selection.from, selection.to) &&
  piece <= Math.max(selection.from, selection.to);

const inMiddle = rememberFor(
  (row: Row<Style>, left: number, right: number): Row<Style> =>
    joinRows<Style>([blankRow(left), row, blankRow(right)]),
);

/** What is selected reaches a cell beyond its text, where there is room at both sides. */
const selectedInMiddle = rememberFor((row: Row<TextRole>, left: number, right: number): Row<Style> => {
  const edge = Math.min(1, left, right);
  const padded = joinRows<TextRole>([blankRow(edge), row, blankRow(edge)]);
  return inMiddle(onGround(padded, 'selected'), left - edge, right - edge);
});

const withBar = rememberFor(
  (row: Row<Style>, bar: Row<Style>, direction: Direction): Row<Style> =>
    joinInReadingOrder<Style>(direction, [row, bar]),
);

const blankOf = rememberLatest((width: number): Row<TextRole> => blankRow(width));
const noBar = blankRow(scrollbarWidth);

function barsOf({ measured }: ReadingView, height: number): readonly Row<Style>[] {
  const { whole, from, to } = measured;
  return whole ? Array.from({ length: height }, () => noBar) : scrollbar({ from, to }, height);
}

/** Blank cells to the left and to the right of the text. */
function marginsOf({ width }: ReadingView, field: Field): readonly [left: number, right: number] {
  const room = field.width - scrollbarWidth;
  const left = Math.max(0, Math.floor((room - width) / 2));
  return [left, Math.max(0, room - left - width)];
}

/** A cell of the pane: on the scrollbar, so many rows down of so many; or a cell of a row of the text. Null: nothing is there. */
export type ReaderCell =
  | { readonly on: 'scrollbar'; readonly share: number }
  | { readonly on: 'text'; readonly row: WindowRow; readonly cell: number };

export function readerCell(now: Session, field: Field, column: number, row: number): ReaderCell | null {
  const session = withPreview(now);
  const view = readingView(session, 0, field);
  if (!view) return null;
  const isRtl = session.messages.direction === 'rtl';
  const bar = isRtl ? 0 : field.width - scrollbarWidth;
  if (column === bar && !view.measured.whole) return { on: 'scrollbar', share: row / field.height };
  const found = view.rows[row];
  const [left] = marginsOf(view, field);
  return found ? { on: 'text', row: found, cell: column - left - (isRtl ? scrollbarWidth : 0) } : null;
}

/** The text in the middle, the scrollbar at the outer edge. */
export const readerPane: Pane = {
  draws(session) {
    const { reading, annotations, list, settings, display, pictures, terminal } = withPreview(session);
    const { measure, justify } = display;
    return [
      reading,
      annotations,
      list.highlighted,
      list.total > 0,
      settings.directions,
      measure,
      justify,
      display.pictures,
      pictures,
      terminal.cell,
    ];
  },
  heading: () => '',
  rows(now, field, drawing) {
    const session = withPreview(now);
    const view = readingView(session, 0, field);
    const { direction, nothingOpen } = drawing.messages;
    if (!view) return centredText(drawing, session.list.total > 0 ? nothingOpen : '', field, 'meta');
    const [left, right] = marginsOf(view, field);
    const bars = barsOf(view, field.height);
    const blank = blankOf(view.width);
    const selection = session.reading?.selection ?? null;
    return bars.map((bar, index) => {
      const row = view.rows[index];
      const place = row && isSelected(row, selection) ? selectedInMiddle : inMiddle;
      return withBar(place(row?.row ?? blank, left, right), bar, direction);
    });
  },
};
