/** The scope of the active sources, for queries that do not choose their own. */
import { foldQuery, type Leaf } from './fold.ts';
import { asksForAnnotation, type Query } from './query.ts';

/** Whether a query chooses where it looks: in none, some or all of its alternatives. */
type Choice = 'none' | 'some' | 'all';

interface Scoped {
  readonly query: Query;
  readonly choice: Choice;
  /** The query with the scope wherever it has not chosen. */
  readonly narrowed: Query;
}

/** Bookmarks outlive their source, and only they have tags and notes. */
const asksForBookmarks = (leaf: Leaf): boolean =>
  asksForAnnotation(leaf) || ('is' in leaf && leaf.is === 'bookmarked');

const choosesItself = (leaf: Leaf): boolean => 'source' in leaf || asksForBookmarks(leaf);

/**
 * Only articles of these sources, except where the query names sources or asks for bookmarks or what they have. Each
 * alternative of an `or` is looked at for itself; what stands behind a `not` chooses nothing. `ids` are ids of sources.
 */
export function withinSources(query: Query, ids: readonly string[]): Query {
  const scope: Query = { any: ids.map(source => ({ source })) };
  const narrow = (parts: readonly Query[]): Query => ({ all: [...parts, scope] });
  const unscoped = (part: Query): Scoped => ({ query: part, choice: 'none', narrowed: narrow([part]) });
  return foldQuery<Scoped>(query, {
    leaf: leaf => (choosesItself(leaf) ? { query: leaf, choice: 'all', narrowed: leaf } : unscoped(leaf)),
    not: part => unscoped({ not: part.query }),
    all(parts) {
      const whole: Query = { all: parts.map(part => part.query) };
      if (parts.some(({ choice }) => choice === 'all'))
        return { query: whole, choice: 'all', narrowed: whole };
      const chooser = parts.find(({ choice }) => choice === 'some');
      if (!chooser) return { query: whole, choice: 'none', narrowed: narrow(whole.all) };
      const narrowed = parts.map(part => (part === chooser ? part.narrowed : part.query));
      return { query: whole, choice: 'some', narrowed: { all: narrowed } };
    },
    any(parts) {
      const whole: Query = { any: parts.map(part => part.query) };
      if (parts.every(({ choice }) => choice === 'none')) return unscoped(whole);
      const choice = parts.every(part => part.choice === 'all') ? 'all' : 'some';
      return { query: whole, choice, narrowed: { any: parts.map(part => part.narrowed) } };
    },
  }).narrowed;
}
