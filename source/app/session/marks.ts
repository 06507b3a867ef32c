/** What is kept of articles: read or not, bookmarked or not. Shown at once, and read again when it is kept. */
import { type ArticleHeader, type ArticleStatus, untouched } from '../../domain/article.ts';
import { withStatus } from '../../domain/story-row.ts';
import { type Effect, go, say, start } from './effect.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';

/** As the list shows it, and so what a key that turns it round starts from. */
export function statusOf({ list }: Session, id: string, reads: Reads): ArticleStatus {
  return list.rows.find(row => row.id === id) ?? reads.listed([id])[0] ?? untouched;
}

function shown({ list }: Session, id: string, status: Partial<ArticleStatus>): Effect {
  const articles = list.rows.filter(row => row.id === id).map(row => withStatus(row, status));
  return go({ type: 'articles-changed', articles });
}

export const mark = (session: Session, id: string, as: 'read' | 'unread'): readonly Effect[] => [
  shown(session, id, { read: as === 'read', changed: false }),
  start('mark', { as, which: { ids: [id] } }),
];

/** What is so already is left as it is. */
export function markOne(
  session: Session,
  id: string,
  as: 'read' | 'unread',
  reads: Reads,
): readonly Effect[] {
  const { read, changed } = statusOf(session, id, reads);
  return read === (as === 'read') && !changed
    ? [say({ kind: `already-${as}` })]
    : [...mark(session, id, as), say({ kind: `marked-${as}` })];
}

export function toggleRead(session: Session, { id }: ArticleHeader, reads: Reads): readonly Effect[] {
  const { read } = statusOf(session, id, reads);
  return [
    ...mark(session, id, read ? 'unread' : 'read'),
    say({ kind: read ? 'marked-unread' : 'marked-read' }),
  ];
}

export const noAnnotations = { tags: [], note: null } as const;

/** What is written about a bookmark goes with it; an undo brings both back. */
function unbookmark(session: Session, id: string, { tags, note }: ArticleStatus): readonly Effect[] {
  const hasMore = tags.length > 0 || note !== null;
  return [
    shown(session, id, { bookmarked: false, ...noAnnotations }),
    ...(session.annotations?.id === id
      ? [go({ type: 'annotated', annotations: { id, ...noAnnotations } })]
      : []),
    start('bookmark', { on: false, ids: [id] }),
    say({ kind: hasMore ? 'unbookmarked-with-annotations' : 'unbookmarked' }),
  ];
}

export function toggleBookmark(session: Session, { id }: ArticleHeader, reads: Reads): readonly Effect[] {
  const status = statusOf(session, id, reads);
  return status.bookmarked
    ? unbookmark(session, id, status)
    : [
        shown(session, id, { bookmarked: true }),
        start('bookmark', { on: true, ids: [id] }),
        say({ kind: 'bookmarked' }),
      ];
}
