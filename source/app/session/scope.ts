/** Which articles a row of the sources pane has, and what that pane lists. */
import type { Order } from '../../domain/library.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { View } from '../../domain/view.ts';
import type { Reads } from './reads.ts';
import type { Listed, Scope, SourceRow } from './session.ts';

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

function scopeQuery(scope: Scope, reads: Reads): Query {
  switch (scope.kind) {
    case 'all':
      return ofActiveSources(reads);
    case 'unread':
      return both(ofActiveSources(reads), { is: 'unread' });
    case 'bookmarks':
      return { is: 'bookmarked' };
    case 'source':
      return { source: scope.id };
    case 'view': {
      const query = reads.query(scope.query);
      return query.ok ? both(ofActiveSources(reads), query.value) : nothing;
    }
  }
}

/** The latest bookmark comes first. */
const orderOf = ({ kind }: Scope): Order => (kind === 'bookmarks' ? 'bookmarked' : 'newest');

/** The list of a scope, narrowed to a search; `words` is how that was typed. */
export const listOf = (scope: Scope, reads: Reads, words = '', search: Query = everything): Listed => ({
  scope,
  words,
  search,
  query: both(scopeQuery(scope, reads), search),
  order: orderOf(scope),
});

/** A view with its unread articles, and why it cannot be asked. */
function viewRow({ name, query }: View, counts: Readonly<Record<string, number>>, reads: Reads): SourceRow {
  const asked = reads.query(query);
  return {
    scope: { kind: 'view', name, query },
    title: name,
    count: counts[name] ?? 0,
    error: asked.ok ? null : asked.error,
  };
}

const builtIn = (kind: 'all' | 'unread' | 'bookmarks', count: number): SourceRow => ({
  scope: { kind },
  title: null,
  count,
  error: null,
});

/** The views of everything, the user's own, then every active source with its unread articles and why it failed the last time. */
export function sourceRows(reads: Reads, viewCounts: Readonly<Record<string, number>>): readonly SourceRow[] {
  const counts = new Map(reads.sourceCounts().map(({ sourceId, unread }) => [sourceId, unread]));
  const errors = new Map(reads.fetchRecords().map(({ sourceId, error }) => [sourceId, error]));
  const sources = reads.sources().map(
    ({ id, title }): SourceRow => ({
      scope: { kind: 'source', id },
      title,
      count: counts.get(id) ?? 0,
      error: errors.get(id) ?? null,
    }),
  );
  const unread = sources.reduce((sum, { count }) => sum + count, 0);
  return [
    builtIn('all', unread),
    builtIn('unread', unread),
    builtIn('bookmarks', reads.bookmarkCount()),
    ...reads.views().map(view => viewRow(view, viewCounts, reads)),
    ...sources,
  ];
}
