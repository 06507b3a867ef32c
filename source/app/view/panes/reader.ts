import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Direction } from '../../../domain/article.ts';
import type { TextRole } from '../../../text/block-layout.ts';
import { blankRow, joinInReadingOrder, joinRows, type Row } from '../../../text/rows.ts';
import type { Style } from '../../../theme/theme.ts';
import { withPreview } from '../../session/preview.ts';
import type { Selection } from '../../session/reading-state.ts';
import type { WindowRow } from '../article-window.ts';
import { centredText } from '../drawing.ts';
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
    const room = field.width - scrollbarWidth;
    const left = Math.max(0, Math.floor((room - view.width) / 2));
    const right = Math.max(0, room - left - view.width);
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
