/** What is kept of articles: read or not, bookmarked or not. Shown at once, and read again when it is kept. */
import type { ArticleHeader, ArticleStatus } from '../../domain/article.ts';
import type { Query } from '../../domain/query/query.ts';
import { type Effect, go, start } from './effect.ts';
import { isSlow } from './list.ts';
import type { Reads } from './reads.ts';
import { listTitle } from './selectors.ts';
import type { Session } from './session.ts';

/** As the list shows it, and so what a key that turns it round starts from. */
export function statusOf({ list }: Session, id: string, reads: Reads): ArticleStatus {
  const found = list.rows.find(row => row.id === id) ?? reads.listed([id])[0];
  return {
    read: found?.read ?? false,
    bookmarked: found?.bookmarked ?? false,
    changed: found?.changed ?? false,
  };
}

function shown({ list }: Session, id: string, status: Partial<ArticleStatus>): Effect {
  const articles = list.rows.filter(row => row.id === id).map(row => ({ ...row, ...status }));
  return go({ type: 'articles-changed', articles });
}

export const mark = (session: Session, id: string, as: 'read' | 'unread'): readonly Effect[] => [
  shown(session, id, { read: as === 'read', changed: false }),
  start('mark', { as, which: { ids: [id] } }),
];

export function toggleRead(session: Session, { id }: ArticleHeader, reads: Reads): readonly Effect[] {
  const { read } = statusOf(session, id, reads);
  return [
    ...mark(session, id, read ? 'unread' : 'read'),
    go({ type: 'notice', notice: { kind: read ? 'marked-unread' : 'marked-read' } }),
  ];
}

export function toggleBookmark(session: Session, { id }: ArticleHeader, reads: Reads): readonly Effect[] {
  const { bookmarked } = statusOf(session, id, reads);
  return [
    shown(session, id, { bookmarked: !bookmarked }),
    start('bookmark', { on: !bookmarked, ids: [id] }),
    go({ type: 'notice', notice: { kind: bookmarked ? 'unbookmarked' : 'bookmarked' } }),
  ];
}

/** Asks before so many articles change. */
export const askToMark = (session: Session, query: Query, count: number): Effect =>
  count === 0
    ? go({ type: 'notice', notice: { kind: 'no-unread' } })
    : go({
        type: 'layer-opened',
        layer: { layer: 'question', question: 'mark-all-read', count, of: listTitle(session), query },
      });

/** Everything that the list has, in sight or not. */
export function markAllRead(session: Session, reads: Reads): readonly Effect[] {
  const { list } = session;
  const query: Query = { all: [list.query, { is: 'unread' }] };
  if (!isSlow(list)) return [askToMark(session, query, reads.count(query))];
  const request = { query, order: list.order, limit: 1 };
  return [{ ...start('ask', { request }), purpose: { for: 'question', generation: list.generation } }];
}
