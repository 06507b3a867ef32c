/** The headings of the open article, each as far in as it lies, from the side where it begins. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import { proseDirection } from '../../../text/direction.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import { type Heading, headingsShown } from '../../session/headings.ts';
import { centredText, clampedRows, type Drawing } from '../drawing.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

const cellsALevel = 2;
/** Lines of one heading. */
const mostLines = 3;

function headingRows({ text, depth }: Heading, width: number, drawing: Drawing): readonly Row<Role>[] {
  const direction = proseDirection(text, drawing.messages.direction);
  const indent = 1 + Math.min(depth * cellsALevel, Math.floor(width / 4));
  return clampedRows(drawing, text, {
    width: width - indent - 1,
    most: mostLines,
    style: depth === 0 ? 'title' : 'text',
    direction,
  }).map(row => joinInReadingOrder<Role>(direction, [blankRow(indent), row, blankRow(1)]));
}

const page = rememberLatest(
  (headings: readonly Heading[], width: number, height: number, drawing: Drawing): OverlayPage =>
    headings.length === 0
      ? { rows: centredText(drawing, drawing.messages.headings.none, { width, height }, 'meta'), items: [] }
      : pageOfBlocks(headings.map(each => ({ rows: headingRows(each, width, drawing), isItem: true }))),
);

export const contentsOverlay: Overlay = {
  title: (_, { panes }) => panes.contents,
  note: (session, { headings }) => headings.count(headingsShown(session).length),
  page: (session, { width, height }, drawing) => page(headingsShown(session), width, height, drawing),
  lines(session, { messages: { headings } }) {
    const shown = headingsShown(session);
    return shown.length === 0 ? [headings.none] : shown.map(({ text }) => text);
  },
};
