/** Which articles a row of the sources pane has. */
import { isInFolder } from '../../domain/category-path.ts';
import type { Order } from '../../domain/library.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { Listed, Scope } from './list-state.ts';
import type { Reads } from './reads.ts';
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

/** The latest bookmark comes first. */
const orderOf = ({ kind }: Scope): Order => (kind === 'bookmarks' ? 'bookmarked' : 'newest');

/** The list of a scope, narrowed to a search (`words` is how that was typed), and to what is unread if the user wants no more. */
export const listOf = (
  { unreadOnly }: Pick<Session, 'unreadOnly'>,
  scope: Scope,
  reads: Reads,
  words = '',
  search: Query = everything,
): Listed => ({
  scope,
  words,
  search,
  query: both(both(scopeQuery(scope, reads), unreadOnly ? unread : everything), search),
  order: orderOf(scope),
});
