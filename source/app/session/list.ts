/**
 * The list as a window: a page of rows around the cursor, read along an index by the article at its edge, so that a step costs the
 * same in a list of any length. A list of words is read by a job instead, and drawn when the answer comes.
 */
import { clamp, clampIndex } from '../../base/clamp.ts';
import type { ListedArticle, ListRequest } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { asksForWords, findsText, takesLong } from '../../domain/query/words.ts';
import { orderAgain } from '../../domain/unread-first.ts';
import { type PageRequest, trimmed } from '../services/list-page.ts';
import { requestOf } from '../services/story-rows.ts';
import { listRoom, topFor } from '../view/list-view.ts';
import { withinReach } from './article-selection.ts';
import { type Effect, go, type Purpose, type Step, start } from './effect.ts';
import { follow } from './follow.ts';
import type { Listed, ListState } from './list-state.ts';
import { covers, distances, hasRow, joined, nearestOrigin, type Origin, shortSide } from './list-window.ts';
import type { Reads } from './reads.ts';
import { isByStory, listOf } from './scope.ts';
import type { Session } from './session.ts';

/** Without its rows. */
const identityOf = ({ scope, words, search, query, order, byStory }: Listed): Listed => ({
  scope,
  words,
  search,
  query,
  order,
  byStory,
});

/** In the order that the user has chosen for words, if it has any. */
const inOrder = (session: Session, list: Listed): Listed =>
  asksForWords(list.query)
    ? { ...list, order: session.wordOrder, byStory: isByStory(session, list.scope, session.wordOrder) }
    : list;

/** A page is so many times what is in sight. */
const screensAPage = 3;

/** A search is walked through in memory for a while. */
const hitsAPage = 300;

export const isSlow = ({ query }: { readonly query: Query }): boolean => takesLong(query);

/** Whether the rows are still those of the words before. */
export const isAwaited = ({ query, hits }: Pick<ListState, 'query' | 'hits'>): boolean =>
  findsText(query) && hits?.query !== query;

const pageOf = (session: Session, list: { readonly query: Query }): number =>
  isSlow(list) ? hitsAPage : screensAPage * listRoom(session);

/** The page around an article of a list or, without one, around a row. */
const pageWanted = (session: Session, list: Listed, on: string | null, index: number): PageRequest => ({
  listing: { query: list.query, order: list.order, byStory: list.byStory },
  on,
  index,
  margin: pageOf(session, list),
});

function requestFrom(origin: Origin, list: ListState, limit: number): ListRequest {
  const { rows } = list;
  const plain = { ...requestOf(list), limit };
  switch (origin) {
    case 'start':
      return plain;
    case 'end':
      return { ...plain, fromEnd: true };
    case 'below':
      return { ...plain, after: rows.at(-1)?.id ?? '' };
    case 'above':
      return { ...plain, before: rows[0]?.id ?? '' };
  }
}

type WindowPurpose = Omit<Extract<Purpose, { for: 'window' }>, 'for'>;

/** Asks for rows by a job. */
const askFor = (request: ListRequest, purpose: WindowPurpose): Effect => ({
  ...start('ask', { request, ...(purpose.on === null ? {} : { around: purpose.on }) }),
  purpose: { for: 'window', ...purpose },
});

/** The rows up to one that is too far away, put to those that are there: a range knows all that it covers. */
function readUpTo(session: Session, index: number, reads: Reads): readonly Effect[] {
  const { list } = session;
  const origin = index < list.offset ? 'above' : 'below';
  const distance = distances(list, index)[origin];
  const request = requestFrom(origin, list, distance + pageOf(session, list));
  const found = reads.list(request);
  const window = joined(origin, list, found, found.length < request.limit);
  const moved = window.offset + window.rows.indexOf(list.rows[0] as ListedArticle) - list.offset;
  return [go({ type: 'list-read', generation: list.generation, window, cursor: list.cursor + moved })];
}

/** A page more than is there, in one direction. */
export function readPageOn(session: Session, step: Step, reads: Reads): readonly Effect[] {
  const { rows, offset } = session.list;
  return readUpTo(session, step > 0 ? offset + rows.length : offset - 1, reads);
}

/** While a range is on, the cursor goes as far as the range can reach. */
export function moveTo(session: Session, wanted: number, reads: Reads): readonly Effect[] {
  const { list, selection } = session;
  const index = withinReach(selection, list, clampIndex(wanted, list.total - 1));
  if (!selection.range || list.rows.length === 0 || hasRow(list, index))
    return moveToRow(session, index, reads);
  if (isSlow(list))
    return moveToRow(session, clamp(index, list.offset, list.offset + list.rows.length - 1), reads);
  const read = readUpTo(session, index, reads);
  const there = follow(session, read);
  return [...read, ...moveToRow(there, index + there.list.cursor - list.cursor, reads)];
}

