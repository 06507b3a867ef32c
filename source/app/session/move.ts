/** The cursor of what has the focus: an overlay, a list, or the text. */

import { clampIndex } from '../../base/clamp.ts';
import { overlayField, paneField } from '../view/geometry.ts';
import { listPage, sourcesRoom } from '../view/list-view.ts';
import { overlayEnd, overlayPage } from '../view/overlays/index.ts';
import type { OverlayItem } from '../view/overlays/overlay.ts';
import { placeAfter } from '../view/reading-steps.ts';
import { readingView } from '../view/reading-view.ts';
import { archivedBelow } from './archived.ts';
import { type Effect, go } from './effect.ts';
import { follow } from './follow.ts';
import type { Overlay } from './layers.ts';
import { moveTo, openList } from './list.ts';
import { type PaneId, paneIds } from './panes.ts';
import { pieceCount } from './pieces.ts';
import { withPreview } from './preview.ts';
import { open } from './reading.ts';
import { beginning, type Place } from './reading-state.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { openArticle, openOverlay, selectedSource } from './selectors.ts';
import type { Session } from './session.ts';
import { readSources } from './source-rows.ts';
import { currentTab, tabsIn } from './tabs.ts';
import { cursorAmong, visibleSources } from './visible-sources.ts';

/** Farther than any list or text goes. */
export const farthest = 1_000_000_000;

const scrollOverlay = (session: Session, overlay: Overlay, by: number): Overlay => ({
  ...overlay,
  top: clampIndex(overlay.top + by, overlayEnd(session, overlay.layer)),
});

/** The item comes into sight whole, as far as there is room, and what stands between it and the item above. */
function moveCursor(session: Session, overlay: Overlay, to: number): Overlay {
  const { items } = overlayPage(session, overlay.layer);
  const { height } = overlayField(session);
  const cursor = clampIndex(to, items.length - 1);
  const item = items[cursor];
  if (!item) return overlay;
  const above = items[cursor - 1];
  const from = above ? above.top + above.height : 0;
  const lowest = item.height > height ? from : item.top + item.height - height;
  return { ...overlay, cursor, top: Math.min(Math.max(overlay.top, lowest), Math.max(from, lowest)) };
}

/** Rows of an item that are out of sight on the way: those of one that is taller than the window are seen before it is left. */
function hiddenRows(session: Session, { top }: Overlay, item: OverlayItem, step: number): number {
  const { height } = overlayField(session);
  if (item.height <= height) return 0;
  return step > 0 ? item.top + item.height - (top + height) : top - item.top;
}

/** Of what is listened to, each line is an item. */
const moveToLine = (session: Session, overlay: Overlay, to: number): Overlay => ({
  ...overlay,
  cursor: clampIndex(to, overlayEnd(session, overlay.layer)),
});

function movedInOverlay(session: Session, overlay: Overlay, by: number): Overlay {
  if (session.isLinear) return moveToLine(session, overlay, overlay.cursor + by);
  const { items } = overlayPage(session, overlay.layer);
  const cursor = Math.min(overlay.cursor, items.length - 1);
  const item = items[cursor];
  if (!item) return scrollOverlay(session, overlay, by);
  const hidden = Math.abs(by) === 1 ? hiddenRows(session, overlay, item, by) : 0;
  const page = overlayField(session).height - 1;
  return hidden > 0
    ? scrollOverlay(session, overlay, by * Math.min(hidden, page))
    : moveCursor(session, overlay, cursor + by);
}

const moveInOverlay = (session: Session, overlay: Overlay, by: number): Effect =>
  go({ type: 'layer-changed', layer: movedInOverlay(session, overlay, by) });

/** Of an overlay with a cursor, the items that are in sight. */
function overlayStep(session: Session, { layer, top }: Overlay): number {
  const { height } = overlayField(session);
  if (session.isLinear) return Math.max(1, height - 1);
  const { items } = overlayPage(session, layer);
  const seen = items.filter(item => item.top >= top && item.top + item.height <= top + height);
  return Math.max(1, items.length === 0 ? height - 1 : seen.length - 1);
}

/** Another source is another list. */
export function selectSource(session: Session, index: number, reads: Reads): readonly Effect[] {
  const { rows, selected } = session.sources;
  const row = rows[index];
  if (index === selected || !row) return [];
  return [
    go({ type: 'source-selected', index }),
    ...openList(session, listOf(session, row.scope, reads, session.list.words, session.list.search), reads),
  ];
}

/** To a row of those that are in no closed folder. */
function selectVisible(session: Session, wanted: number, reads: Reads): readonly Effect[] {
  const visible = visibleSources(session.sources.rows);
  const index = visible[clampIndex(wanted, visible.length - 1)]?.index;
  return index === undefined ? [] : selectSource(session, index, reads);
}

