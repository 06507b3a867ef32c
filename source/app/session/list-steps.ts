/** How the list and the sources of a session change. */

import { clampIndex } from '../../base/clamp.ts';
import { keepSame } from '../../base/keep-same.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { findsText, wordsIn } from '../../domain/query/words.ts';
import { withStatus } from '../../domain/story-row.ts';
import { holding } from '../../domain/unread-first.ts';
import type { ActionOf } from './action.ts';
import { cursorMoved, refreshed, withoutRange } from './article-selection.ts';
import { keepingRows } from './known-rows.ts';
import type { Hits, Listed, ListState, ListWindow, Scope, Snippets, SourceRow } from './list-state.ts';
import { recounted } from './recounted.ts';
import { sameScope } from './selectors.ts';
import type { Session } from './session.ts';

/** Those that are read already, if they are of the same query. */
function hitsFor({ query, hits }: ListState): Hits | null {
  if (!findsText(query)) return null;
  return hits?.query === query ? hits : { query, snippets: new Map() };
}

export const withWindow = (list: ListState, window: ListWindow, cursor: number): ListState => ({
  ...list,
  hits: hitsFor(list),
  rows: keepingRows(list.rows, window.rows),
  offset: window.offset,
  total: window.total,
  unsearched: window.unsearched ?? 0,
  highlighted: keepSame(list.highlighted, {
    words: wordsIn(list.query).join(' '),
    answers: window.answers ?? [],
  }),
  cursor: clampIndex(cursor, window.total - 1),
  top: Math.max(0, list.top + cursor - list.cursor),
});

/** The query of a list that is read again is mostly the same. */
export const keepingQuery = ({ query }: ListState, list: Listed | undefined): Partial<ListState> =>
  list ? { ...list, query: keepSame(query, list.query) } : {};

/** A range reaches as far as its list. */
export function openList({ list: before, ...others }: Session, action: ActionOf<'list-opened'>): Session {
  const generation = before.generation + 1;
  const list = { ...before, ...action.list, generation };
  const session = { ...others, selection: withoutRange(others.selection, before) };
  if (!action.window) return { ...session, list };
  return { ...session, list: { ...withWindow(list, action.window, action.cursor), top: action.cursor } };
}

export function moveCursor(session: Session, { index, top }: ActionOf<'cursor'>): Session {
  const { list, selection } = session;
  const cursor = clampIndex(index, list.total - 1);
  return {
    ...session,
    selection: cursorMoved(selection, list, cursor),
    list: { ...list, cursor, top, untouched: false },
  };
}

export function withSnippets(session: Session, snippets: Snippets): Session {
  const { hits } = session.list;
  if (!hits) return session;
  const all = new Map([...hits.snippets, ...snippets]);
  return { ...session, list: { ...session.list, hits: { ...hits, snippets: all } } };
}

/** An article as it is now, in the row that stands for it and others. */
function rowNow(row: ListedArticle, now: ListedArticle | undefined): ListedArticle {
  if (!now || !row.standsFor || now.standsFor) return now ?? row;
  return withStatus({ ...now, read: row.read, standsFor: row.standsFor }, { read: now.read });
}

export function changeArticles(session: Session, articles: readonly ListedArticle[]): Session {
  const changed = new Map(articles.map(article => [article.id, article]));
  const before = session.list.rows;
  const rows = keepingRows(
    before,
    before.map(row => rowNow(row, changed.get(row.id))),
  );
  const selection = refreshed(session.selection, articles);
  if (rows.every((row, index) => row === before[index]))
    return selection === session.selection ? session : { ...session, selection };
  return {
    ...session,
    list: { ...session.list, rows, order: holding(session.list.order, before, rows) },
    selection,
    sources: { ...session.sources, rows: recounted(session.sources.rows, before, rows) },
  };
}

/** Where a row was that has gone: one of its kind in its place, or else above that, or else the first of all. */
function placeOfGone(rows: readonly SourceRow[], at: number, { kind }: Scope): number {
  const isNear = (row: SourceRow | undefined): boolean =>
    row !== undefined && row.scope.kind === kind && !row.isHidden;
  return [at, at - 1].find(near => isNear(rows[near])) ?? 0;
}

function selectedIn(rows: readonly SourceRow[], { rows: before, selected }: Session['sources']): number {
  const current = before[selected]?.scope;
  if (!current) return 0;
  const found = rows.findIndex(({ scope }) => sameScope(scope, current));
  return found < 0 ? placeOfGone(rows, selected, current) : found;
}

/** The cursor stays on its row, if that is still there. */
export function loadSources(session: Session, rows: readonly SourceRow[]): Session {
  const known = session.sources.rows;
  const kept = rows.map((row, index) => keepSame(known[index] ?? row, row));
  const isSame = kept.length === known.length && kept.every((row, index) => row === known[index]);
  const selected = selectedIn(rows, session.sources);
  if (isSame && selected === session.sources.selected) return session;
  return { ...session, sources: { rows: kept, selected } };
}
