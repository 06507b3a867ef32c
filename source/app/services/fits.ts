import type { ListedArticle } from '../../domain/library.ts';
import type { Possession, Query, Status } from '../../domain/query/query.ts';
import { tagKey } from '../../text/tag-key.ts';
import { effectiveDate } from '../article-date.ts';

const statuses: Readonly<Record<Status, (article: ListedArticle) => boolean>> = {
  read: ({ read }) => read,
  unread: ({ read }) => !read,
  bookmarked: ({ bookmarked }) => bookmarked,
  changed: ({ changed }) => changed,
  hidden: () => true,
  new: () => true,
  story: ({ story }) => story !== undefined,
};

const possessions: Readonly<Record<Possession, (article: ListedArticle) => boolean>> = {
  note: ({ note }) => note !== null,
  tag: ({ tags }) => tags.length > 0,
  image: () => true,
  audio: () => true,
  video: () => true,
};

/** Whether an article is in a list; what its header cannot say (words, its section, what is new) counts as fitting. */
export function fits(query: Query, article: ListedArticle): boolean {
  if ('is' in query) return statuses[query.is](article);
  if ('tag' in query) return article.tags.some(tag => tagKey(tag) === tagKey(query.tag));
  if ('has' in query) return possessions[query.has](article);
  if ('source' in query) return article.source.id === query.source;
  if ('since' in query) return effectiveDate(article) >= query.since;
  if ('before' in query) return effectiveDate(article) < query.before;
  if ('all' in query) return query.all.every(part => fits(part, article));
  if ('any' in query) return query.any.some(part => fits(part, article));
  return true;
}
