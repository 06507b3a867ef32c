/** From an article to the one beside it, without going back to the list. */
import { type Effect, go, say } from './effect.ts';
import { follow } from './follow.ts';
import { moveTo } from './list.ts';
import { goToArticle, open } from './reading.ts';
import type { Reads } from './reads.ts';
import { openArticle, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** The row of the article that is open; of one that a headline led to, the row from which it was opened. */
function openRow({ list, reading }: Session): number {
  const found = list.rows.findIndex(({ id }) => id === reading?.id);
  return found < 0 ? list.cursor : list.offset + found;
}

/** So many rows on in the list, or back. */
export function openBeside(session: Session, by: number, reads: Reads): readonly Effect[] {
  const index = openRow(session) + by;
  if (index < 0) return [say({ kind: 'first-article' })];
  if (index >= session.list.total) return [say({ kind: 'last-article' })];
  const moved = moveTo(session, index, reads);
  const there = follow(session, moved);
  const article = selectedArticle(there);
  return article ? [...moved, ...open(there, article.id, reads)] : moved;
}

/** The article of the same source that came so many before it, or after it. */
export function openOfSource(session: Session, by: number, reads: Reads): readonly Effect[] {
  const article = openArticle(session);
  if (!article) return [];
  const request = { query: { source: article.source.id }, order: 'newest', limit: Math.abs(by) } as const;
  const [known] = reads.listed([article.id]);
  const side = by > 0 ? { after: article.id } : { before: article.id };
  const rows = known ? reads.list({ ...request, ...side }) : [];
  const found = by > 0 ? rows.at(-1) : rows[0];
  if (!found)
    return [say({ kind: by > 0 ? 'oldest-of-source' : 'newest-of-source', source: article.source.title })];
  return goToArticle(session, found.id, reads);
}

export const turnFullScreen = ({ isFullScreen }: Session): readonly Effect[] => [
  go({ type: 'full-screen', isFull: !isFullScreen }),
  say({ kind: 'full-screen', isFull: !isFullScreen }),
];
