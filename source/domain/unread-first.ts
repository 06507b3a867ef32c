/** The order "unread first", and what keeps its rows where they are while one reads. */
import type { ListedArticle } from './library.ts';
import type { Order, UnreadFirst } from './order.ts';

/** Of a list that is made now. */
export const unreadFirst: UnreadFirst = { unread: [], read: [] };

export const isUnreadFirst = (order: Order): order is UnreadFirst => typeof order === 'object';

/** The order of a list that is read again: what it holds in its place stays there. */
export const orderAgain = (before: Order, now: Order): Order =>
  isUnreadFirst(before) && isUnreadFirst(now) ? before : now;

/** The order once rows have been marked. `before`, `after`: the same articles, in the same order. */
export function holding(
  order: Order,
  before: readonly ListedArticle[],
  after: readonly ListedArticle[],
): Order {
  if (!isUnreadFirst(order)) return order;
  const known = new Set([...order.unread, ...order.read]);
  const turned = before.filter(({ id, read }, index) => after[index]?.read !== read && !known.has(id));
  if (turned.length === 0) return order;
  const idsOf = (wereRead: boolean): readonly string[] =>
    turned.flatMap(({ id, read }) => (read === wereRead ? [id] : []));
  return { unread: [...order.unread, ...idsOf(false)], read: [...order.read, ...idsOf(true)] };
}
