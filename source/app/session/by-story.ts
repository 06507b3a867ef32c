/** Stories in the list: each as one row, or all of its articles; and from one of its articles to the next. */
import { articlesOfRows } from '../services/story-rows.ts';
import { type Effect, say } from './effect.ts';
import { follow } from './follow.ts';
import { openList } from './list.ts';
import { goToArticle } from './reading.ts';
import type { Reads } from './reads.ts';
import { isByStory, isByTime, listOf } from './scope.ts';
import { openArticle, scopeKey, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';
import { set } from './settings.ts';

/** Kept for this list; the cursor stays on its article. */
export function turnStoryRows(session: Session, reads: Reads): readonly Effect[] {
  const { scope, words, search, order } = session.list;
  if (!isByTime(order)) return [say({ kind: 'not-by-time' })];
  const on = !isByStory(session, scope, order);
  const kept = set(session, { [`storyRows/${scopeKey(scope)}`]: on ? null : 'off' });
  const after = follow(session, kept);
  const list = listOf(after, scope, reads, words, search);
  return [
    ...kept,
    ...openList(after, list, reads, selectedArticle(session)?.id ?? null),
    say({ kind: 'story-rows', on }),
  ];
}

/** The article of the story of the open one that came so many after it, or before it. */
export function openInStory(session: Session, by: number, reads: Reads): readonly Effect[] {
  const article = openArticle(session);
  if (!article) return [];
  const { query } = listOf({ ...session, unreadOnly: false }, { kind: 'all' }, reads);
  const told = articlesOfRows(reads, { query, order: 'oldest' }, [article]);
  const to = told.findIndex(({ id }) => id === article.id) + by;
  if (told.length < 2) return [say({ kind: 'alone' })];
  const next = told[to];
  if (!next) return [say({ kind: by > 0 ? 'last-in-story' : 'first-in-story' })];
  return [...goToArticle(session, next.id, reads), say({ kind: 'in-story', at: to + 1, of: told.length })];
}
