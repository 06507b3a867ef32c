/** How each source in force fares, from the records of its fetches and the dates of its articles. */
import type { ReaderError } from '../../domain/errors.ts';
import type { SourceActivity } from '../../domain/ports.ts';
import type { FullTextRule } from '../../domain/settings.ts';
import type { Deferral, Failure, FetchRecord, Source } from '../../domain/source.ts';
import { activeDeferral, isGone, isNotFound } from './next-try.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';

export const healthStatuses = [
  'new', // never fetched
  'ok',
  'failing',
  'not-a-feed', // a page or something else stands where the feed was
  'gone', // there is nothing at its address any more
  'stopped', // not fetched, by the user's wish
] as const;
export type HealthStatus = (typeof healthStatuses)[number];

/** What to tell the user to do. */
export type HealthAdvice = 'moved' | 'find-feed' | 'find-address' | 'try-now';

export interface SourceHealth {
  readonly source: Source;
  readonly status: HealthStatus;
  /** ISO 8601 in UTC, like all times here. */
  readonly lastAttempt: string | null;
  readonly lastSuccess: string | null;
  /** Why the latest attempt failed; null where it did not. */
  readonly error: ReaderError | null;
  /** The last failure, even where it has been got over. */
  readonly lastFailure: Failure | null;
  /** In a row, up to now. */
  readonly failures: number;
  /** Why it is left alone, and when it is tried next; null where the next refresh tries it. */
  readonly hold: Deferral | null;
  /** How many of its articles were published in a week of late; null where it has none of late. */
  readonly entriesPerWeek: number | null;
  /** Of the last body that was read whole. */
  readonly bytes: number | null;
  /** The address that it had before it moved. */
  readonly movedFrom: string | null;
  /** When the pages of its articles are fetched; null where that is on demand. */
  readonly fullText: FullTextRule | null;
  /** Minutes between two fetches, as the user wants it; null where it is as the source says. */
  readonly interval: number | null;
  readonly advice: HealthAdvice | null;
}

const day = 24 * 60 * 60_000;
const week = 7 * day;

/** How far back the articles are counted. */
const lately = 4 * week;

/** A name that is not found may come back with the network; one that is not found again and again is gone. */
const enoughFailures = 3;

/** Where a server or the name service says that there is nothing. */
const isAbsent = (error: ReaderError, failures: number): boolean =>
  error.httpStatus === 404 ||
  error.httpStatus === 410 ||
  (error.code === 'unreachable' && isNotFound(error) && failures >= enoughFailures);

type Attempts = Pick<SourceHealth, 'lastAttempt' | 'error' | 'failures'>;

function statusOf({ enabled }: Source, { lastAttempt, error, failures }: Attempts): HealthStatus {
  if (error && isAbsent(error, failures)) return 'gone';
  if (!enabled) return 'stopped';
  if (lastAttempt === null) return 'new';
  if (error === null) return 'ok';
  return error.code === 'not-a-feed' ? 'not-a-feed' : 'failing';
}

const adviceByStatus: Readonly<Partial<Record<HealthStatus, HealthAdvice>>> = {
  failing: 'try-now',
  'not-a-feed': 'find-feed',
  gone: 'find-address',
};

/** A server that has said when to come back is not asked before. */
function adviceFor(
  status: HealthStatus,
  hold: Deferral | null,
  movedFrom: string | null,
): HealthAdvice | null {
  if (status === 'failing' && hold?.reason === 'retry-after') return null;
  return adviceByStatus[status] ?? (movedFrom === null ? null : 'moved');
}

/** Over the time since the oldest of them, a week at least: a new source has no four weeks to show yet. */
function entriesPerWeek({ articles, oldest }: SourceActivity, now: Date): number {
  const span = Math.max(now.getTime() - Date.parse(oldest), week);
  return Math.round((articles * week) / span);
}

