import type { Query } from './query.ts';

/** Whether the header and the marks of an article tell that it fits. */
export function isToldByHeaders(query: Query): boolean {
  if ('all' in query) return query.all.every(isToldByHeaders);
  if ('any' in query) return query.any.every(isToldByHeaders);
  if ('is' in query) return query.is !== 'hidden' && query.is !== 'new' && query.is !== 'story';
  if ('has' in query) return query.has === 'note' || query.has === 'tag';
  return 'tag' in query || 'source' in query || 'since' in query || 'before' in query;
}
