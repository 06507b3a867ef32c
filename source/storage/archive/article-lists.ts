/** Lists of articles in every order, without those that cannot be read. */
import type { Archive, ListedArticle, ListRequest, Order, WalkRequest } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { createBestFirst } from './best-first.ts';
import { createBySource } from './by-source.ts';
import {
  countArticles,
  createWalks,
  type ListContext,
  type OrderedLists,
  type Place,
  readListed,
  type Side,
} from './lists.ts';
import type { Searching } from './searching.ts';
import { textColumn } from './statements.ts';
import type { RowReader } from './stored-article.ts';

/** `each` reads so many at a time. */
const pageSize = 200;

interface ArticleListsContext extends ListContext {
  readonly rows: RowReader;
  readonly searching: Searching;
}

export function createArticleLists(
  context: ArticleListsContext,
): Pick<Archive, 'list' | 'each' | 'ids' | 'count' | 'position' | 'rank'> {
  const { rows, searching } = context;
  const { first } = context.statements;
  const walks = { ...createWalks(context), source: createBySource(context) };
  const orders: Readonly<Record<Order, OrderedLists>> = { ...walks, best: createBestFirst(context) };

  const placeOf = (id: string): Place | null =>
    first<Place>(
      `SELECT key, ${textColumn('bookmarked_at', 'bookmarkedAt')}, ${textColumn('source_id', 'sourceId')}
       FROM articles WHERE id = ?`,
      id,
    );

  /** Goes on behind rows that cannot be read until the page is full. */
  function readPage(
    lists: OrderedLists,
    query: Query,
    { from, side, limit }: { readonly from: Place | null; readonly side: Side; readonly limit: number },
  ): readonly ListedArticle[] {
    const page = lists.page({ query, from, side, limit });
    const articles = page.flatMap(row => readListed(row, rows) ?? []);
    const missing = page.length < limit ? 0 : limit - articles.length;
    if (missing === 0) return articles;
    const edge = (side === 'after' ? page.at(-1) : page[0]) ?? null;
    const more = readPage(lists, query, { from: edge, side, limit: missing });
    return side === 'after' ? [...articles, ...more] : [...more, ...articles];
  }

  function list({
    query: asked,
    order,
    limit,
    after,
    before,
    fromEnd,
  }: ListRequest): readonly ListedArticle[] {
    const query = searching.ready(asked);
    const side = before === undefined && !fromEnd ? 'after' : 'before';
    const id = before ?? after;
    const from = id === undefined ? null : placeOf(id);
    if (limit <= 0 || (id !== undefined && from === null)) return [];
    return readPage(orders[order], query, { from, side, limit: Math.min(limit, Number.MAX_SAFE_INTEGER) });
  }

  function* each({ query: asked, order, after, limit = Infinity }: WalkRequest): Generator<ListedArticle> {
    const query = searching.ready(asked);
    let from = after === undefined ? null : placeOf(after);
    if (after !== undefined && from === null) return;
    let left = limit;
    while (left > 0) {
      const size = Math.min(left, pageSize);
      const page = orders[order].page({ query, from, side: 'after', limit: size });
      for (const row of page) {
        const article = readListed(row, rows);
        if (!article) continue;
        yield article;
        left--;
      }
      if (page.length < size) return;
      from = page.at(-1) ?? from;
    }
  }

  return {
    list,
    each,
    ids({ query, order, after, limit = Number.MAX_SAFE_INTEGER }) {
      const from = after === undefined ? null : placeOf(after);
      if (after !== undefined && from === null) return [];
      return walks[order].ids({ query: searching.ready(query), from, limit });
    },
    count: query => countArticles(searching.ready(query), context),
    position(query, order, id) {
      const place = placeOf(id);
      return place && orders[order].countBefore(searching.ready(query), place);
    },
    rank: id => placeOf(id)?.bookmarkedAt ?? null,
  };
}