/** Rows to read beyond one that the cursor goes to: from an end of the list as few as may be in sight with it, since others are read ahead. */
const readBeyond = (session: Session, origin: Origin): number =>
  !isSlow(session.list) && (origin === 'start' || origin === 'end')
    ? listRoom(session) + 1
    : pageOf(session, session.list);

/** The cursor to a row, from 0 to the last, with the rows around it. A search that has it elsewhere waits for the answer. */
export function moveToRow(session: Session, wanted: number, reads: Reads): readonly Effect[] {
  const { list } = session;
  const index = clampIndex(wanted, list.total - 1);
  const moved = go({ type: 'cursor', index, top: topFor(session, index) });
  if (list.total === 0 || covers(list, index, listRoom(session))) return [moved];
  const [origin, distance] = nearestOrigin(list, index);
  const request = requestFrom(origin, list, distance + readBeyond(session, origin));
  if (!isSlow(list)) return [moved, rowsFrom(origin, request, session, index, reads)];
  const isThere = hasRow(list, index);
  const { generation } = list;
  const ask = askFor(request, { generation, cursor: isThere ? null : index, on: null, joins: true });
  return isThere ? [moved, ask] : [ask];
}

/** Reads rows, and keeps of all what lies around the cursor. */
function rowsFrom(
  origin: Origin,
  request: ListRequest,
  session: Session,
  index: number,
  reads: Reads,
): Effect {
  const { list } = session;
  const found = reads.list(request);
  const total = origin === 'end' ? reads.count(list.query, list.byStory) : list.total;
  const window = joined(origin, { ...list, total }, found, found.length < request.limit);
  const cursor = Math.min(index, window.total - 1);
  const read = { window: trimmed(window, cursor, pageOf(session, list)), cursor };
  return go({ type: 'list-read', generation: list.generation, ...read });
}

/** Rows that the next keys may come to, so that none of them waits, or that there has come to be room for: a screen more than `moveTo` wants. */
export function readRowsAhead(session: Session, reads: Reads): readonly Effect[] {
  const { list, selection } = session;
  const origin = selection.range || isSlow(list) ? null : shortSide(list, 2 * listRoom(session));
  if (!origin) return [];
  const request = requestFrom(origin, list, pageOf(session, list));
  return [rowsFrom(origin, request, session, list.cursor, reads)];
}

/** Opens a list at its beginning, or with the cursor on an article of it. What is out of sight is read ahead, when nobody waits. */
export function openList(
  session: Session,
  wanted: Listed,
  reads: Reads,
  on: string | null = null,
): readonly Effect[] {
  const list = inOrder(session, wanted);
  if (isSlow(list)) {
    const generation = session.list.generation + 1;
    return [
      go({ type: 'list-opened', list: identityOf(list), window: null, cursor: 0 }),
      askFor({ ...requestOf(list), limit: hitsAPage }, { generation, cursor: 0, on, joins: false }),
    ];
  }
  const window = reads.page({ ...pageWanted(session, list, on, 0), margin: listRoom(session) });
  return [go({ type: 'list-opened', list: identityOf(list), window, cursor: window.cursor })];
}

/** Narrows lists to what is unread, or widens them again, with the cursor on its article. */
export function turnUnreadOnly(session: Session, reads: Reads): readonly Effect[] {
  const turned = go({ type: 'unread-only', only: !session.unreadOnly });
  const { scope, words, search, rows, cursor, offset } = session.list;
  const after = follow(session, [turned]);
  return [
    turned,
    ...openList(after, listOf(after, scope, reads, words, search), reads, rows[cursor - offset]?.id ?? null),
  ];
}

/** Where the list is read again: around its article; at the top, if the user has not moved yet. */
function pageAgain(session: Session, list: Listed): PageRequest {
  const { rows, offset, cursor, untouched } = session.list;
  const on = untouched ? null : (rows[cursor - offset]?.id ?? null);
  return pageWanted(session, list, on, untouched ? 0 : cursor);
}

/** The page that `readAgain` will want while the list is what it is; null: a job reads it. */
export const pageInSight = (session: Session): PageRequest | null =>
  isSlow(session.list) ? null : pageAgain(session, session.list);

/** Reads the list again. Other sources may be active now: `list` says what it is. */
export function readAgain(session: Session, wanted: Listed, reads: Reads): readonly Effect[] {
  const list = inOrder(session, { ...wanted, order: orderAgain(session.list.order, wanted.order) });
  const { cursor, generation } = session.list;
  const request = pageAgain(session, list);
  if (isSlow(list)) {
    const limit = request.margin;
    const purpose = { generation, cursor, on: request.on, joins: false };
    return [askFor({ ...requestOf(list), limit }, purpose)];
  }
  const window = reads.page(request);
  return [go({ type: 'list-read', generation, list: identityOf(list), window, cursor: window.cursor })];
}
