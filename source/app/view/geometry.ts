/** Where the panes are, and how much fits in them. Sizes are cells. */
import { clamp } from '../../base/clamp.ts';
import type { Direction } from '../../domain/article.ts';
import { type PaneId, paneIds, widthsOf } from '../session/panes.ts';
import type { ScreenSize, Session } from '../session/session.ts';
import { hasHeading } from './heading.ts';

/** Below this many columns one pane is shown at a time. */
const listAndArticleFrom = 100;

/** From this many columns on the sources are in sight at all times; below, while they have the focus. */
const drawerFrom = 180;

export const smallest = { columns: 40, rows: 8 } as const;

export interface PaneBox {
  readonly id: PaneId;
  /** With the line that parts it from the pane behind it. */
  readonly width: number;
  readonly height: number;
  readonly hasLine: boolean;
}

/** Where the content of a pane or an overlay is. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

/** There is no article, and none to select. While one types what to search for, the panes stay where they are. */
const hasNoArticle = ({ list, reading }: Session): boolean =>
  list.total === 0 && list.words === '' && reading === null;

const isFull = ({ isFullScreen }: Pick<Session, 'isFullScreen'>, focus: PaneId): boolean =>
  isFullScreen && focus === 'reader';

/** In reading order. */
function shownPanes(session: Session, focus: PaneId): readonly PaneId[] {
  const { size, terminal } = session;
  if (size.columns < listAndArticleFrom || !terminal.sideBySide || isFull(session, focus)) return [focus];
  const isLeftOut: Readonly<Partial<Record<PaneId, boolean>>> = {
    sources: size.columns < drawerFrom && focus !== 'sources',
    reader: focus !== 'reader' && hasNoArticle(session),
  };
  return paneIds.filter(id => !isLeftOut[id]);
}

export const isTooSmall = ({ columns, rows }: ScreenSize): boolean =>
  columns < smallest.columns || rows < smallest.rows;

/** Rows of the masthead: its own, the tabs, a rule, and a blank one; with less room, or for a compact list, some of them; none above an article on the full screen. */
export function headHeight(session: Session, focus: PaneId = session.focus): number {
  const { display } = session;
  const { rows } = session.size;
  if (isFull(session, focus)) return 0;
  if (display.density === 'compact') return 1;
  if (rows >= 20) return 4;
  return rows >= 12 ? 2 : 1;
}

/** Between the masthead and the bottom line. */
const heightOf = (session: Session, focus: PaneId = session.focus): number =>
  Math.max(3, session.size.rows - headHeight(session, focus) - 1);

const inOrder = <T>(direction: Direction, items: readonly T[]): readonly T[] =>
  direction === 'rtl' ? items.toReversed() : items;

/** The panes that are shown if `focus` has the focus, from left to right. */
export function boxesOf(session: Session, focus: PaneId): readonly PaneBox[] {
  const shown = shownPanes(session, focus);
  const widths = widthsOf(shown, Math.max(3, session.size.columns));
  const height = heightOf(session, focus);
  const boxes = shown.map((id, index) => ({
    id,
    width: shown.length === 1 ? session.size.columns : (widths[index] as number),
    height,
    hasLine: index < shown.length - 1,
  }));
  return inOrder(session.messages.direction, boxes);
}

/** Rows of a heading, with the blank one below it. */
export const headingHeight = 2;

/** The content of a pane, below its heading. */
export function fieldIn(session: Session, { id, width, height, hasLine }: PaneBox): Field {
  const above = hasHeading(session, id) ? headingHeight : 0;
  return { width: Math.max(1, width - (hasLine ? 1 : 0)), height: Math.max(1, height - above) };
}

/** The field of a pane, if it were in sight. */
export const paneField = (session: Session, id: PaneId): Field =>
  fieldIn(session, boxesOf(session, id).find(box => box.id === id) as PaneBox);

/** Blank cells at either side of an overlay. */
export const overlayMargin = 2;

export const overlayField = (session: Session): Field => ({
  width: Math.max(1, session.size.columns - 2 * overlayMargin),
  height: Math.max(1, heightOf(session) - headingHeight),
});

/** The first of `count` items shown if `selected` stays in the middle of `room` as far as it can. */
export function windowStart(count: number, selected: number, room: number): number {
  return clamp(selected - Math.floor(room / 2), 0, Math.max(0, count - room));
}
