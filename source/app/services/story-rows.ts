/** Lists in which each story is one row. */
import type { Archive, ListedArticle, ListRequest } from '../../domain/library.ts';
import type { Order } from '../../domain/order.ts';
import type { Query } from '../../domain/query/query.ts';

/** What is listed. */
export interface Listing {
  readonly query: Query;
  readonly order: Order;
  readonly byStory: boolean;
}

export const requestOf = ({
  query,
  order,
  byStory,
}: Listing): Pick<ListRequest, 'query' | 'order' | 'byStory'> => ({
  query,
  order,
  ...(byStory ? { byStory: query } : {}),
});

/** More than any story has. */
const mostTold = 1000;

/** The articles that rows of a list stand for, in its order. */
export const articlesOfRows = (
  archive: Pick<Archive, 'list'>,
  { query, order }: Pick<Listing, 'query' | 'order'>,
  rows: readonly Pick<ListedArticle, 'id'>[],
): readonly ListedArticle[] =>
  archive.list({ query, order, storiesOf: rows.map(({ id }) => id), limit: mostTold * rows.length });

/** The row of an article: that of its story, if the list has the article; null: the archive does not have it. */
export function rowOf(
  archive: Pick<Archive, 'list' | 'listed'>,
  listing: Listing,
  id: string,
): ListedArticle | null {
  const [article = null] = archive.listed([id]);
  if (!listing.byStory || article?.story === undefined) return article;
  const isListed = articlesOfRows(archive, listing, [article]).some(told => told.id === id);
  const [row] = isListed ? archive.list({ ...requestOf(listing), storiesOf: [id], limit: 1 }) : [];
  return row ?? article;
}
