/** Fetches one source, archives what is new, and keeps the record of how it went. */
import { createHash } from 'node:crypto';
import { credentialsFor } from '../../base/credentials.ts';
import type { SourceReference } from '../../domain/article.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { IncomingArticles } from '../../domain/incoming-articles.ts';
import type { Fetched } from '../../domain/ports.ts';
import type { Deferral, FetchRecord, Source } from '../../domain/source.ts';
import { changeSource, type SourceFields } from '../../domain/source-edits.ts';
import { sameThreadReaders } from './document-readers.ts';
import { fetchDocument } from './fetch-document.ts';
import {
  activeDeferral,
  deferralAfterFailure,
  deferralAfterSuccess,
  isGone,
  isSourceFault,
} from './next-try.ts';
import type { Skipped } from './refresh-plan.ts';
import type { Services } from './services.ts';
import { subscribedSources } from './sources.ts';
import type { StoreBatch } from './store-together.ts';

/** `skipped`: left alone by plan. */
export type RefreshStatus = 'updated' | 'unchanged' | 'failed' | 'skipped';

export interface SourceOutcome extends SourceReference {
  readonly status: RefreshStatus;
  /** How many articles are new. */
  readonly added: number;
  /** Their ids. */
  readonly fresh: readonly string[];
  /** How many articles the feed has changed. */
  readonly changed: number;
  /** Why it failed. */
  readonly error: ReaderError | null;
  /** Why it was not asked; null where it was. */
  readonly held: Skipped | null;
  /** What would have held it, had it not been asked for by name. */
  readonly overruled: Deferral | null;
  /** Its new address, where it has moved for good. */
  readonly movedTo: string | null;
  /** ISO 8601 in UTC: it is left alone until then; null: the next refresh asks it. */
  readonly nextTry: string | null;
  /** It is gone for good, and not fetched any more. */
  readonly stopped: boolean;
}

export type RefreshServices = Pick<Services, 'archive' | 'fetcher' | 'clock' | 'store' | 'readers'>;

export interface SourceRequest {
  readonly store: StoreBatch;
  readonly signal?: AbortSignal;
  /** 0 to 1; spreads the back-off. */
  readonly random: () => number;
}

export const outcomeOf = (
  { id, title }: Source,
  status: RefreshStatus,
  more: Partial<SourceOutcome> = {},
): SourceOutcome => ({
  id,
  title,
  status,
  added: 0,
  fresh: [],
  changed: 0,
  error: null,
  held: null,
  overruled: null,
  movedTo: null,
  nextTry: null,
  stopped: false,
  ...more,
});

/** `interval`: in minutes, if the user has set one. */
export const nextTryOf = (record: FetchRecord | undefined, now: Date, interval?: number): string | null =>
  (record && activeDeferral(record, now, interval)?.until) ?? null;

const firstRecord = (sourceId: string): FetchRecord => ({
  sourceId,
  etag: null,
  lastModified: null,
  attempted: '',
  succeeded: null,
  error: null,
  lastFailure: null,
  failures: 0,
  hold: null,
  schedule: null,
  bodyHash: null,
  bytes: null,
  movedFrom: null,
});

const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url');

interface News {
  readonly record: FetchRecord;
  readonly articles: IncomingArticles;
}

/** Without the body, which is not held in memory while the articles wait to be stored. */
interface Arrived extends News, Pick<Fetched, 'movedTo'> {}

/** What a good answer brings: the record of it, and the articles, unless its body is that of the last time. */
async function read(
  { clock, readers = sameThreadReaders }: RefreshServices,
  source: Source,
  fetched: Fetched,
  before: FetchRecord,
  signal: AbortSignal | undefined,
): Promise<Result<News>> {
  const now = clock.now();
  const at = now.toISOString();
  const recordWith = (more: Partial<FetchRecord>): FetchRecord => {
    const schedule = more.schedule === undefined ? before.schedule : more.schedule;
    return {
      ...before,
      etag: fetched.etag,
      lastModified: fetched.lastModified,
      attempted: at,
      succeeded: at,
      error: null,
      failures: 0,
      hold: deferralAfterSuccess(now, fetched.freshUntil ?? null, schedule),
      ...more,
    };
  };
  if (fetched.notModified) return ok({ record: recordWith({}), articles: [] });
  const bodyHash = hashOf(fetched.body);
  if (bodyHash === before.bodyHash) return ok({ record: recordWith({}), articles: [] });
  const { body, url, contentType } = fetched;
  const reading = await readers.feed({ body, origin: { url, contentType }, source, now }, signal);
  if (signal?.aborted) return fail('interrupted', { url: source.url });
  if (!reading.ok) return fail(reading.error.code, { ...reading.error, url: source.url });
  const { articles, schedule } = reading.value;
  return ok({ record: recordWith({ bodyHash, bytes: body.length, schedule }), articles });
}

