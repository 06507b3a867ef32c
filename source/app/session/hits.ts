/** Excerpts for the visible articles of a search, read by a job and shown below their headlines. */

import { listWindow } from '../view/list-view.ts';
import { type Effect, start } from './effect.ts';
import type { Session } from './session.ts';

/** Articles from `before` screens above the visible ones to `behind` screens below them. */
function idsAround(session: Session, before: number, behind: number): readonly string[] {
  const { rows, offset } = session.list;
  const { start, end } = listWindow(session);
  const screen = end - start;
  const first = start - offset - before * screen;
  return rows.slice(Math.max(0, first), end - offset + behind * screen).map(({ id }) => id);
}

/** Requests an extra screen on both sides, so that few keys need a request. */
export function askForHits(session: Session): readonly Effect[] {
  const { hits, query, generation } = session.list;
  if (hits?.query !== query) return [];
  const isMissing = (id: string): boolean => !hits.snippets.has(id);
  if (!idsAround(session, 0, 0).some(isMissing)) return [];
  const ids = idsAround(session, 1, 1).filter(isMissing);
  return [{ ...start('snippets', { query, ids }), purpose: { for: 'hits', generation } }];
}
