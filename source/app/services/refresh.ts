/** Fetches sources and archives what they hold, as a stream of events: concurrent, cancellable, one failure never touching another source. */
import type { SourceReference } from '../../domain/article.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { FetchRecord, Source } from '../../domain/source.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { articleFromEntry } from './archive-entries.ts';
import { createEventQueue } from './event-queue.ts';
import type { Services } from './services.ts';

export type RefreshStatus = 'updated' | 'unchanged' | 'failed';

export interface SourceOutcome extends SourceReference {
  readonly status: RefreshStatus;
  /** How many articles are new. */
  readonly added: number;
  readonly error: ReaderError | null;
}

export interface RefreshSummary {
  /** In the order of the sources asked for. */
  readonly sources: readonly SourceOutcome[];
  readonly added: number;
  readonly failed: number;
  readonly durationMs: number;
}

export type RefreshEvent =
  | { readonly type: 'started'; readonly total: number }
  | { readonly type: 'fetching'; readonly source: SourceReference }
  | {
      readonly type: 'finished';
      readonly outcome: SourceOutcome;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'completed'; readonly summary: RefreshSummary };

type RefreshServices = Pick<Services, 'archive' | 'fetcher' | 'clock'>;

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** How many sources are fetched at once. */
  readonly concurrency?: number;
}

const defaultConcurrency = 8;

const referenceOf = ({ id, title }: Source): SourceReference => ({ id, title });

/** Fetches one source and archives it; the record of how it went is kept, whatever happens. */
async function refreshSource(
  { archive, fetcher, clock }: RefreshServices,
  source: Source,
  previous: FetchRecord | undefined,
  signal: AbortSignal | undefined,
): Promise<SourceOutcome> {
  const attempted = clock.now().toISOString();
  const before = { etag: previous?.etag ?? null, lastModified: previous?.lastModified ?? null };
  const failed = (error: ReaderError): SourceOutcome => {
    const tried = error.code !== 'interrupted' && error.code !== 'offline';
    if (tried) {
      archive.recordFetch({
        sourceId: source.id,
        ...before,
        attempted,
        succeeded: previous?.succeeded ?? null,
        error,
      });
    }
    return { ...referenceOf(source), status: 'failed', added: 0, error };
  };

  const answer = await fetcher.fetch({
    url: source.url,
    want: 'feed',
    validators: before,
    ...(signal ? { signal } : {}),
  });
  if (!answer.ok) return failed(answer.error);
  const fetched = answer.value;
  const succeeded = (): void =>
    archive.recordFetch({
      sourceId: source.id,
      etag: fetched.etag ?? (fetched.notModified ? before.etag : null),
      lastModified: fetched.lastModified ?? (fetched.notModified ? before.lastModified : null),
      attempted,
      succeeded: attempted,
      error: null,
    });
  if (fetched.notModified) {
    succeeded();
    return { ...referenceOf(source), status: 'unchanged', added: 0, error: null };
  }

  const parsed = parseFeed(fetched.body, { url: fetched.url, contentType: fetched.contentType });
  if (!parsed.ok) return failed({ ...parsed.error, url: source.url });
  const feed = parsed.value;
  const articles = feed.entries.map(entry => articleFromEntry(entry, source, feed.language, clock.now()));
  const added = archive.store(articles).length;
  succeeded();
  return { ...referenceOf(source), status: added > 0 ? 'updated' : 'unchanged', added, error: null };
}

/**
 * Refreshes sources. Ends with one `completed` event, which names every source; those that an abort kept from being
 * fetched have failed with `interrupted`.
 */
export async function* refresh(
  services: RefreshServices,
  sources: readonly Source[],
  { signal, concurrency = defaultConcurrency }: RefreshOptions = {},
): AsyncGenerator<RefreshEvent, RefreshSummary> {
  const startedAt = services.clock.now().getTime();
  const records = new Map(services.archive.fetchRecords().map(record => [record.sourceId, record]));
  const outcomes = new Map<string, SourceOutcome>();
  const events = createEventQueue<RefreshEvent>();
  const waiting = [...sources];

  const work = async (): Promise<void> => {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      events.push({ type: 'fetching', source: referenceOf(source) });
      const outcome = await refreshSource(services, source, records.get(source.id), signal);
      outcomes.set(source.id, outcome);
      events.push({ type: 'finished', outcome, done: outcomes.size, total: sources.length });
    }
  };

  yield { type: 'started', total: sources.length };
  events.closeAfter(Promise.all(Array.from({ length: concurrency }, work)));
  yield* events;

  const finished = sources.flatMap(source => outcomes.get(source.id) ?? []);
  const summary: RefreshSummary = {
    sources: finished,
    added: finished.reduce((sum, outcome) => sum + outcome.added, 0),
    failed: finished.filter(outcome => outcome.status === 'failed').length,
    durationMs: services.clock.now().getTime() - startedAt,
  };
  yield { type: 'completed', summary };
  return summary;
}
