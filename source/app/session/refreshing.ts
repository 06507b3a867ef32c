/** Refreshing: what keys ask for, and what the reader does by itself. Pure. */
import { refreshMinutes } from '../../domain/setting-shapes.ts';
import { isUnreadFirst, unreadFirst } from '../../domain/unread-first.ts';
import { type Effect, go, reloaded, say, start } from './effect.ts';
import { follow } from './follow.ts';
import { moveTo, openList } from './list.ts';
import { selectSource } from './move.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { search } from './search.ts';
import { msPerMinute, selectedScope } from './selectors.ts';
import type { Session } from './session.ts';
import { set } from './settings.ts';

const refreshAll: Effect = start('refresh', { sources: 'all' });

/** A list of what is unread first, in which articles were marked, from its beginning; not while one reads. */
function madeAnew(session: Session, reads: Reads): readonly Effect[] {
  const { order, scope, words, search: query } = session.list;
  const isAsMade = !isUnreadFirst(order) || order === unreadFirst;
  if (isAsMade || session.focus === 'reader') return [];
  return openList(session, listOf(session, scope, reads, words, query), reads);
}

export const refreshEverything = (session: Session, reads: Reads): readonly Effect[] => [
  ...madeAnew(session, reads),
  refreshAll,
];

const titleOf = ({ sources }: Session, id: string): string =>
  sources.rows.find(({ scope }) => scope.kind === 'source' && scope.id === id)?.title ?? id;

/** Beside a refresh that is running, unless that has it still to come. */
export function refreshSource(session: Session, id: string): readonly Effect[] {
  const { refresh, beside } = session;
  if (!refresh) return [start('refresh', { sources: [id] })];
  const isAwaited = beside.includes(id) || refresh.waiting.some(source => source.id === id);
  if (isAwaited) return [say({ kind: 'source-awaited', source: titleOf(session, id) })];
  return [go({ type: 'beside', ids: [...beside, id] }), start('refresh-source', { id })];
}

export function refreshHere(session: Session, reads: Reads): readonly Effect[] {
  const scope = selectedScope(session);
  return scope.kind === 'source'
    ? [...madeAnew(session, reads), ...refreshSource(session, scope.id)]
    : refreshEverything(session, reads);
}

export const isRefreshing = ({ refresh, beside }: Session): boolean => refresh !== null || beside.length > 0;

/** What has come in so far stays; the next refresh goes on from there. */
export const stopRefresh = (): readonly Effect[] => [
  { effect: 'stop', job: 'refresh' },
  { effect: 'stop', job: 'refresh-source' },
  go({ type: 'refresh', refresh: null }),
  go({ type: 'beside', ids: [] }),
  reloaded,
  say({ kind: 'refresh-stopped' }),
];

/** By itself the list stays where it is, even if the user has not moved in it yet. */
const settled = ({ list: { cursor, top } }: Session): Effect => go({ type: 'cursor', index: cursor, top });

/**
 * The refresh that the user's settings ask for by now.
 * @param last when the one before began, in ms since 1970
 */
export function dueRefresh(session: Session, now: number, last: number): readonly Effect[] {
  const { minutes } = session.settings.refresh;
  if (minutes === undefined || isRefreshing(session)) return [];
  const latest = Math.max(last, session.refreshed === null ? 0 : Date.parse(session.refreshed));
  if (now - latest < minutes * msPerMinute) return [];
  return [settled(session), start('refresh', { sources: 'all', isAutomatic: true })];
}

const usualMinutes = 15;

/** Every so many minutes; null: turns it off, or on. */
export function refreshEvery(session: Session, wanted: number | null): readonly Effect[] {
  const isOn = session.settings.refresh.minutes !== undefined;
  const minutes = wanted === 0 || (wanted === null && isOn) ? null : (wanted ?? usualMinutes);
  const within = minutes === null ? null : Math.min(minutes, refreshMinutes.most);
  return [...set(session, { 'refresh/minutes': within }), say({ kind: 'refresh-every', minutes: within })];
}

export function turnUrgent(session: Session): readonly Effect[] {
  const isOn = session.settings.notify.urgent === 'on';
  return [
    ...set(session, { 'notify/urgent': isOn ? null : 'on' }),
    say({ kind: 'notify-urgent', on: !isOn }),
  ];
}

/** To the top of all articles, where what has come in stands. */
export function goToNewest(session: Session, reads: Reads): readonly Effect[] {
  const all = session.sources.rows.findIndex(({ scope }) => scope.kind === 'all');
  const steps: readonly ((now: Session) => readonly Effect[])[] = [
    ({ focus }) => (focus === 'articles' ? [] : [go({ type: 'focus', pane: 'articles' })]),
    now => search(now, '', reads),
    now => selectSource(now, all, reads),
    now => madeAnew(now, reads),
    now => moveTo(now, 0, reads),
    () => [go({ type: 'arrived', count: 0 })],
  ];
  const effects: Effect[] = [];
  for (const next of steps) effects.push(...next(follow(session, effects)));
  return effects;
}
