/** From a query as typed to one that storage can answer. */
import { ok } from '../../base/result.ts';
import { type FieldKind, fieldOf, type ResolveContext, type Resolved } from './fields.ts';
import { foldQuery, type Leaf, sameBranches } from './fold.ts';
import { everything, type Query } from './query.ts';

function resolvedLeaf(leaf: Leaf, context: ResolveContext): Resolved {
  if ('word' in leaf || 'beginning' in leaf || 'phrase' in leaf || 'regex' in leaf) return ok(leaf);
  const [kind, value] = Object.entries(leaf)[0] as [FieldKind, unknown];
  return fieldOf(kind).resolve(value, context);
}

/**
 * Sources become ids, a category any of its name and the sources in a folder of that name, times ISO 8601 in UTC; a resolved
 * query resolves to itself, but for its categories. Errors, the first from the left: `unknown-source`, `ambiguous-id`, and a
 * `QueryError` with column 0 for a time that `parseQuery` would have refused.
 */
export function resolveQuery(query: Query, context: ResolveContext): Resolved {
  let failed: Resolved | null = null;
  const resolved = foldQuery<Query>(query, {
    ...sameBranches,
    leaf(leaf) {
      if (failed) return everything;
      const found = resolvedLeaf(leaf, context);
      if (found.ok) return found.value;
      failed = found;
      return everything;
    },
  });
  return failed ?? ok(resolved);
}
