/** What the sources pane counts beside sources: the user's views and tags. */
import type { Result } from '../../domain/errors.ts';
import { patternsIn } from '../../domain/query/pattern.ts';
import { type Query, unreadOf } from '../../domain/query/query.ts';
import type { TagCount } from '../../domain/tags.ts';
import { readyText, tryQuery } from './articles.ts';
import type { Services } from './services.ts';

export interface ScopeCounts {
  /** View → its unread articles, or why they could not be counted. */
  readonly views: Readonly<Record<string, Result<number>>>;
  readonly tags: readonly TagCount[];
  /** Unread articles with any tag. */
  readonly tagged: number;
}

export const nothingCounted: ScopeCounts = { views: {}, tags: [], tagged: 0 };

type CountServices = Pick<Services, 'archive' | 'store' | 'clock'>;

interface AskedView {
  readonly name: string;
  readonly query: Result<Query>;
}

const unreadIn = ({ archive }: CountServices, { query }: AskedView): Result<number> =>
  query.ok ? tryQuery(() => archive.count(unreadOf(query.value))) : query;

const hasPattern = ({ query }: AskedView): boolean => query.ok && patternsIn(query.value).length > 0;

/** Views with patterns come last: each may take seconds. What is counted by then comes before it. */
export function* countScopes(services: CountServices): Generator<ScopeCounts, ScopeCounts> {
  const { archive, store } = services;
  const views = store.views().map(({ name, query }) => ({ name, query: readyText(services, query) }));
  const countsOf = (some: readonly AskedView[]) =>
    Object.fromEntries(some.map(view => [view.name, unreadIn(services, view)]));
  let counts: ScopeCounts = {
    views: countsOf(views.filter(view => !hasPattern(view))),
    tags: archive.tags(),
    tagged: archive.count(unreadOf({ has: 'tag' })),
  };
  for (const view of views.filter(hasPattern)) {
    yield counts;
    counts = { ...counts, views: { ...counts.views, ...countsOf([view]) } };
  }
  return counts;
}
