/** The order `source`: the sources by what the user calls them, one after the other, the newest article first in each. */
import { once } from '../../base/once.ts';
import { allOf, type Query, type Status } from '../../domain/query/query.ts';
import type { SourceTitles } from '../named-archive.ts';
import { asksForHidden, isShown, shownCounts } from './hidden.ts';
import { contextOf, type ListContext } from './list-context.ts';
import type { ListedRow } from './listed-rows.ts';
import { boundOf, countArticles, createWalk, type PageRequest, type WalkedLists, whereOf } from './lists.ts';
import { asksForFew, planQuery, sourcesOf } from './query-sql.ts';
import { type Statements, textColumn } from './statements.ts';

interface TitledSource {
  readonly id: string;
  readonly title: string | null;
}

/** As its latest article has it that is not damaged: by the index that is a look at one row for each source. */
const titleOfSource = `(SELECT json_extract(header, '$.source.title') FROM articles INDEXED BY articles_by_source
  WHERE source_id = counts.source_id AND json_valid(header) ORDER BY key DESC LIMIT 1)`;

const titledSources = `SELECT ${textColumn('counts.source_id', 'id')}, ${textColumn(titleOfSource, 'title')}
  FROM ${shownCounts} AS counts`;

const titleOrder = once(() => new Intl.Collator(['ar', 'en'], { numeric: true }));

export interface BySourceContext extends ListContext {
  readonly titles: SourceTitles;
}

/** Sources in order; read again once there are others, or one is called something else. */
function createSourceOrder({ statements: { all, first }, titles }: BySourceContext): () => readonly string[] {
  let known: {
    readonly stamp: string;
    readonly called: ReturnType<SourceTitles>;
    readonly ids: readonly string[];
  } | null = null;
  return () => {
    const stamp =
      first<{ stamp: string }>(
        `SELECT coalesce(group_concat(source_id, ' '), '') AS stamp FROM ${shownCounts}`,
      )?.stamp ?? '';
    const called = titles();
    if (known?.stamp === stamp && known.called === called) return known.ids;
    const titleOf = ({ id, title }: TitledSource): string => called.get(id) || (title ?? '');
    const sources = all<TitledSource>(titledSources).toSorted(
      (a, b) => titleOrder().compare(titleOf(a), titleOf(b)) || (a.id < b.id ? -1 : 1),
    );
    known = { stamp, called, ids: sources.map(({ id }) => id) };
    return known.ids;
  };
}

/** Columns that are above zero in the sources of articles of a status. */
const columnsOf: Partial<Readonly<Record<Status, string>>> = { unread: 'unread', read: 'articles - unread' };

/** Those whose counts say that they may have an article of all parts; null: the counts say nothing of it. */
function countedFor(parts: readonly Query[], { all }: Pick<Statements, 'all'>): ReadonlySet<string> | null {
  const columns = parts.flatMap(part => ('is' in part ? (columnsOf[part.is] ?? []) : []));
  if (columns.length === 0 || parts.some(part => !isShown(part) && asksForHidden(part))) return null;
  const where = columns.map(column => `${column} > 0`).join(' AND ');
  const found = all<{ id: string }>(
    `SELECT ${textColumn('source_id', 'id')} FROM ${shownCounts} WHERE ${where}`,
  );
  return new Set(found.map(({ id }) => id));
}

/** Those that have an article of all parts, where these are few. */
function sourcesOfFew(
  parts: readonly Query[],
  { statements, queryWords }: ListContext,
): ReadonlySet<string> | null {
  if (!asksForFew(parts)) return null;
  const query = allOf(parts);
  const { from, where } = planQuery(query, queryWords(query));
  const found = statements.all<{ id: string }>(
    `SELECT DISTINCT ${textColumn('articles.source_id', 'id')} FROM ${from} WHERE ${whereOf(where)}`,
    ...boundOf(where),
  );
  return new Set(found.map(({ id }) => id));
}

const partsIn = (query: Query): readonly Query[] => ('all' in query ? query.all.flatMap(partsIn) : [query]);

interface Sought {
  /** Of these sources, those that may have an article of the query. */
  readonly ids: readonly string[];
  /** What the query asks of an article beside its source. */
  readonly rest: readonly Query[];
}

function soughtIn(query: Query, ids: readonly string[], context: ListContext): Sought {
  const parts = partsIn(query);
  const rest = parts.filter(part => sourcesOf(part) === null);
  const named = parts.flatMap(part => (sourcesOf(part) ? new Set(sourcesOf(part)) : []));
  const having = sourcesOfFew(rest, context) ?? countedFor(rest, context.statements);
  const sets = having ? [...named, having] : named;
  return { rest, ids: ids.filter(id => sets.every(set => set.has(id))) };
}

/** The ids from one on; all, if there is none. */
const idsFrom = (ids: readonly string[], id: string | undefined): readonly string[] =>
  id === undefined ? ids : ids.slice(ids.indexOf(id));

/** A page costs a walk along an index for each source that has a part of it. */
export function createBySource(context: BySourceContext): WalkedLists {
  const sourceOrder = createSourceOrder(context);
  const within = (rest: readonly Query[], source: string): Query => allOf([...rest, { source }]);

  function page({ query, limit, from, side }: PageRequest): readonly ListedRow[] {
    const order = side === 'after' ? sourceOrder() : sourceOrder().toReversed();
    const own = contextOf(query, context);
    const newest = createWalk('newest', own);
    const { ids, rest } = soughtIn(query, idsFrom(order, from?.sourceId), own);
    const parts: (readonly ListedRow[])[] = [];
    let left = limit;
    for (const id of ids) {
      if (left <= 0) break;
      const edge = from?.sourceId === id ? from : null;
      const part = newest.page({ query: within(rest, id), limit: left, from: edge, side });
      parts.push(part);
      left -= part.length;
    }
    return (side === 'after' ? parts : parts.toReversed()).flat();
  }

  return {
    page,
    ids({ query, limit, from }) {
      const own = contextOf(query, context);
      const newest = createWalk('newest', own);
      const { ids, rest } = soughtIn(query, idsFrom(sourceOrder(), from?.sourceId), own);
      const found: string[] = [];
      for (const id of ids) {
        if (found.length >= limit) break;
        const edge = from?.sourceId === id ? from : null;
        found.push(...newest.ids({ query: within(rest, id), limit: limit - found.length, from: edge }));
      }
      return found;
    },
    countBefore(query, place) {
      const own = contextOf(query, context);
      const newest = createWalk('newest', own);
      const order = sourceOrder();
      const { ids, rest } = soughtIn(query, order.slice(0, order.indexOf(place.sourceId) + 1), own);
      const before = ids.filter(id => id !== place.sourceId).map((source): Query => ({ source }));
      const inOthers = before.length === 0 ? 0 : countArticles(allOf([...rest, { any: before }]), own);
      const isSought = before.length < ids.length;
      return inOthers + (isSought ? newest.countBefore(within(rest, place.sourceId), place) : 0);
    },
  };
}
