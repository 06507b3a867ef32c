/** Refreshes as the sources allow, and hands over every new article once. Both go on side by side: who reads slowly holds up no source. */
import { once } from '../../base/once.ts';
import { pause } from '../../base/pause.ts';
import type { Delivery, DeliveryEnd, Parcel } from '../../domain/delivery.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { NewsPage, NumberedArticle } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { asksForStories, asksIndex } from '../../domain/query/words.ts';
import type { FetchRecord, Source } from '../../domain/source.ts';
import { tryQuery } from './articles.ts';
import { type Bell, createBell } from './bell.ts';
import { createEventQueue } from './event-queue.ts';
import { isHeldUp } from './held-up.ts';
import { groupArticles, indexArticles } from './index-articles.ts';
import { nextAsk } from './next-ask.ts';
import type { RefreshSummary } from './refresh.ts';
import { type RefreshProgress, refreshWhole } from './refresh-all.ts';
import type { Services } from './services.ts';

export interface WatchOptions {
  readonly delivery: Delivery;
  /** Ready for the archive; asked for anew each time, since sources come and go. */
  readonly query: () => Result<Query>;
  /** The sources to refresh now and from now on. */
  readonly sources: () => readonly Source[];
  readonly parcelOf: (article: NumberedArticle) => Result<Parcel>;
  /** In place of the usual pause between two requests to a source, in ms. */
  readonly everyMs?: number | undefined;
  /** Ends after so many articles. */
  readonly limit?: number | undefined;
  /** Ends once all sources that may be asked have been, and their articles are delivered. */
  readonly once: boolean;
  readonly signal: AbortSignal;
}

export type WatchEvent = RefreshProgress | { readonly type: 'refreshed'; readonly summary: RefreshSummary };

/** Looked at together; memory holds no more articles at a time. */
const pageSize = 50;

const msBetweenLooks = 400;

/** Sources may be added, and other processes refresh as well. */
const longestSleepMs = 5000;

/** Articles wait so long for the rules of the refresh that brought them; then this process runs them. */
const patienceMs = 3000;

export const enough: DeliveryEnd = { reason: 'ended' };

interface Watching extends WatchOptions {
  readonly services: Services;
  readonly stop: AbortController;
  /** Rings after each refresh of this process. */
  readonly refreshed: Bell;
  readonly tell: (event: WatchEvent) => void;
}

function createSchedule({ services, everyMs, sources }: Watching) {
  const asked = new Map<string, number>();

  function asks(): readonly { readonly source: Source; readonly at: number }[] {
    const now = services.clock.now();
    const records = new Map<string, FetchRecord>(
      services.archive.fetchRecords().map(record => [record.sourceId, record]),
    );
    const { intervals } = services.store.settings();
    return sources().map(source => {
      const { id } = source;
      const request = { source, record: records.get(id), asked: asked.get(id), now, everyMs };
      return { source, at: nextAsk({ ...request, interval: intervals[id] }) };
    });
  }

  return {
    due(): readonly Source[] {
      const now = services.clock.now().getTime();
      return asks().flatMap(({ source, at }) => (at <= now ? source : []));
    },
    note(done: readonly Source[]): void {
      for (const { id } of done) asked.set(id, services.clock.now().getTime());
    },
    msUntilNext(): number {
      const now = services.clock.now().getTime();
      const next = Math.min(...asks().map(({ at }) => at - now));
      return Math.min(Math.max(next, 100), longestSleepMs);
    },
  };
}

/** An empty refresh runs the rules on what another has left, and is told of if these do something. */
async function refreshOnce(
  { services, stop: { signal }, tell }: Watching,
  due: readonly Source[],
  tellProgress = tell,
): Promise<void> {
  const work = refreshWhole(services, due, { signal, named: false });
  let step = await work.next();
  for (; !step.done; step = await work.next()) tellProgress(step.value);
  const summary = step.value;
  if (due.length > 0 || summary.ruled.rules.some(({ matched }) => matched > 0))
    tell({ type: 'refreshed', summary });
}

async function keepRefreshing(watching: Watching): Promise<void> {
  const { signal } = watching.stop;
  const schedule = createSchedule(watching);
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const due = schedule.due();
    if (due.length > 0 || isFirst) await refreshOnce(watching, due);
    schedule.note(due);
    watching.refreshed.ring();
    if (watching.once) return;
    await pause(schedule.msUntilNext(), signal);
  }
}

