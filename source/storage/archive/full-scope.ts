import type { Query } from '../../domain/query/query.ts';
import { onlySources } from './conditions.ts';
import type { Statements } from './statements.ts';

/** Whether all articles are of these sources. */
const areAll = (sources: readonly string[], { first }: Pick<Statements, 'first'>): boolean =>
  first(
    'SELECT 1 FROM source_counts WHERE source_id NOT IN (SELECT value FROM json_each(?)) LIMIT 1',
    JSON.stringify(sources),
  ) === null;

/** Queries ask for the active sources, and mostly all articles are of these: then nothing needs to be looked up for it. */
export function withoutFullScope(query: Query, statements: Pick<Statements, 'first'>): Query {
  const isFull = (part: Query): boolean => {
    const sources = 'any' in part ? onlySources(part.any) : null;
    return sources !== null && areAll(sources, statements);
  };
  return 'all' in query ? { all: query.all.filter(part => !isFull(part)) } : query;
}
