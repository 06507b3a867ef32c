import { readyText, tryQuery } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import { unreadOf } from '../../domain/query/query.ts';
import type { View } from '../../domain/view.ts';

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const viewColumns = ['name', 'unread', 'query'] as const;

const uncounted = { articles: null, unread: null };

/** Articles and unread articles of a view; null if its query names a source that was removed, or takes too long. */
export function viewJson({ name, query }: View, services: Services) {
  const { archive } = services;
  const ready = readyText(services, query);
  if (!ready.ok) return { name, query, ...uncounted };
  const counts = tryQuery(() => ({
    articles: archive.count(ready.value),
    unread: archive.count(unreadOf(ready.value)),
  }));
  return { name, query, ...(counts.ok ? counts.value : uncounted) };
}
