import type { Query } from '../../domain/query/query.ts';
import { onlySources } from './conditions.ts';
import { type Statements, textColumn } from './statements.ts';

/** Sources of articles that are not among these, and whether they have fewer articles. */
function othersThan(
  sources: readonly string[],
  { all }: Pick<Statements, 'all'>,
): { readonly others: readonly string[]; readonly areFewer: boolean } {
  const rows = all<{ source: string; articles: number; isOther: 0 | 1 }>(
    `SELECT ${textColumn('source_id', 'source')}, articles,
       source_id NOT IN (SELECT value FROM json_each(?)) AS isOther
     FROM source_counts WHERE articles > 0`,
    JSON.stringify(sources),
  );
  const others = rows.filter(({ isOther }) => isOther === 1);
  const articlesOf = (counted: typeof rows): number =>
    counted.reduce((sum, { articles }) => sum + articles, 0);
  return { others: others.map(({ source }) => source), areFewer: 2 * articlesOf(others) < articlesOf(rows) };
}

const ofAny = (sources: readonly string[]): Query => ({ any: sources.map(source => ({ source })) });

/** Queries ask for the active sources, and mostly nearly all articles are of these: then only the others are looked up. */
export function withoutWideScope(query: Query, statements: Pick<Statements, 'all'>): Query {
  if ('all' in query) return { all: query.all.map(part => withoutWideScope(part, statements)) };
  const sources = 'any' in query ? onlySources(query.any) : null;
  if (sources === null) return query;
  const { others, areFewer } = othersThan(sources, statements);
  if (!areFewer) return query;
  return others.length === 0 ? { all: [] } : { not: ofAny(others) };
}
