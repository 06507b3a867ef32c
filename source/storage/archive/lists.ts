/** Lists of articles: pages, counts and positions in the orders that are a walk through one index. */
import type { NamedOrder } from '../../domain/order.ts';
import type { Query } from '../../domain/query/query.ts';
import { type Condition, condition, conditionOf, onBookmarks } from './conditions.ts';
import { shownCounts } from './hidden.ts';
import type { ListContext } from './list-context.ts';
import { type ListedRow, listedColumns, type Place } from './listed-rows.ts';
import { isNear } from './near.ts';
import { type CountedScope, countedScope, everyRow, type IsRare, type Plan, planQuery } from './query-sql.ts';
import type { QueryWords } from './query-words.ts';
import { type Statements, textColumn, type Value } from './statements.ts';
import { parseJson } from './stored-article.ts';
import { type StoryRows, storyRows } from './story-rows.ts';

export type Side = 'after' | 'before';

export interface PageRequest {
  readonly query: Query;
  readonly limit: number;
  /** Null: from the start, or with `before` from the end. */
  readonly from: Place | null;
  readonly side: Side;
  /** As in `ListRequest`; orders that are no walk by time do not know it. */
  readonly byStory?: Query | undefined;
  /** Only articles of these keys; as `byStory`. */
  readonly among?: readonly number[] | undefined;
  /** Without the articles of these keys; only in walks. */
  readonly except?: readonly number[] | undefined;
}

/** One order of lists. */
export interface OrderedLists {
  /** In order, whichever the side. */
  page(request: PageRequest): readonly ListedRow[];
  /** Articles of the query that come before the place. */
  countBefore(query: Query, place: Place): number;
}

type KeyedRequest = Omit<PageRequest, 'side'>;

interface KeyedId {
  readonly id: string;
  readonly key: number;
}

/** An order that is a walk through one index. */
export interface WalkedLists extends OrderedLists {
  ids(request: KeyedRequest): readonly string[];
}

export interface OneWalk extends WalkedLists {
  /** The ids with their keys, which takes longer. */
  keyed(request: KeyedRequest): readonly KeyedId[];
}

/** How an order is said in SQL; `key` is the column that holds the keys where rows come from. */
interface Walk {
  readonly descends: boolean;
  plan(query: Query, words: QueryWords, isRare: IsRare): Plan;
  columns(key: string): readonly string[];
  values(place: Place): readonly (string | number)[];
}

const byTime = (descends: boolean): Walk => ({
  descends,
  plan: planQuery,
  columns: key => [key],
  values: ({ key }) => [key],
});

/** Bookmarked articles alone; words are looked up for each of them, since few are bookmarked. */
const byBookmark: Walk = {
  descends: true,
  plan: (query, words) => ({
    from: 'articles INDEXED BY articles_by_bookmark',
    keysFrom: 'articles INDEXED BY articles_by_bookmark',
    key: 'articles.key',
    where: [{ sql: 'bookmarked_at IS NOT NULL', bound: [] }, conditionOf(query, words, onBookmarks)],
  }),
  columns: key => ['bookmarked_at', key],
  values: ({ bookmarkedAt, key }) => [bookmarkedAt ?? '', key],
};

const walks: Readonly<Record<Exclude<NamedOrder, 'best' | 'source'>, Walk>> = {
  newest: byTime(true),
  oldest: byTime(false),
  bookmarked: byBookmark,
};

const beyond = (walk: Walk, key: string, place: Place, isLess: boolean): Condition => {
  const columns = walk.columns(key);
  return {
    sql: `(${columns.join(', ')}) ${isLess ? '<' : '>'} (${columns.map(() => '?').join(', ')})`,
    bound: walk.values(place),
  };
};

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.map(({ sql }) => sql).join(' AND ') || 'TRUE';

export const boundOf = (conditions: readonly Condition[]): Condition['bound'] =>
  conditions.flatMap(({ bound }) => bound);

const exceptKeys = (key: string, keys: readonly number[]): readonly Condition[] =>
  keys.length === 0
    ? []
    : [condition(`${key} NOT IN (SELECT value FROM json_each(?))`, JSON.stringify(keys))];

const amongKeys = (keys: readonly number[], query: Query, words: QueryWords): Plan => ({
  from: 'articles',
  keysFrom: 'articles',
  key: 'articles.key',
  where: [
    condition('articles.key IN (SELECT value FROM json_each(?))', JSON.stringify(keys)),
    conditionOf(query, words),
  ],
});

/** Where each article is a row. */
const everyArticle: StoryRows = { join: '', column: { sql: '', bound: [] }, isFirst: condition('TRUE') };

/** Where ids are found; in narrow rows, if these have them. */
const idsOf = ({ from, where, keysFrom, keysWhere, keysId }: Plan) =>
  keysId === undefined
    ? { id: 'articles.id', from, where }
    : { id: keysId, from: keysFrom, where: keysWhere ?? where };

