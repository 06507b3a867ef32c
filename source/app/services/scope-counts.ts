/** What the sources pane counts beside sources: the user's views and tags. */
import { ok, type Result, readerErrorIn } from '../../domain/errors.ts';
import { badQuery } from '../../domain/query/bad-query.ts';
import { parseQuery } from '../../domain/query/parse.ts';
import { patternsIn } from '../../domain/query/pattern.ts';
import { allOf, type Query } from '../../domain/query/query.ts';
import type { TagCount } from '../../domain/tags.ts';
import type { View } from '../../domain/view.ts';
import { readyQuery } from './articles.ts';
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

const unreadOf = (query: Query): Query => allOf([query, { is: 'unread' }]);

/** A pattern that runs away is an error of its own view. */
function counted({ archive }: CountServices, query: Query): Result<number> {
  try {
    return ok(archive.count(query));
  } catch (thrown) {
    const error = readerErrorIn(thrown);
    if (error?.code !== 'bad-query') throw thrown;
    return { ok: false, error };
  }
}

function unreadIn(services: CountServices, { query }: View): Result<number> {
  const parsed = parseQuery(query, services.clock.now());
  if (!parsed.ok) return { ok: false, error: badQuery(query, parsed.error) };
  const ready = readyQuery(services, unreadOf(parsed.value));
  return ready.ok ? counted(services, ready.value) : ready;
}

const hasPattern = ({ query }: View, now: Date): boolean => {
  const parsed = parseQuery(query, now);
  return parsed.ok && patternsIn(parsed.value).length > 0;
};

/** Views with patterns come last: each may take seconds. What is counted by then comes before it. */
export function* countScopes(services: CountServices): Generator<ScopeCounts, ScopeCounts> {
  const { archive, store, clock } = services;
  const now = clock.now();
  const views = store.views();
  const slow = views.filter(view => hasPattern(view, now));
  const countsOf = (some: readonly View[]) =>
    Object.fromEntries(some.map(view => [view.name, unreadIn(services, view)]));
  let counts: ScopeCounts = {
    views: countsOf(views.filter(view => !slow.includes(view))),
    tags: archive.tags(),
    tagged: archive.count(unreadOf({ has: 'tag' })),
  };
  for (const view of slow) {
    yield counts;
    counts = { ...counts, views: { ...counts.views, ...countsOf([view]) } };
  }
  return counts;
}
