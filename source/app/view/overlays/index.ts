/** The overlays: one line for each. */
import type { Direction } from '../../../domain/article.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../../text/rows.ts';
import type { Style } from '../../../theme/theme.ts';
import type { Overlay as OverlayLayer } from '../../session/layers.ts';
import type { Session } from '../../session/session.ts';
import { type Drawing, drawingOf } from '../drawing.ts';
import { type Field, overlayField } from '../geometry.ts';
import { onGround } from '../grounds.ts';
import { rememberFor } from '../remember-for.ts';
import { contentsOverlay } from './contents.ts';
import { feedsOverlay } from './feeds.ts';
import { healthOverlay } from './health.ts';
import { helpOverlay } from './help.ts';
import { linksOverlay } from './links.ts';
import type { Overlay, OverlayPage } from './overlay.ts';
import { quotesOverlay } from './quotes.ts';
import { rulesOverlay } from './rules.ts';
import { sourceOverlay } from './source.ts';
import { storyOverlay } from './story.ts';
import { welcomeOverlay } from './welcome.ts';
import { whyOverlay } from './why.ts';

export const overlays = {
  help: helpOverlay,
  health: healthOverlay,
  rules: rulesOverlay,
  quotes: quotesOverlay,
  story: storyOverlay,
  why: whyOverlay,
  links: linksOverlay,
  contents: contentsOverlay,
  welcome: welcomeOverlay,
  source: sourceOverlay,
  feeds: feedsOverlay,
} as const satisfies Readonly<Record<string, Overlay>>;

export type OverlayId = keyof typeof overlays;

export const overlayPage = (session: Session, id: OverlayId): OverlayPage =>
  overlays[id].page(session, overlayField(session), drawingOf(session));

export const overlayLines = (session: Session, id: OverlayId): readonly string[] =>
  overlays[id].lines(session, drawingOf(session));

/** The first row of the last page of an overlay; of what is listened to, the last line. */
export const overlayEnd = (session: Session, id: OverlayId): number =>
  session.isLinear
    ? Math.max(0, overlayLines(session, id).length - 1)
    : Math.max(0, overlayPage(session, id).rows.length - overlayField(session).height);

/** The first row in sight. */
const startOf = ({ top }: OverlayLayer, { rows }: OverlayPage, { height }: Field): number =>
  Math.max(0, Math.min(top, rows.length - height));

/** The item so many rows below the heading of an overlay; null: none stands there. */
export function overlayItemAt(overlay: OverlayLayer, session: Session, row: number): number | null {
  const page = overlayPage(session, overlay.layer);
  const at = startOf(overlay, page, overlayField(session)) + row;
  const found = page.items.findIndex(({ top, height }) => at >= top && at < top + height);
  return found < 0 ? null : found;
}

/** On the side where the interface begins. */
const widened = rememberFor(
  (row: Row<Style>, width: number, direction: Direction): Row<Style> =>
    row.width < width ? joinInReadingOrder<Style>(direction, [row, blankRow(width - row.width)]) : row,
);

/** What is in sight of an overlay; the item under the cursor stands out. */
export function overlayRows(
  overlay: OverlayLayer,
  session: Session,
  field: Field,
  drawing: Drawing,
): readonly Row<Style>[] {
  const { layer, cursor } = overlay;
  const page = overlays[layer].page(session, field, drawing);
  const { rows, items } = page;
  const start = startOf(overlay, page, field);
  const selected = items[Math.min(cursor, items.length - 1)];
  const isSelected = (row: number): boolean =>
    selected !== undefined && row >= selected.top && row < selected.top + selected.height;
  return rows
    .slice(start, start + field.height)
    .map((row, index) => (isSelected(start + index) ? onGround(row, 'selected') : row))
    .map(row => widened(row, field.width, drawing.messages.direction));
}