/** As one text: of half a million ids, that takes an eighth of the time that their rows take. If a byte in it has changed, they are read one by one. */
function readIds({ all, first }: Statements, select: string, bound: readonly Value[]): readonly string[] {
  const json = first<{ ids: string }>(
    `SELECT ${textColumn('json_group_array(id)', 'ids')} FROM (${select})`,
    ...bound,
  )?.ids;
  const ids = parseJson(json ?? '');
  if (Array.isArray(ids)) return ids;
  return all<{ id: string }>(`SELECT ${textColumn('id', 'id')} FROM (${select})`, ...bound).map(
    ({ id }) => id,
  );
}

export function createWalk(order: keyof typeof walks, { statements, queryWords }: ListContext): OneWalk {
  const walk = walks[order];
  const isRare: IsRare = sources => isRareIn(statements, sources);

  const planOf = ({ query, among }: KeyedRequest): Plan => {
    const words = queryWords(query);
    return among ? amongKeys(among, query, words) : walk.plan(query, words, isRare);
  };

  function selectIds(request: KeyedRequest): Condition {
    const { limit, from, except = [] } = request;
    const plan = planOf(request);
    const rowsOf = idsOf(plan);
    const edge = from ? [beyond(walk, plan.key, from, walk.descends)] : [];
    const where = [...rowsOf.where, ...edge, ...exceptKeys(plan.key, except)];
    const columns = walk.columns(plan.key).map(column => `${column} ${walk.descends ? 'DESC' : 'ASC'}`);
    return {
      sql: `SELECT ${rowsOf.id} AS id, ${plan.key} AS key FROM ${rowsOf.from}
        WHERE ${whereOf(where)} ORDER BY ${columns.join(', ')} LIMIT ?`,
      bound: [...boundOf(where), limit],
    };
  }

  return {
    page(request) {
      const { limit, from, side, byStory, except = [] } = request;
      const plan = planOf(request);
      const rowsOf = byStory ? storyRows(byStory, queryWords(byStory), walk.descends) : everyArticle;
      const descends = walk.descends === (side === 'after');
      const edge = from ? [beyond(walk, plan.key, from, descends)] : [];
      const where = [...plan.where, ...edge, ...exceptKeys(plan.key, except), rowsOf.isFirst];
      const columns = walk.columns(plan.key).map(column => `${column} ${descends ? 'DESC' : 'ASC'}`);
      const rows = statements.all<ListedRow>(
        `SELECT ${listedColumns}${rowsOf.column.sql} FROM ${plan.from}${rowsOf.join}
         WHERE ${whereOf(where)} ORDER BY ${columns.join(', ')} LIMIT ?`,
        ...rowsOf.column.bound,
        ...boundOf(where),
        limit,
      );
      return side === 'after' ? rows : rows.toReversed();
    },
    ids(request) {
      const { sql, bound } = selectIds(request);
      return readIds(statements, sql, bound);
    },
    keyed(request) {
      const { sql, bound } = selectIds(request);
      return statements.all<KeyedId>(`SELECT ${textColumn('id', 'id')}, key FROM (${sql})`, ...bound);
    },
    countBefore(query, place) {
      const plan = walk.plan(query, queryWords(query), isRare);
      const before = beyond(walk, plan.key, place, !walk.descends);
      const isAlongKeys = plan.from === everyRow && isNear(before, statements);
      return countOf(statements, isAlongKeys ? { ...plan, keysFrom: everyRow } : plan, [before]);
    },
  };
}

export const createWalks = (context: ListContext): Readonly<Record<keyof typeof walks, WalkedLists>> => ({
  newest: createWalk('newest', context),
  oldest: createWalk('oldest', context),
  bookmarked: createWalk('bookmarked', context),
});

export function countOf(
  { all }: Pick<Statements, 'all'>,
  plan: Plan,
  more: readonly Condition[] = [],
): number {
  const where = [...(plan.keysWhere ?? plan.where), ...more];
  const [row] = all<{ count: number }>(
    `SELECT count(*) AS count FROM ${plan.keysFrom} WHERE ${whereOf(where)}`,
    ...boundOf(where),
  );
  return row?.count ?? 0;
}

export function countArticles(query: Query, { statements, queryWords }: ListContext): number {
  const words = queryWords(query);
  const scope = countedScope(query, words);
  return scope ? countScope(scope, statements) : countOf(statements, planQuery(query, words));
}

/** One article in so many, or fewer: then gathering and sorting them costs less than a walk past all the others. */
const rareShare = 1 / 50;

function isRareIn(statements: Statements, sources: readonly string[]): boolean {
  if (sources.length === 0) return false;
  const own = countScope({ sources, column: 'articles' }, statements);
  return own < countScope({ sources: null, column: 'articles' }, statements) * rareShare;
}

function countScope({ sources, column }: CountedScope, { first }: Pick<Statements, 'first'>): number {
  const where = sources === null ? 'TRUE' : 'source_id IN (SELECT value FROM json_each(?))';
  const sql = `SELECT coalesce(sum(${column}), 0) AS count FROM ${shownCounts} WHERE ${where}`;
  const bound = sources === null ? [] : [JSON.stringify(sources)];
  return first<{ count: number }>(sql, ...bound)?.count ?? 0;
}
