/** The `:` line, opened with what it can find. */
import { type Effect, go } from './effect.ts';
import { askFor } from './open-prompt.ts';
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
