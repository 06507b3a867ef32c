/** Which articles a row of the sources pane has, and what that pane lists. */
import { ok } from '../../domain/errors.ts';
import type { Order } from '../../domain/library.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { View } from '../../domain/view.ts';
import type { ScopeCounts } from '../services/scope-counts.ts';
import type { Reads } from './reads.ts';
import type { Listed, Scope, Session, SourceRow } from './session.ts';

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
    case 'tag':
      return { tag: scope.name };
    case 'tags':
      return { has: 'tag' };
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
function viewRow({ name, query }: View, { views }: ScopeCounts, reads: Reads): SourceRow {
  const asked = reads.query(query);
  const counted = asked.ok ? (views[name] ?? ok(0)) : asked;
  return {
    scope: { kind: 'view', name, query },
    title: name,
    count: counted.ok ? counted.value : 0,
    error: counted.ok ? null : counted.error,
  };
}

/** More of them stand under a heading. */
const mostLooseTags = 5;

function tagRows({ scopeCounts: { tags, tagged }, areTagsFolded }: Counted): readonly SourceRow[] {
  const rows = tags.map(
    ({ name, unread }): SourceRow => ({
      scope: { kind: 'tag', name },
      title: name,
      count: unread,
      error: null,
    }),
  );
  if (rows.length <= mostLooseTags) return rows;
  return [{ ...builtIn('tags', tagged), isFolded: areTagsFolded }, ...(areTagsFolded ? [] : rows)];
}

const builtIn = (kind: 'all' | 'unread' | 'bookmarks' | 'tags', count: number): SourceRow => ({
  scope: { kind },
  title: null,
  count,
  error: null,
});

type Counted = Pick<Session, 'scopeCounts' | 'areTagsFolded'>;

/** The views of everything, the user's own, tags, then every active source with its unread articles and why it failed the last time. */
export function sourceRows(session: Counted, reads: Reads): readonly SourceRow[] {
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
    ...reads.views().map(view => viewRow(view, session.scopeCounts, reads)),
    ...tagRows(session),
    ...sources,
  ];
}
