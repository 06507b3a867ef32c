/** A row of a list that stands for all articles of one story that the list has. */
import type { ArticleStatus } from './article.ts';
import type { ListedArticle } from './library.ts';

/** Whether all is read that a row stands for. */
export const isReadWhole = ({ read, standsFor }: Pick<ListedArticle, 'read' | 'standsFor'>): boolean =>
  read && (standsFor?.unread ?? 0) === 0;

/** The row once its own article has another state. */
export function withStatus(row: ListedArticle, status: Partial<ArticleStatus>): ListedArticle {
  const now = { ...row, ...status };
  const { standsFor } = row;
  if (!standsFor || now.read === row.read) return now;
  return { ...now, standsFor: { ...standsFor, unread: standsFor.unread + (now.read ? -1 : 1) } };
}

/** The row once all that it stands for is read, or unread. */
export function markedWhole(row: ListedArticle, read: boolean): ListedArticle {
  const now = { ...row, read, changed: false };
  const { standsFor } = row;
  return standsFor ? { ...now, standsFor: { ...standsFor, unread: read ? 0 : standsFor.articles } } : now;
}
