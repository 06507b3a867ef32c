/** The `:` line: opened with what it can find, and left for an article. */
import { type Effect, go } from './effect.ts';
import { follow } from './follow.ts';
import { moveTo } from './list.ts';
import { askFor } from './open-prompt.ts';
import { open } from './reading.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import type { Session } from './session.ts';

/** Articles that are found by their headlines, besides those of the list. */
const mostLatest = 100;

export function openPalette(session: Session, reads: Reads): readonly Effect[] {
  const { query } = listOf({ ...session, unreadOnly: false }, { kind: 'all' }, reads);
  const latest = reads.list({ query, order: 'newest', limit: mostLatest });
  return [go({ type: 'latest', articles: latest }), askFor('command', '', session)];
}

/** In the list too, if it is there. */
export function goToArticle(session: Session, id: string, reads: Reads): readonly Effect[] {
  const { rows, offset } = session.list;
  const index = rows.findIndex(row => row.id === id);
  const moved = index < 0 ? [] : moveTo(session, offset + index, reads);
  return [...moved, ...open(follow(session, moved), id, reads)];
}
