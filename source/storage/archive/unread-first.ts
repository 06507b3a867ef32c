/** The order "unread first" (`domain/order.ts`): the unread articles, then those that are read, the newest first in each. */
import type { UnreadFirst } from '../../domain/order.ts';
import { allOf, type Query } from '../../domain/query/query.ts';
import { contextOf, type ListContext } from './list-context.ts';
import type { Place } from './listed-rows.ts';
import { countArticles, createWalk, type OneWalk, type PageRequest, type WalkedLists } from './lists.ts';
import { isReadKey } from './read-tables.ts';
import type { Statements } from './statements.ts';

type State = keyof UnreadFirst;

const states: readonly State[] = ['unread', 'read'];
const otherThan: Readonly<Record<State, State>> = { unread: 'read', read: 'unread' };

const asksFor = (query: Query, state: State): boolean =>
  'is' in query ? query.is === state : 'all' in query && query.all.some(part => asksFor(part, state));

const nothing: Query = { any: [] };

const inState = (query: Query, state: State): Query =>
  asksFor(query, otherThan[state]) ? nothing : allOf([query, { is: state }]);

const keysOf = (ids: readonly string[], { all }: Pick<Statements, 'all'>): readonly number[] =>
  ids.length === 0
    ? []
    : all<{ key: number }>(
        'SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      ).map(({ key }) => key);

interface Keyed {
  readonly key: number;
}

/** Two parts of one walk, as one: so many from where it begins. */
function merged<Row extends Keyed>(
  parts: readonly (readonly Row[])[],
  { side, limit }: Pick<PageRequest, 'side' | 'limit'>,
): readonly Row[] {
  const rows = parts.flat().toSorted((one, other) => other.key - one.key);
  return side === 'after' ? rows.slice(0, limit) : rows.slice(-limit);
}

const whole = { from: null, limit: Number.MAX_SAFE_INTEGER } as const;

/** A page costs two walks along an index, and a look at each article that was marked since the list was made. */
export function createUnreadFirst(order: UnreadFirst, context: ListContext): WalkedLists {
  const { statements } = context;
  const held: Readonly<Record<State, readonly number[]>> = {
    unread: keysOf(order.unread, statements),
    read: keysOf(order.read, statements),
  };
  const except = [...held.unread, ...held.read];

  const stateOf = ({ key }: Place): State =>
    states.find(state => held[state].includes(key)) ??
    (statements.first(`SELECT 1 WHERE ${isReadKey('?')}`, key) ? 'read' : 'unread');

  /** What a part is made of: what is in its state now, and what was when the list was made. */
  const strands = (state: State, request: PageRequest): readonly [PageRequest, ...PageRequest[]] => [
    { ...request, query: inState(request.query, state), except },
    ...(held[state].length > 0 ? [{ ...request, among: held[state] }] : []),
  ];

  /** One part after the other from a place on, until there are so many. */
  function walk<Row>(
    request: PageRequest,
    read: (newest: OneWalk, state: State, wanted: PageRequest) => readonly Row[],
  ): readonly Row[] {
    const { query, from, side, limit } = request;
    const newest = createWalk('newest', contextOf(query, context));
    const inOrder = side === 'after' ? states : states.toReversed();
    const start = from ? stateOf(from) : inOrder[0];
    let found: readonly Row[] = [];
    for (const state of inOrder.slice(inOrder.indexOf(start as State))) {
      const left = limit - found.length;
      if (left <= 0) break;
      const wanted = { ...request, limit: left, from: state === start ? from : null };
      const part = read(newest, state, wanted);
      found = side === 'after' ? [...found, ...part] : [...part, ...found];
    }
    return found;
  }

  /** How many articles of a part there are, or how many before a place in it. */
  function countIn(state: State, query: Query, place: Place | null): number {
    const own = contextOf(query, context);
    const newest = createWalk('newest', own);
    const now = inState(query, state);
    const isCounted = ({ key }: Keyed): boolean => place === null || key > place.key;
    const among = (keys: readonly number[], asked: Query): number =>
      keys.length === 0 ? 0 : newest.keyed({ ...whole, query: asked, among: keys }).filter(isCounted).length;
    const inStateNow = place ? newest.countBefore(now, place) : countArticles(now, own);
    return inStateNow - among(except, now) + among(held[state], query);
  }

  function idsIn(newest: OneWalk, state: State, request: PageRequest): readonly string[] {
    const [now, ...others] = strands(state, request);
    if (others.length === 0) return newest.ids(now);
    return merged([now, ...others].map(newest.keyed), request).map(({ id }) => id);
  }

  return {
    page: request =>
      walk(request, (newest, state, wanted) => merged(strands(state, wanted).map(newest.page), wanted)),
    ids: request => walk({ ...request, side: 'after' }, idsIn),
    countBefore(query, place) {
      const own = states.indexOf(stateOf(place));
      return states
        .slice(0, own + 1)
        .reduce((sum, state, index) => sum + countIn(state, query, index === own ? place : null), 0);
    },
  };
}
