import { readyQuery } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { parseQuery } from '../../domain/query/parse.ts';
import { allOf } from '../../domain/query/query.ts';
import type { View } from '../../domain/view.ts';

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const viewColumns = ['name', 'unread', 'query'] as const;

/** Articles and unread articles of a view; null if its query names a source that was removed. */
export function viewJson({ name, query }: View, services: Services) {
  const parsed = parseQuery(query, services.clock.now());
  const ready = parsed.ok ? readyQuery(services, parsed.value) : null;
  const count = (unread: boolean): number | null =>
    ready?.ok ? services.archive.count(unread ? allOf([ready.value, { is: 'unread' }]) : ready.value) : null;
  return { name, query, articles: count(false), unread: count(true) };
}