/** To the tab so many further on, or back, and round the ends; out of an article. */
export function turnTabs(session: Session, by: number, reads: Reads): readonly Effect[] {
  const { rows, selected } = session.sources;
  const tabs = tabsIn(rows);
  const current = rows[selected] ? currentTab(rows, rows[selected].scope) : null;
  const at = current ? tabs.indexOf(current) : by > 0 ? -1 : 0;
  const next = tabs[(((at + by) % tabs.length) + tabs.length) % tabs.length];
  if (!next) return [];
  return [
    ...(session.focus === 'reader' ? [go({ type: 'focus', pane: 'articles' })] : []),
    ...selectSource(session, rows.indexOf(next), reads),
  ];
}

/** Puts the rows under the heading that is selected away, or brings them back; nothing where it is none. */
export function fold(session: Session, reads: Reads): readonly Effect[] {
  const heading = selectedSource(session);
  if (heading?.isFolded === undefined) return [];
  const folded = go({ type: 'folded', scope: heading.scope, folded: !heading.isFolded });
  return [folded, readSources(follow(session, [folded]), reads)];
}

/** Rows that stay in sight above or below the piece that a selection has come to. */
const context = 3;

/** Where the window is once a selection has come to a piece. */
function placeFor(session: Session, piece: number): Place | null {
  const { reading } = session;
  const view = readingView(session);
  if (!reading || !view) return null;
  const place = { ...beginning, piece };
  if (session.isLinear || piece <= view.place.piece) return place;
  if (piece < view.measured.lastPiece) return reading.place;
  return placeAfter(
    { ...session, reading: { ...reading, place } },
    Math.min(0, context - view.measured.height),
  );
}

function moveInText(session: Session, by: number): readonly Effect[] {
  const { reading } = session;
  const article = openArticle(session);
  if (!reading || !article) return [];
  const { selection } = reading;
  if (!selection) {
    const place = placeAfter(session, by);
    return place ? [go({ type: 'scrolled', place })] : [];
  }
  const to = clampIndex(selection.to + by, pieceCount(article, archivedBelow(session)) - 1);
  const place = placeFor(session, to);
  return place ? [go({ type: 'scrolled', place, selection: { ...selection, to } })] : [];
}

interface Movement {
  /** So many steps on, or back. */
  readonly by: (session: Session, by: number, reads: Reads) => readonly Effect[];
  /** To a row, counted from 0. */
  readonly to: (session: Session, row: number, reads: Reads) => readonly Effect[];
  /** Steps of a page: texts keep a row in sight. */
  readonly page: (session: Session) => number;
}

/** Of what is listened to. */
const piecesAPage = 5;

function textPage(session: Session): number {
  if (session.isLinear) return piecesAPage;
  return Math.max(1, (readingView(session)?.measured.height ?? paneField(session, 'reader').height) - 1);
}

const movements: Readonly<Record<PaneId, Movement>> = {
  sources: {
    by(session, by, reads) {
      const visible = visibleSources(session.sources.rows);
      return selectVisible(session, cursorAmong(visible, session.sources) + by, reads);
    },
    to: selectVisible,
    page: sourcesRoom,
  },
  articles: {
    by: (session, by, reads) => moveTo(session, session.list.cursor + by, reads),
    to: moveTo,
    page: listPage,
  },
  reader: { by: moveInText, to: moveInText, page: textPage },
};

/** In a pane that need not have the focus. */
export const moveInPane = (session: Session, pane: PaneId, by: number, reads: Reads): readonly Effect[] =>
  movements[pane].by(session, by, reads);

/** So many steps on, or back. */
export function moveBy(session: Session, by: number, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  if (overlay) return [moveInOverlay(session, overlay, by)];
  return movements[session.focus].by(session, by, reads);
}

/** To a row of a list, counted from 1; in a text to an end of it. */
export function moveToRow(session: Session, row: number, reads: Reads): readonly Effect[] {
  const overlay = openOverlay(session);
  if (overlay) return [moveInOverlay(session, { ...overlay, top: 0, cursor: 0 }, row - 1)];
  return movements[session.focus].to(session, row - 1, reads);
}

/** Steps of a page of what has the focus. */
export function pageOf(session: Session): number {
  const overlay = openOverlay(session);
  if (overlay) return overlayStep(session, overlay);
  return movements[session.focus].page(session);
}

/** Into the pane; into what is previewed there, by opening it. */
export function enter(session: Session, pane: PaneId, reads: Reads): readonly Effect[] {
  const { reading } = withPreview(session);
  return pane === 'reader' && reading !== null && reading !== session.reading
    ? open(session, reading.id, reads)
    : [go({ type: 'focus', pane })];
}

export function focusBy(session: Session, by: number, reads: Reads): readonly Effect[] {
  const next = paneIds[(paneIds.indexOf(session.focus) + by + paneIds.length) % paneIds.length];
  return enter(session, next as PaneId, reads);
}

/** To the pane at a side of the screen, if there is one. */
export function focusSide(session: Session, side: 'left' | 'right', reads: Reads): readonly Effect[] {
  const { focus, messages } = session;
  const isForward = (side === 'left') === (messages.direction === 'rtl');
  const next = paneIds[paneIds.indexOf(focus) + (isForward ? 1 : -1)];
  return next ? enter(session, next, reads) : [];
}
