/** Lists of articles in every order, without those that cannot be read. */
import type { Archive, IdsRequest, ListedArticle, ListRequest, WalkRequest } from '../../domain/library.ts';
import type { NamedOrder, Order } from '../../domain/order.ts';
import { isUnreadFirst } from '../../domain/unread-first.ts';
import { createBestFirst } from './best-first.ts';
import { type BySourceContext, createBySource } from './by-source.ts';
import { type Place, readListed } from './listed-rows.ts';
import {
  countArticles,
  createWalks,
  type OrderedLists,
  type PageRequest,
  type WalkedLists,
} from './lists.ts';
import type { Searching } from './searching.ts';
import { textColumn } from './statements.ts';
import type { RowReader } from './stored-article.ts';
import { countBehind, countBehindAbove, heldArticles, keyOfRow, keysOfStories } from './story-rows.ts';
import { createUnreadFirst } from './unread-first.ts';

/** `each` reads so many at a time. */
const pageSize = 200;

type Asked = Pick<PageRequest, 'query' | 'byStory' | 'among'>;

interface ArticleListsContext extends BySourceContext {
  readonly rows: RowReader;
  readonly searching: Searching;
}

const timeOrders = ['newest', 'oldest'] as const;
type TimeOrder = (typeof timeOrders)[number];
const isByTime = (order: Order): order is TimeOrder => timeOrders.some(each => each === order);

const descends: Readonly<Record<TimeOrder, boolean>> = { newest: true, oldest: false };

export function createArticleLists(
  context: ArticleListsContext,
): Pick<Archive, 'list' | 'each' | 'ids' | 'count' | 'position' | 'held' | 'rank'> {
  const { rows, searching } = context;
  const { first } = context.statements;
  const walks = { ...createWalks(context), source: createBySource(context) };
  const orders: Readonly<Record<NamedOrder, OrderedLists>> = { ...walks, best: createBestFirst(context) };

  const listsIn = (order: Order): OrderedLists =>
    isUnreadFirst(order) ? createUnreadFirst(order, context) : orders[order];
  const walkedIn = (order: IdsRequest['order']): WalkedLists =>
    isUnreadFirst(order) ? createUnreadFirst(order, context) : walks[order];

  const placeOf = (id: string): Place | null =>
    first<Place>(
      `SELECT key, ${textColumn('bookmarked_at', 'bookmarkedAt')}, ${textColumn('source_id', 'sourceId')}
       FROM articles WHERE id = ?`,
      id,
    );

  /** Goes on behind rows that cannot be read until the page is full. */
  function readPage(lists: OrderedLists, request: PageRequest): readonly ListedArticle[] {
    const { side, limit } = request;
    const page = lists.page(request);
    const articles = page.flatMap(row => readListed(row, rows) ?? []);
    const missing = page.length < limit ? 0 : limit - articles.length;
    if (missing === 0) return articles;
    const edge = (side === 'after' ? page.at(-1) : page[0]) ?? null;
    const more = readPage(lists, { ...request, from: edge, limit: missing });
    return side === 'after' ? [...articles, ...more] : [...more, ...articles];
  }

  /** Of a list by stories, the rows; an order that is not by time has none. */
  function askedOf({ query: asked, order, byStory, storiesOf }: WalkRequest): Asked {
    const query = searching.ready(asked);
    if (!isByTime(order)) return { query };
    return {
      query,
      byStory: byStory === asked ? query : byStory && searching.ready(byStory),
      among: storiesOf && keysOfStories(storiesOf, context.statements),
    };
  }

  function list(request: ListRequest): readonly ListedArticle[] {
    const { order, limit, after, before, fromEnd } = request;
    const asked = askedOf(request);
    const side = before === undefined && !fromEnd ? 'after' : 'before';
    const id = before ?? after;
    const from = id === undefined ? null : placeOf(id);
    if (limit <= 0 || (id !== undefined && from === null)) return [];
    return readPage(listsIn(order), {
      ...asked,
      from,
      side,
      limit: Math.min(limit, Number.MAX_SAFE_INTEGER),
    });
  }

  function* each(request: WalkRequest): Generator<ListedArticle> {
    const { order, after, limit = Infinity } = request;
    const asked = askedOf(request);
    const lists = listsIn(order);
    let from = after === undefined ? null : placeOf(after);
    if (after !== undefined && from === null) return;
    let left = limit;
    while (left > 0) {
      const size = Math.min(left, pageSize);
      const page = lists.page({ ...asked, from, side: 'after', limit: size });
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
      return walkedIn(order).ids({ query: searching.ready(query), from, limit });
    },
    count(asked, byStory = false) {
      const query = searching.ready(asked);
      return countArticles(query, context) - (byStory ? countBehind(query, context) : 0);
    },
    position(asked, order, id, byStory = false) {
      const query = searching.ready(asked);
      const place = placeOf(id);
      if (!place || !byStory || !isByTime(order)) return place && listsIn(order).countBefore(query, place);
      const key = keyOfRow(query, place.key, descends[order], context);
      const before = orders[order].countBefore(query, { ...place, key });
      return before - countBehindAbove(query, key, descends[order], context);
    },
    held({ query, byStory, order, of }) {
      const place = placeOf(of);
      if (!place || !isByTime(order)) return [];
      const ready = { query: searching.ready(query), byStory: searching.ready(byStory) };
      return heldArticles(ready, place.key, descends[order], context);
    },
    rank: id => placeOf(id)?.bookmarkedAt ?? null,
  };
}