function healthOf(
  source: Source,
  record: FetchRecord | undefined,
  activity: SourceActivity | undefined,
  { fullText, interval }: Pick<SourceHealth, 'fullText' | 'interval'>,
  now: Date,
): SourceHealth {
  const attempts = {
    lastAttempt: record?.attempted ?? null,
    error: record?.error ?? null,
    failures: record?.failures ?? 0,
  };
  const status = statusOf(source, attempts);
  const movedFrom = record?.movedFrom ?? null;
  const hold = record && source.enabled ? activeDeferral(record, now, interval ?? undefined) : null;
  return {
    ...attempts,
    source,
    status,
    lastSuccess: record?.succeeded ?? null,
    lastFailure: record?.lastFailure ?? null,
    hold,
    entriesPerWeek: activity ? entriesPerWeek(activity, now) : null,
    bytes: record?.bytes ?? null,
    movedFrom,
    fullText,
    interval,
    advice: adviceFor(status, hold, movedFrom),
  };
}

/** What the user may want to do about them, the most urgent first. */
export const healthGroups = ['failing', 'paused', 'waiting', 'quiet', 'fine'] as const;
export type HealthGroup = (typeof healthGroups)[number];

const groupByStatus: Readonly<Record<HealthStatus, HealthGroup>> = {
  gone: 'failing',
  'not-a-feed': 'failing',
  failing: 'failing',
  stopped: 'paused',
  new: 'waiting',
  ok: 'fine',
};

/** Quiet is a source that has published nothing of late. One that its server has ended is failing: the user has not paused it. */
export function healthGroup({ source, status, error, entriesPerWeek }: SourceHealth): HealthGroup {
  if (!source.enabled && !(error && isGone(error))) return 'paused';
  return status === 'ok' && entriesPerWeek === null ? 'quiet' : groupByStatus[status];
}

/** The less a source will come back of itself, the sooner it is named. */
const urgency: readonly HealthStatus[] = ['gone', 'not-a-feed', 'failing', 'stopped', 'new', 'ok'];

const rank = (health: SourceHealth): number =>
  healthGroups.indexOf(healthGroup(health)) * urgency.length + urgency.indexOf(health.status);

/** Group by group. */
export const urgentFirst = (health: readonly SourceHealth[]): readonly SourceHealth[] =>
  [...health].sort((a, b) => rank(a) - rank(b));

/** What an advice speaks of; a feed is looked for at its site's page, or else at the root of its own address. */
export const adviceSubject = ({ source, movedFrom }: Pick<SourceHealth, 'source' | 'movedFrom'>) => ({
  id: source.id,
  url: source.url,
  site: source.homepage ?? new URL('/', source.url).href,
  movedFrom: movedFrom ?? source.url,
});

/** In the order of the sources in force. */
export function sourceHealth(
  { archive, store }: Pick<Services, 'archive' | 'store'>,
  now: Date,
): readonly SourceHealth[] {
  const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
  const since = new Date(now.getTime() - lately).toISOString();
  const activities = new Map(archive.activity(since).map(activity => [activity.sourceId, activity]));
  const { fullTexts, intervals } = store.settings();
  return activeSources({ store, archive }).map(source => {
    const { id } = source;
    const wanted = { fullText: fullTexts[id] ?? null, interval: intervals[id] ?? null };
    return healthOf(source, records.get(id), activities.get(id), wanted, now);
  });
}

function ofChanged(health: SourceHealth, source: Source): SourceHealth {
  if (source.enabled === health.source.enabled) return { ...health, source };
  const status = statusOf(source, health);
  return { ...health, source, status, hold: null, advice: adviceFor(status, null, health.movedFrom) };
}

/** As far as it can be told at once where the user has changed some of the sources, or removed them. */
export function ofSources(
  health: readonly SourceHealth[],
  sources: readonly Source[],
): readonly SourceHealth[] {
  const now = new Map(sources.map(source => [source.id, source]));
  return health.flatMap(each => {
    const source = now.get(each.source.id);
    return source ? [ofChanged(each, source)] : [];
  });
}
