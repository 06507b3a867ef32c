import { blankRow, joinRows, type Row } from '../../../text/rows.ts';
import type { Style } from '../../../theme/theme.ts';
import type { Selection } from '../../session/session.ts';
import type { WindowRow } from '../article-window.ts';
import { centredText } from '../drawing.ts';
import { onGround } from '../grounds.ts';
import { readingView } from '../reading-view.ts';
import { rememberFor } from '../remember-for.ts';
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

export const readerPane: Pane = {
  draws: ({ reading, annotations, list, settings, display }) => [
    reading,
    annotations,
    list.highlighted,
    settings.directions,
    display.measure,
    display.justify,
  ],
  heading: () => '',
  rows(session, field, drawing) {
    const view = readingView(session, 0, field);
    if (!view) return centredText(drawing, drawing.messages.nothingOpen, field, 'meta');
    const left = Math.max(0, Math.floor((field.width - view.width) / 2));
    const right = Math.max(0, field.width - left - view.width);
    const rows = view.rows.map(row => drawn(row, session.reading?.selection ?? null));
    return [...view.news, ...rows].map(row => inMiddle(row, left, right));
  },
};