/** Changes the user's list; whether that could be saved. */
function change({ store }: RefreshServices, id: string, changed: SourceFields): boolean {
  return store.apply({ what: null, edits: changeSource(id, changed, subscribedSources({ store })) }).ok;
}

async function fetchNews(
  services: RefreshServices,
  source: Source,
  before: FetchRecord,
  signal: AbortSignal | undefined,
): Promise<Result<Arrived>> {
  const { etag, lastModified } = before;
  const answer = await fetchDocument(services.fetcher, {
    url: source.url,
    want: 'feed',
    ...credentialsFor(source.url, source),
    validators: { etag, lastModified },
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return answer;
  const news = await read(services, source, answer.value, before, signal);
  const { movedTo } = answer.value;
  return news.ok ? ok({ ...news.value, ...(movedTo === undefined ? {} : { movedTo }) }) : news;
}

/** The new address of a source that has moved for good, once it is saved; null where another source has it already. */
function move(
  services: RefreshServices,
  source: Source,
  { movedTo }: Pick<Fetched, 'movedTo'>,
): string | null {
  if (movedTo === undefined || movedTo === source.url) return null;
  if (subscribedSources(services).some(({ url }) => url === movedTo)) return null;
  return change(services, source.id, { url: movedTo }) ? movedTo : null;
}

/** Failures that are none of the source's: nothing is recorded of them. */
const isNoAttempt = ({ code }: ReaderError): boolean => code === 'interrupted' || code === 'offline';

/** Never rejects for what a source does; what the archive throws comes through. All that is kept goes through `store`. */
export async function refreshSource(
  services: RefreshServices,
  source: Source,
  previous: FetchRecord | undefined,
  { signal, random, store }: SourceRequest,
): Promise<SourceOutcome> {
  const { clock } = services;
  const before = previous ?? firstRecord(source.id);
  const interval = services.store.settings().intervals[source.id];

  async function failed(error: ReaderError): Promise<SourceOutcome> {
    if (isNoAttempt(error)) return outcomeOf(source, 'failed', { error });
    const now = clock.now();
    const at = now.toISOString();
    const failures = before.failures + (isSourceFault(error) ? 1 : 0);
    const hold = deferralAfterFailure(source, now, error, failures, random);
    const record = { ...before, attempted: at, error, lastFailure: { at, error }, failures, hold };
    await store({ articles: [], record });
    const stopped = isGone(error) && change(services, source.id, { enabled: false });
    return outcomeOf(source, 'failed', { error, stopped, nextTry: nextTryOf(record, now, interval) });
  }

  const news = await fetchNews(services, source, before, signal);
  if (!news.ok) return failed(news.error);
  const { record, articles } = news.value;
  const movedTo = move(services, source, news.value);
  const batch = {
    articles,
    record: movedTo === null ? record : { ...record, movedFrom: source.url },
    awaitsRules: services.store.rules().length > 0,
  };
  const stored = await store(batch, signal);
  if (stored === null) return failed({ code: 'interrupted', subject: source.url, url: source.url });
  const { added: fresh, changed } = stored;
  if (!source.enabled) change(services, source.id, { enabled: true }); // only one that is named is asked: it is back
  const added = fresh.length;
  return outcomeOf(source, added + changed.length > 0 ? 'updated' : 'unchanged', {
    added,
    fresh,
    changed: changed.length,
    movedTo,
    nextTry: nextTryOf(record, clock.now(), interval),
  });
}
