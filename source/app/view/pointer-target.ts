/** What stands at a cell of the screen: the view's own geometry, read backwards. Pure. */
import { textWidth } from '../../text/cells.ts';
import type { Row } from '../../text/rows.ts';
import { isOverlay, type Overlay } from '../session/layers.ts';
import type { SourceRow } from '../session/list-state.ts';
import type { PaneId } from '../session/panes.ts';
import type { Session } from '../session/session.ts';
import { drawingOf } from './drawing.ts';
import { boxesOf, fieldIn, headHeight, headingHeight, isTooSmall, type PaneBox } from './geometry.ts';
import { hasHeading } from './heading.ts';
import { articleAt } from './list-view.ts';
import { tabAtCell } from './masthead.ts';
import { overlayItemAt } from './overlays/index.ts';
import { readerCell } from './panes/reader.ts';
import { sourceAt } from './panes/sources.ts';
import { type BottomTarget, bottomTargetAt, statusRows } from './status-line.ts';

/** A cell, counted from 0 at the top left of the screen. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** `index` null: beside all items, or below them. */
export type Target =
  | BottomTarget
  | { readonly on: 'tab'; readonly tab: SourceRow }
  | { readonly on: 'sources' | 'articles' | 'overlay'; readonly index: number | null }
  /** `share`: how far down the bar, 0 to 1. */
  | { readonly on: 'scrollbar'; readonly share: number }
  /** `piece` null: below the text. `href`: of the link there. */
  | { readonly on: 'reader'; readonly piece: number | null; readonly href: string | null };

/** The address that leads from a cell of a row. */
function hrefAt({ runs }: Row<unknown>, cell: number): string | null {
  let end = 0;
  for (const { text, href } of runs) {
    end += textWidth(text);
    if (cell >= 0 && cell < end) return href ?? null;
  }
  return null;
}

function inReader(session: Session, box: PaneBox, column: number, row: number): Target {
  const found = readerCell(session, fieldIn(session, box), column, row);
  if (found?.on === 'scrollbar') return found;
  if (!found) return { on: 'reader', piece: null, href: null };
  return { on: 'reader', piece: found.row.piece, href: hrefAt(found.row.row, found.cell) };
}

type InPane = (session: Session, box: PaneBox, column: number, row: number) => Target;

const inPane: Readonly<Record<PaneId, InPane>> = {
  sources: (session, box, _, row) => ({
    on: 'sources',
    index: sourceAt(session, fieldIn(session, box), row),
  }),
  articles: (session, box, _, row) => ({
    on: 'articles',
    index: articleAt(session, fieldIn(session, box), row),
  }),
  reader: inReader,
};

/** The pane at a column, and the column within its content. The line beside it is its own. */
function paneAt(session: Session, column: number): readonly [PaneBox, number] | null {
  let left = 0;
  for (const box of boxesOf(session, session.focus)) {
    const isLineFirst = box.hasLine && session.messages.direction === 'rtl';
    if (column < left + box.width) return [box, column - left - (isLineFirst ? 1 : 0)];
    left += box.width;
  }
  return null;
}

function inPanes(session: Session, column: number, row: number): Target | null {
  const found = paneAt(session, column);
  if (!found) return null;
  const [box, within] = found;
  return inPane[box.id](session, box, within, row - (hasHeading(session, box.id) ? headingHeight : 0));
}

const inOverlay = (session: Session, overlay: Overlay, row: number): Target => ({
  on: 'overlay',
  index: row < headingHeight ? null : overlayItemAt(overlay, session, row - headingHeight),
});

const inHead = (session: Session, { column, row }: Cell): Target | null => {
  const tab = tabAtCell(session, column, row);
  return tab && { on: 'tab', tab };
};

/** Null: nothing that a pointer could mean. */
export function targetAt(session: Session, cell: Cell): Target | null {
  const { column, row } = cell;
  const { size, layers } = session;
  if (isTooSmall(size) || column >= size.columns) return null;
  const below = row - headHeight(session);
  const bottom = size.rows - statusRows(session, drawingOf(session)).length;
  if (row >= bottom) return bottomTargetAt(session, column, row - bottom);
  const overlay = layers.findLast(isOverlay);
  if (overlay) return below < 0 ? null : inOverlay(session, overlay, below);
  return below < 0 ? inHead(session, cell) : inPanes(session, column, below);
}
