/** Which articles a row of the sources pane has. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { isInFolder } from '../../domain/category-path.ts';
import type { Order } from '../../domain/order.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import { asksForWords } from '../../domain/query/words.ts';
import type { Arrangement, Settings } from '../../domain/settings.ts';
import { unreadFirst } from '../../domain/unread-first.ts';
import { arrangementsFor, type Listed, type ListSort, type Scope, type WordOrder } from './list-state.ts';
import type { Reads } from './reads.ts';
import { scopeKey } from './selectors.ts';
import type { Session } from './session.ts';

/** Articles of sources that are not active any more are left out; while there are none, nothing is compared. */
function ofActiveSources(reads: Reads): Query {
  const active = reads.sources().map(({ id }) => id);
  const known = new Set(active);
  return reads.sourceCounts().every(({ sourceId }) => known.has(sourceId))
    ? everything
    : { any: active.map(source => ({ source })) };
}

function both(a: Query, b: Query): Query {
  if (a === everything) return b;
  return b === everything ? a : { all: [a, b] };
}

const nothing: Query = { any: [] };
const unread: Query = { is: 'unread' };

const sourcesIn = (path: string, reads: Reads): readonly Query[] =>
  reads.sources().flatMap(({ id, category }) => (isInFolder(category, path) ? [{ source: id }] : []));

function scopeQuery(scope: Scope, reads: Reads): Query {
  switch (scope.kind) {
    case 'all':
      return ofActiveSources(reads);
    case 'unread':
      return both(ofActiveSources(reads), unread);
    case 'bookmarks':
      return { is: 'bookmarked' };
    case 'source':
      return { source: scope.id };
    case 'folder':
      return { any: sourcesIn(scope.path, reads) };
    case 'view': {
      const query = reads.query(scope.query);
      return query.ok ? both(ofActiveSources(reads), query.value) : nothing;
    }
    case 'tag':
      return { tag: scope.name };
    case 'tags':
      return { has: 'tag' };
  }
}

const orders: Readonly<Record<Arrangement | 'bookmarked', Order>> = {
  newest: 'newest',
  oldest: 'oldest',
  days: 'newest',
  source: 'source',
  unread: unreadFirst,
  bookmarked: 'bookmarked',
};

/** How the user has sorted a list; the latest bookmark, or the newest article comes first where nothing is chosen. */
export function sortOf({ settings }: Pick<Session, 'settings'>, scope: Scope): Arrangement | 'bookmarked' {
  const [usual] = arrangementsFor(scope);
  return settings.sorts[scopeKey(scope)] ?? usual ?? 'newest';
}

const timeOrders: ReadonlySet<Order> = new Set(['newest', 'oldest']);

export const isByTime = (order: Order): boolean => timeOrders.has(order);

/** Whether a list has each story as one row: if it is by time, and the user has not turned that off. */
export const isByStory = ({ settings }: Pick<Session, 'settings'>, scope: Scope, order: Order): boolean =>
  isByTime(order) && settings.storyRows[scopeKey(scope)] !== 'off';

/** The list of a scope, narrowed to a search (`words` is how that was typed), and to what is unread if the user wants no more. */
export const listOf = (
  { unreadOnly, settings }: Pick<Session, 'unreadOnly' | 'settings'>,
  scope: Scope,
  reads: Reads,
  words = '',
  search: Query = everything,
): Listed => {
  const order = orders[sortOf({ settings }, scope)];
  return {
    scope,
    words,
    search,
    query: both(both(scopeQuery(scope, reads), unreadOnly ? unread : everything), search),
    order,
    byStory: isByStory({ settings }, scope, order),
  };
};

const sortChosen = rememberLatest(
  (query: Query, scope: Scope, wordOrder: WordOrder, settings: Settings): ListSort | null => {
    if (asksForWords(query)) return wordOrder;
    const sort = sortOf({ settings }, scope);
    return sort === arrangementsFor(scope)[0] ? null : sort;
  },
);

/** How the list is sorted, if not as is usual; each row of it asks. */
export const chosenSort = ({ list, wordOrder, settings }: Session): ListSort | null =>
  sortChosen(list.query, list.scope, wordOrder, settings);
