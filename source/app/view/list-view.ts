/** What a list shows at a time. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { isInFolder } from '../../domain/category-path.ts';
import type { Density } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { Highlight } from '../../text/highlight.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { Scope } from '../session/list-state.ts';
import { chosenSort } from '../session/scope.ts';
import { selectedSource } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { clampedRows, type Drawing, drawingOf } from './drawing.ts';
import { errorText } from './error-text.ts';
import { type Field, paneField } from './geometry.ts';
import { type Items, type ItemWindow, itemWindow } from './item-window.ts';
import { groupAt } from './list-groups.ts';
import { gapBetween, type ItemLayout, type ItemState, itemHeight, leastHeight } from './list-item.ts';
import { sectionOf } from './section.ts';

const mostErrorLines = 8;

/** Why the source that is shown failed the last time, in words. */
export const errorRows = rememberLatest(
  (error: ReaderError | null, width: number, drawing: Drawing): readonly Row<Role>[] => {
    if (!error) return [];
    const { messages } = drawing;
    const rows = clampedRows(drawing, errorText(error, messages), {
      width: Math.max(1, width - 2),
      most: mostErrorLines,
      style: 'error',
      direction: messages.direction,
    });
    return [
      ...rows.map(row => joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, blankRow(1)])),
      blankRow(width),
    ];
  },
);

const errorRowsIn = (session: Session, { width }: Field): readonly Row<Role>[] =>
  errorRows(selectedSource(session)?.error ?? null, width, drawingOf(session));

/** Of a list by source, one for each section that its sources in sight are in. */
const mostLayouts = 16;

const layoutFor = rememberLatest(
  (
    width: number,
    density: Density,
    highlight: Highlight,
    namesSources: boolean,
    section: string | null,
    drawing: Drawing,
  ): ItemLayout => ({ width, density, highlight, namesSources, section, drawing }),
  mostLayouts,
);

/** The section that a scope is. */
function sectionOfScope(scope: Scope, { folders }: Session): string | null {
  if (scope.kind === 'folder') return scope.path;
  return scope.kind === 'source' ? (folders[scope.id] ?? null) : null;
}

/** Whether articles of several sources can be in a scope. */
function hasSeveralSources(scope: Scope, { folders }: Session): boolean {
  if (scope.kind === 'source') return false;
  const categories = Object.values(folders);
  const inScope =
    scope.kind === 'folder' ? categories.filter(category => isInFolder(category, scope.path)) : categories;
  return inScope.length > 1;
}

const layoutIn = (scope: Scope, session: Session, { width }: Field): ItemLayout =>
  layoutFor(
    width,
    session.display.density,
    session.list.highlighted,
    hasSeveralSources(scope, session),
    sectionOfScope(scope, session),
    drawingOf(session),
  );

/** By source, a line above the articles of each names it: they are laid out as in a list of that source. */
export function itemLayouts(session: Session, field: Field): (article: ListedArticle) => ItemLayout {
  if (chosenSort(session) === 'source')
    return ({ source }) => layoutIn({ kind: 'source', id: source.id }, session, field);
  const layout = layoutIn(session.list.scope, session, field);
  return () => layout;
}

/** Of a bookmark that has been begun, and not read to its end. */
function percentOf({ progress }: Session, { id, bookmarked }: ListedArticle): number | null {
  const percent = bookmarked ? (progress[id] ?? 0) : 0;
  return percent > 0 && percent < 100 ? percent : null;
}

/** The top story has its summary below its headline, unless the list is that of a search. */
export function itemState(session: Session, article: ListedArticle, index: number): ItemState {
  const { hits, words } = session.list;
  return {
    direction: session.settings.directions[article.source.id] ?? article.direction,
    section: sectionOf(session, article),
    percent: percentOf(session, article),
    snippet: hits ? hits.snippets.get(article.id) : null,
    leads: index === 0 && words === '',
  };
}

const roomIn = (session: Session, field: Field): number =>
  Math.max(1, field.height - errorRowsIn(session, field).length);

function itemsOf(session: Session, field: Field): Items {
  const { rows, offset } = session.list;
  const layoutOf = itemLayouts(session, field);
  const articleAt = (index: number): ListedArticle => rows[index - offset] as ListedArticle;
  const heightOfItem = (article: ListedArticle, index: number): number =>
    itemHeight(article, layoutOf(article), itemState(session, article, index));
  return {
    first: offset,
    end: offset + rows.length,
    gap: gapBetween[session.display.density],
    heightOf: index => heightOfItem(articleAt(index), index) + (groupAt(session, index) === null ? 0 : 1),
  };
}

/** What is in sight of the list once its window begins at the item `top`, or near to it, and the cursor is on an item. */
const windowAt = (session: Session, field: Field, top: number, cursor: number): ItemWindow =>
  itemWindow(itemsOf(session, field), top, cursor, roomIn(session, field));

/** What is in sight of the list. */
export function listWindow(session: Session, field: Field = paneField(session, 'articles')): ItemWindow {
  const { top, cursor } = session.list;
  return windowAt(session, field, top, cursor);
}

/** The article so many rows below the top of the pane's content; the blank row below an article is its own. Null: none. */
export function articleAt(session: Session, field: Field, row: number): number | null {
  const { start, end } = listWindow(session, field);
  const { heightOf, gap } = itemsOf(session, field);
  let bottom = errorRowsIn(session, field).length;
  if (row < bottom) return null;
  for (let index = start; index < end; index++) {
    bottom += heightOf(index) + gap;
    if (row < bottom) return index;
  }
  return null;
}

/**
 * The item at which the window begins once the cursor has moved: it stays where it is if the cursor is in sight there; else the cursor
 * keeps its place in it.
 */
export function topFor(session: Session, cursor: number): number {
  const field = paneField(session, 'articles');
  const { start } = listWindow(session, field);
  const isInSight = windowAt(session, field, start, cursor).start === start;
  return isInSight ? start : Math.max(0, start + cursor - session.list.cursor);
}

/** Articles that the list has in sight at a time, at most. */
export function listRoom(session: Session): number {
  const { density } = session.display;
  const room = roomIn(session, paneField(session, 'articles'));
  return Math.ceil(room / (leastHeight[density] + gapBetween[density]));
}

/** Steps of a page of the list. */
export const listPage = (session: Session): number => Math.max(1, listWindow(session).whole);

export const sourcesRoom = (session: Session): number => Math.max(1, paneField(session, 'sources').height);
