/** Fetches sources and archives what they hold, as a stream of events: concurrent, cancellable, one failure never touching another source. */
import type { SourceReference } from '../../domain/article.ts';
import { readerErrorIn } from '../../domain/errors.ts';
import type { FetchRecord, Source } from '../../domain/source.ts';
import { createEventQueue } from './event-queue.ts';
import { isHeldUp, unlessHeldUp } from './held-up.ts';
import { type PlannedSource, type PlanRequest, planRefresh } from './refresh-plan.ts';
import {
  nextTryOf,
  outcomeOf,
  type RefreshServices,
  type RefreshStatus,
  refreshSource,
  type SourceOutcome,
} from './refresh-source.ts';
import { emptyRulesReport, type RulesReport, runRules } from './run-rules.ts';
import { createSlots } from './slots.ts';
import { createStoreTogether } from './store-together.ts';
import { forgiven } from './without-network.ts';

export interface RefreshSummary {
  /** In the order of the sources asked for. */
  readonly sources: readonly SourceOutcome[];
  readonly added: number;
  readonly changed: number;
  readonly failed: number;
  /** Left alone by plan. */
  readonly skipped: number;
  readonly durationMs: number;
  readonly ruled: RulesReport;
}

/** `total` counts the sources that are fetched, not those that are left alone. */
export type RefreshEvent =
  | {
      readonly type: 'started';
      readonly total: number;
      /** In the order in which they are asked. */
      readonly sources: readonly SourceReference[];
    }
  | {
      readonly type: 'finished';
      readonly outcome: SourceOutcome;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'completed'; readonly summary: RefreshSummary };

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** The sources were asked for one by one: they are fetched even where that is not due, unless the server forbids it. */
  readonly named?: boolean;
  /** 0 to 1; spreads the back-off of sources that fail. */
  readonly random?: () => number;
  /** ISO 8601 in UTC: another refresh has just ended, and what it has asked since then is not asked again. */
  readonly doneSince?: string | null;
}

/** A refresh that was stopped goes on where it was, unless that is longer ago than this, in ms. */
const resumable = 15 * 60_000;

/** When the refresh began that was stopped, or null. */
function stoppedRefresh({ archive, clock }: RefreshServices): string | null {
  const started = archive.unfinishedRefresh();
  const age = started === null ? Number.NaN : clock.now().getTime() - Date.parse(started);
  return age >= 0 && age <= resumable ? started : null;
}

/** So many sources are read and stored at once: each may hold a whole body and its articles. Others only wait for slow servers. */
const atWork = 16;
const atOnce = 64;

/** A server that has not answered by then is slow, in ms. */
const patienceMs = 250;

const recordsOf = ({ archive }: RefreshServices): ReadonlyMap<string, FetchRecord> =>
  new Map(archive.fetchRecords().map(record => [record.sourceId, record]));

const outcomeOfHeld = (
  { source, record, held }: PlannedSource,
  { now, intervals }: Pick<PlanRequest, 'now' | 'intervals'>,
): SourceOutcome =>
  outcomeOf(source, 'skipped', { held, nextTry: nextTryOf(record, now, intervals[source.id]) });

const countOf = (outcomes: readonly SourceOutcome[], wanted: RefreshStatus): number =>
  outcomes.filter(({ status }) => status === wanted).length;

/** Another process has been writing for too long: the source counts as not fetched, and the refresh goes on to its report. */
const failedIfHeldUp =
  (source: Source) =>
  (thrown: unknown): SourceOutcome => {
    const error = readerErrorIn(thrown);
    if (error === null || !isHeldUp(thrown)) throw thrown;
    return outcomeOf(source, 'failed', { error });
  };

/** Whether changed articles say something else. What another process holds up is left to the next refresh. */
async function judge({ archive }: RefreshServices): Promise<void> {
  if (archive.unjudgedVersions().length === 0) return;
  const { judgeVersions } = await import('./versions.ts');
  await judgeVersions(archive).catch(thrown => {
    if (!isHeldUp(thrown)) throw thrown;
  });
}

/** What another process holds up is left to the next refresh. */
const ruleOver = (services: RefreshServices, signal?: AbortSignal): Promise<RulesReport> =>
  runRules(services, signal).catch(thrown => {
    if (!isHeldUp(thrown)) throw thrown;
    return emptyRulesReport;
  });

/**
 * Refreshes sources; how many at once is up to the fetcher. Ends with one `completed` event, which names every source; those
 * that an abort kept from being fetched have failed with `interrupted`. What was stopped, by an abort or with the process,
 * goes on with the next refresh of all.
 */
export async function* refresh(
  services: RefreshServices,
  sources: readonly Source[],
  { signal, named = false, random = Math.random, doneSince = null }: RefreshOptions = {},
): AsyncGenerator<RefreshEvent, RefreshSummary> {
  const { archive, clock } = services;
  const now = clock.now();
  const resumed = named ? null : stoppedRefresh(services);
  const { intervals } = services.store.settings();
  const asked = { now, named, resumed, doneSince, intervals };
  const plan = planRefresh(sources, recordsOf(services), asked);
  const due = plan.filter(({ held }) => held === null);
  const outcomes = new Map(
    plan
      .filter(({ held }) => held !== null)
      .map(planned => [planned.source.id, outcomeOfHeld(planned, asked)] as const),
  );
  if (due.some(({ record }) => record === undefined)) services.readers?.wake?.();
  const events = createEventQueue<RefreshEvent>();
  let done = 0;
  const slots = createSlots({ slots: atWork, patienceMs });
  const store = createStoreTogether(archive, { atWork: slots.taken });
  const request = { random, store, ...(signal ? { signal } : {}) };
  const patient: RefreshServices = {
    ...services,
    fetcher: { fetch: asked => slots.wait(services.fetcher.fetch(asked)) },
  };

  async function refreshOne({ source, record, overruled }: PlannedSource): Promise<void> {
    const work = (): Promise<SourceOutcome> => refreshSource(patient, source, record, request);
    const outcome = await slots.run(work).catch(failedIfHeldUp(source));
    outcomes.set(source.id, { ...outcome, overruled });
    done++;
    events.push({ type: 'finished', outcome, done, total: due.length });
  }

  const waiting = [...due];
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) await refreshOne(next);
  }

  yield {
    type: 'started',
    total: due.length,
    sources: due.map(({ source: { id, title } }) => ({ id, title })),
  };
  if (!named && due.length > 0)
    unlessHeldUp(() => archive.setUnfinishedRefresh(resumed ?? now.toISOString()));
  events.closeAfter(Promise.all(Array.from({ length: atOnce }, work)));
  yield* events;
  const spared = forgiven(due, outcomes, archive.fetchRecords);
  await Promise.all(spared.map(record => store({ articles: [], record })));
  await judge(services);
  const ruled = await ruleOver(services, signal);
  if (!named && !signal?.aborted) unlessHeldUp(() => archive.setUnfinishedRefresh(null));

  const finished = sources.flatMap(source => outcomes.get(source.id) ?? []);
  const summary: RefreshSummary = {
    sources: finished,
    added: finished.reduce((sum, outcome) => sum + outcome.added, 0),
    changed: finished.reduce((sum, outcome) => sum + outcome.changed, 0),
    failed: countOf(finished, 'failed'),
    skipped: countOf(finished, 'skipped'),
    durationMs: clock.now().getTime() - now.getTime(),
    ruled,
  };
  yield { type: 'completed', summary };
  return summary;
}