/** What has come behind a number, with its words and stories where the query asks for them. Null: another process holds it up. */
async function look(
  { services: { archive }, query, stop }: Watching,
  after: number,
): Promise<Result<NewsPage> | null> {
  try {
    if (archive.lastNumber() === after) return ok({ articles: [], upTo: after });
    const ready = query();
    if (!ready.ok) return ready;
    if (asksIndex(ready.value)) for await (const _ of indexArticles(archive, stop.signal));
    if (asksForStories(ready.value)) for await (const _ of groupArticles(archive, stop.signal));
    return tryQuery(() => archive.news({ query: ready.value, after, limit: pageSize }));
  } catch (error) {
    if (!isHeldUp(error)) throw error;
    return null;
  }
}

function parcelsOf({ parcelOf }: WatchOptions, articles: NewsPage['articles']): Result<readonly Parcel[]> {
  const parcels: Parcel[] = [];
  for (const article of articles) {
    const parcel = parcelOf(article);
    if (!parcel.ok) return parcel;
    parcels.push(parcel.value);
  }
  return ok(parcels);
}

/** Runs the rules on articles that wait for them although nobody refreshes. */
async function releaseWaiting(watching: Watching): Promise<void> {
  const { archive } = watching.services;
  if (archive.lastArrival() !== null) await refreshOnce(watching, [], () => undefined);
}

async function keepDelivering(
  watching: Watching,
  start: number,
  refreshing: { readonly isOver: boolean },
): Promise<Result<DeliveryEnd>> {
  const { delivery, limit = Number.POSITIVE_INFINITY, stop } = watching;
  let last = start;
  let left = limit;
  let idleMs = 0;
  while (!stop.signal.aborted) {
    const wasOver = refreshing.isOver;
    const page = await look(watching, last);
    if (page && !page.ok) return page;
    if (page === null || page.value.upTo === last) {
      if (page && wasOver && watching.once) return ok(enough);
      await watching.refreshed.wait(msBetweenLooks, stop.signal);
      idleMs += msBetweenLooks;
      if (idleMs >= patienceMs) await releaseWaiting(watching);
      if (idleMs >= patienceMs) idleMs = 0;
      continue;
    }
    idleMs = 0;
    const wanted = page.value.articles.slice(0, left);
    const upTo = wanted.length < left ? page.value.upTo : (wanted.at(-1)?.number ?? last);
    const parcels = parcelsOf(watching, wanted);
    if (!parcels.ok) return parcels;
    const delivered = await delivery.deliver(parcels.value, upTo);
    last = delivered.last;
    left -= wanted.length;
    if (delivered.end) return ok(delivered.end);
    if (left <= 0) return ok(enough);
  }
  return ok(enough);
}

/** The very first time, what is there already is no news. */
async function startingPoint(
  { services: { archive }, delivery }: Watching,
  last: number | null,
): Promise<number> {
  if (last !== null) return last;
  const start = archive.lastNumber();
  await delivery.deliver([], start);
  return start;
}

/** Gives why it has ended. Errors: those of the query and of a parcel. */
export async function* watch(
  services: Services,
  options: WatchOptions,
): AsyncGenerator<WatchEvent, Result<DeliveryEnd>> {
  const stop = new AbortController();
  const end = once(() => options.delivery.end());
  const abort = (): void => {
    stop.abort();
    void end();
  };
  options.signal.addEventListener('abort', abort, { once: true });
  const refreshed = createBell();
  const events = createEventQueue<WatchEvent>();
  const watching: Watching = { ...options, services, stop, refreshed, tell: events.push };
  const starting = options.delivery.start();
  if (options.signal.aborted) abort();
  const started = await starting;
  if (started.end) {
    await end();
    return ok(started.end);
  }
  const start = await startingPoint(watching, started.last);
  const state = { isOver: false };
  let outcome: Result<DeliveryEnd> = ok(enough);

  const refreshing = keepRefreshing(watching).finally(() => {
    state.isOver = true;
    refreshed.ring();
  });
  const delivering = keepDelivering(watching, start, state)
    .then(end => {
      outcome = end;
    })
    .finally(abort);
  events.closeAfter(Promise.all([refreshing, delivering]));
  try {
    yield* events;
  } finally {
    abort();
    await end();
    options.signal.removeEventListener('abort', abort);
  }
  return outcome;
}
