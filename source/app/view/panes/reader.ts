import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Direction } from '../../../domain/article.ts';
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

/** Of a piece that is selected, what is seen of it. */
function drawn({ row, piece }: WindowRow, selection: Selection | null): Row<Style> {
  if (!selection) return row;
  const isSelected =
    piece >= Math.min(selection.from, selection.to) && piece <= Math.max(selection.from, selection.to);
  return isSelected ? onGround(row, 'selected') : row;
}

const inMiddle = rememberFor(
  (row: Row<Style>, left: number, right: number): Row<Style> =>
    joinRows<Style>([blankRow(left), row, blankRow(right)]),
);

const withBar = rememberFor(
  (row: Row<Style>, bar: Row<Style>, direction: Direction): Row<Style> =>
    joinInReadingOrder<Style>(direction, [row, bar]),
);

const blankOf = rememberLatest((width: number): Row<Style> => blankRow(width));
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
    if (!view) return centredText(drawing, nothingOpen, field, 'meta');
    const room = field.width - scrollbarWidth;
    const left = Math.max(0, Math.floor((room - view.width) / 2));
    const right = Math.max(0, room - left - view.width);
    const bars = barsOf(view, field.height);
    const blank = blankOf(view.width);
    return bars.map((bar, index) => {
      const row = view.rows[index];
      const shown = row ? drawn(row, session.reading?.selection ?? null) : blank;
      return withBar(inMiddle(shown, left, right), bar, direction);
    });
  },
};
