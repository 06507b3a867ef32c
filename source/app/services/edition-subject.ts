/** What an edition says that it is of. */
import { foldQuery, type Leaf, normalForm, sameBranches } from '../../domain/query/fold.ts';
import { printQuery } from '../../domain/query/print.ts';
import type { Query } from '../../domain/query/query.ts';
import type { Services } from './services.ts';
import { findSource, knownSources } from './sources.ts';

const partsOf = (query: Query): readonly Query[] => ('all' in query ? query.all : [query]);

const isTime = (query: Query): boolean => 'since' in query || 'before' in query;

/** Of a query that asks for nothing else: a name says as much as a query. */
function onlyName([part, ...others]: readonly Query[]): string | null {
  if (part === undefined || others.length > 0) return null;
  if ('source' in part) return part.source;
  if ('category' in part) return part.category;
  return 'tag' in part ? part.tag : null;
}

/** Of a query as it was typed: sources by their titles, and without times, of which the day of the edition says enough. */
export function subjectOf(
  services: Pick<Services, 'archive' | 'store'>,
  query: Query,
  language: 'ar' | 'en',
): string {
  const sources = knownSources(services);
  const titled = (leaf: Leaf): Query => {
    if (!('source' in leaf)) return leaf;
    const found = findSource(sources, leaf.source);
    return found.ok ? { source: found.value.title } : leaf;
  };
  const parts = partsOf(query).filter(part => !isTime(part));
  const named = foldQuery<Query>(normalForm({ all: parts }), { ...sameBranches, leaf: titled });
  return onlyName(partsOf(named)) ?? printQuery(named, language);
}
