/** What the two lists of the reader hold, read from the archive and the state. */
import type { Source } from '../../domain/source.ts';
import { type ListedArticle, type ListFilter, listArticles, unreadCounts } from '../services/articles.ts';
import type { Services } from '../services/services.ts';
import { type HealthStatus, type SourceHealth, sourceHealth } from '../services/source-health.ts';
import type { Scope, SourceRow } from './state.ts';

type RowServices = Pick<Services, 'archive' | 'state'>;

const view = (kind: 'all' | 'unread' | 'bookmarks', count: number): SourceRow => ({
  scope: { kind },
  title: null,
  count,
  error: null,
});

/** The views of everything, then every source with its unread articles and why it failed the last time. */
export function sourceRows({ archive, state }: RowServices, sources: readonly Source[]): SourceRow[] {
  const counts = unreadCounts({ archive, state });
  const errors = new Map(archive.fetchRecords().map(({ sourceId, error }) => [sourceId, error]));
  const unreadOf = ({ id }: Source): number => counts.get(id) ?? 0;
  const unread = sources.reduce((sum, source) => sum + unreadOf(source), 0);
  return [
    view('all', unread),
    view('unread', unread),
    view('bookmarks', Object.keys(state.load().bookmarks).length),
    ...sources.map(source => ({
      scope: { kind: 'source', id: source.id } as const,
      title: source.title,
      count: unreadOf(source),
      error: errors.get(source.id) ?? null,
    })),
  ];
}

/** How many articles a list shows at most; a search reaches all. */
const listLimit = 2000;

function scopeFilter(scope: Scope): ListFilter {
  switch (scope.kind) {
    case 'all':
      return {};
    case 'unread':
      return { unread: true };
    case 'bookmarks':
      return { bookmarked: true };
    case 'source':
      return { sources: [scope.id] };
  }
}

export const articleRows = (services: RowServices, scope: Scope, words: string): ListedArticle[] => [
  ...listArticles(services, { ...scopeFilter(scope), limit: listLimit, ...(words === '' ? {} : { words }) }),
];

/** The less a source will come back of itself, the sooner it is told. */
const urgency: Readonly<Record<HealthStatus, number>> = {
  gone: 0,
  'not-a-feed': 1,
  failing: 2,
  stopped: 3,
  new: 4,
  ok: 5,
};

/** How the sources fare, the failing ones first, else in the order of the list. */
export const healthRows = (services: RowServices, now: Date): readonly SourceHealth[] =>
  [...sourceHealth(services, now)].sort((a, b) => urgency[a.status] - urgency[b.status]);
