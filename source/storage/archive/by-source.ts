/** The order `source`: the sources by their titles, one after the other, the newest article first in each. */
import { allOf, type Query, type Status } from '../../domain/query/query.ts';
import { asksForHidden, isShown, shownCounts } from './hidden.ts';
import {
  countArticles,
  createWalk,
  type ListContext,
  type ListedRow,
  type PageRequest,
  type WalkedLists,
} from './lists.ts';
import { type Statements, textColumn } from './statements.ts';

interface TitledSource {
  readonly id: string;
  readonly title: string | null;
}

/** As its latest article has it: by the index that is a look at one row for each source. */
const titleOfSource = `(SELECT json_extract(header, '$.source.title') FROM articles INDEXED BY articles_by_source
  WHERE source_id = counts.source_id ORDER BY key DESC LIMIT 1)`;

const titledSources = `SELECT ${textColumn('counts.source_id', 'id')}, ${textColumn(titleOfSource, 'title')}
  FROM ${shownCounts} AS counts`;

/** Sources in order; read again once there are others. */
function createSourceOrder({ all, first }: Pick<Statements, 'all' | 'first'>): () => readonly string[] {
  const collator = new Intl.Collator(['ar', 'en'], { numeric: true });
  let known: { readonly stamp: string; readonly ids: readonly string[] } | null = null;
  return () => {
    const stamp =
      first<{ stamp: string }>(
        `SELECT coalesce(group_concat(source_id, ' '), '') AS stamp FROM ${shownCounts}`,
      )?.stamp ?? '';
    if (known?.stamp === stamp) return known.ids;
    const sources = all<TitledSource>(titledSources).toSorted(
      (a, b) => collator.compare(a.title ?? '', b.title ?? '') || (a.id < b.id ? -1 : 1),
    );
    known = { stamp, ids: sources.map(({ id }) => id) };
    return known.ids;
  };
}

/** Columns that are above zero in the sources of articles of a status. */
const columnsOf: Partial<Readonly<Record<Status, string>>> = { unread: 'unread', read: 'articles - unread' };

/** Of all sources, those whose counts say that they may have an article of the query. */
function sourcesFor(
  query: Query,
  ids: readonly string[],
  { all }: Pick<Statements, 'all'>,
): readonly string[] {
  const parts = ('all' in query ? query.all : [query]).filter(part => !isShown(part));
  const columns = parts.flatMap(part => ('is' in part ? (columnsOf[part.is] ?? []) : []));
  if (columns.length === 0 || parts.some(asksForHidden)) return ids;
  const where = columns.map(column => `${column} > 0`).join(' AND ');
  const found = all<TitledSource>(
    `SELECT ${textColumn('source_id', 'id')}, NULL AS title FROM ${shownCounts} WHERE ${where}`,
  );
  const having = new Set(found.map(({ id }) => id));
  return ids.filter(id => having.has(id));
}

/** The ids from one on; all, if there is none. */
const idsFrom = (ids: readonly string[], id: string | undefined): readonly string[] =>
  id === undefined ? ids : ids.slice(ids.indexOf(id));

/** A page costs a walk along an index for each source that has a part of it. */
export function createBySource(context: ListContext): WalkedLists {
  const newest = createWalk('newest', context);
  const sourceOrder = createSourceOrder(context.statements);
  const within = (query: Query, source: string): Query => allOf([query, { source }]);

  function page({ query, limit, from, side }: PageRequest): readonly ListedRow[] {
    const ids = side === 'after' ? sourceOrder() : sourceOrder().toReversed();
    const wanted = sourcesFor(query, idsFrom(ids, from?.sourceId), context.statements);
    const parts: (readonly ListedRow[])[] = [];
    let left = limit;
    for (const id of wanted) {
      if (left <= 0) break;
      const edge = from?.sourceId === id ? from : null;
      const part = newest.page({ query: within(query, id), limit: left, from: edge, side });
      parts.push(part);
      left -= part.length;
    }
    return (side === 'after' ? parts : parts.toReversed()).flat();
  }

  return {
    page,
    ids({ query, limit, from }) {
      const ids = idsFrom(sourceOrder(), from?.sourceId);
      const found: string[] = [];
      for (const id of sourcesFor(query, ids, context.statements)) {
        if (found.length >= limit) break;
        const edge = from?.sourceId === id ? from : null;
        found.push(...newest.ids({ query: within(query, id), limit: limit - found.length, from: edge }));
      }
      return found;
    },
    countBefore(query, place) {
      const ids = sourceOrder();
      const before = ids.slice(0, ids.indexOf(place.sourceId)).map((source): Query => ({ source }));
      const inOthers = before.length === 0 ? 0 : countArticles(allOf([query, { any: before }]), context);
      return inOthers + newest.countBefore(within(query, place.sourceId), place);
    },
  };
}
