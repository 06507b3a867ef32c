/** What the events and the answers of refreshes lead to. Pure. */
import { announcer } from '../announcer.ts';
import type { JobTypes } from '../jobs.ts';
import type { RefreshSummary } from '../services/refresh.ts';
import type { Asked, JobAnswers } from './asked.ts';
import { type Effect, go, reloaded, say, start } from './effect.ts';
import type { RefreshState } from './session.ts';

/** Rings once for all that rules and the user announce: urgent news first. */
function announce(
  ids: readonly string[],
  { reads, session: { messages } }: Pick<Asked<'refresh'>, 'reads' | 'session'>,
): readonly Effect[] {
  const [first] = reads.listed(ids.slice(0, 1));
  return first
    ? [
        {
          effect: 'notify',
          title: announcer(first, reads, messages),
          body: messages.rules.arrived(first.title, ids.length - 1),
        },
      ]
    : [];
}

const broughtIn = (
  asked: Asked<'refresh' | 'refresh-source'>,
  summary: RefreshSummary,
): readonly Effect[] => [
  reloaded,
  ...announce([...new Set([...summary.ruled.urgent, ...summary.ruled.done.notify])], asked),
  ...(summary.added + summary.changed > 0 ? [start('index', null)] : []),
];

/** What came in by itself is counted until the user goes to it. A hint that is given once stays. */
function refreshTold({ session, takes }: Asked<'refresh'>, summary: RefreshSummary): readonly Effect[] {
  if (!takes.isAutomatic) return session.notice?.kind === 'font' ? [] : [say({ kind: 'refreshed', summary })];
  if (summary.added === 0) return [];
  const count = session.arrived + summary.added;
  return [go({ type: 'arrived', count }), say({ kind: 'arrived', count })];
}

export const refreshAnswers: Pick<JobAnswers, 'refresh' | 'refresh-source'> = {
  refresh: (asked, summary) => [
    go({ type: 'refresh', refresh: null }),
    ...broughtIn(asked, summary),
    ...(asked.takes.sources === 'all' ? [start('sync', null)] : []),
    ...refreshTold(asked, summary),
  ],
  'refresh-source': (asked, summary) => [
    go({ type: 'beside', ids: asked.session.beside.filter(id => id !== asked.takes.id) }),
    ...broughtIn(asked, summary),
    ...summary.sources.map(outcome => say({ kind: 'source-refreshed', outcome })),
  ],
};

/** How far a refresh is. */
export function refreshed(
  { session: { refresh }, takes: { isAutomatic = false } }: Asked<'refresh'>,
  event: JobTypes['refresh']['event'],
): readonly Effect[] {
  const { failed = 0, waiting = [] } = refresh ?? {};
  const progress = (state: RefreshState): readonly Effect[] => [
    go({ type: 'refresh', refresh: { ...state, isAutomatic } }),
  ];
  switch (event.type) {
    case 'started':
      return progress({ stage: 'sources', done: 0, total: event.total, failed: 0, waiting: event.sources });
    case 'finished':
      return progress({
        stage: 'sources',
        done: event.done,
        total: event.total,
        failed: failed + (event.outcome.status === 'failed' ? 1 : 0),
        waiting: waiting.filter(({ id }) => id !== event.outcome.id),
      });
    case 'pages':
      return progress({ stage: 'pages', done: event.done, total: event.total, failed, waiting: [] });
    case 'waiting':
      return progress({ stage: 'waiting', done: 0, total: 0, failed: 0, waiting: [] });
    case 'grouping':
    case 'completed':
      return [];
  }
}
