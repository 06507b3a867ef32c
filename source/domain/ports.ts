/** What the program needs of the world. `system/` and `storage/` provide it; `main/compose.ts` puts them together. */
import type { Article, ArticleHeader } from './article.ts';
import type { ReaderError, Result } from './errors.ts';
import type { FetchRecord, Validators } from './source.ts';
import type { State, StateOperation } from './state.ts';

export interface FetchRequest {
  readonly url: string;
  /** What is asked for; decides the Accept header. */
  readonly want: 'feed' | 'page';
  /** Given: a conditional request, which may be answered `notModified`. */
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
}

export interface Fetched extends Validators {
  /** The address that answered in the end, after redirects. */
  readonly url: string;
  readonly notModified: boolean;
  /** The Content-Type header as sent, or null. */
  readonly contentType: string | null;
  /** The body, with any Content-Encoding undone; empty where `notModified`. */
  readonly body: Uint8Array;
  /** ISO 8601 in UTC: the server says that the answer stays good until then (RFC 9111 §4.2). */
  readonly freshUntil?: string;
  /** Where the document has moved for good (RFC 9110 §15.4.2, §15.4.9). */
  readonly movedTo?: string;
}

export interface Fetcher {
  /** Never throws for what a network, server or file does: that is a `ReaderError`; an aborted signal gives `interrupted`. */
  fetch(request: FetchRequest): Promise<Result<Fetched>>;
}

export interface ArchiveQuery {
  readonly sources?: readonly string[];
  readonly category?: string;
  /** Sources all of whose articles count as of the category, whatever they say of themselves. */
  readonly sourcesOfCategory?: readonly string[];
  /** ISO 8601 in UTC: only what was published (or, undated, fetched) at or after. */
  readonly since?: string;
}

export interface SourceActivity {
  readonly sourceId: string;
  readonly articles: number;
  /** ISO 8601 in UTC. */
  readonly oldest: string;
}

/** What a source has brought: articles, and the record of the fetch that did. */
export interface FetchedBatch {
  readonly articles: readonly Article[];
  readonly record?: FetchRecord;
}

export interface Archive {
  /**
   * Keeps articles; one that is there already is updated, but keeps when it was first fetched, and keeps its body
   * where the new one has none or only teases. One transaction, with the record of the fetch that brought them: all or
   * nothing. Returns the ids that are new.
   */
  store(articles: readonly Article[], record?: FetchRecord): readonly string[];
  /** The same for several, one after the other, in one transaction. Returns the new ids of each. */
  storeAll(deliveries: readonly FetchedBatch[]): readonly (readonly string[])[];
  /** Newest first (published, or else fetched; then id); lazy: the caller takes as many as it needs. */
  list(query: ArchiveQuery): Iterable<ArticleHeader>;
  /** Every id with its source, for counting; any order. */
  identities(): Iterable<{ readonly id: string; readonly sourceId: string }>;
  /** Ids that begin with a prefix, at most `limit`. */
  idsWithPrefix(prefix: string, limit: number): readonly string[];
  /** The article whose link is this address. */
  findByLink(link: string): Article | null;
  get(id: string): Article | null;
  /** Full-text search: ids, best first. `terms` are normalised words (`text/search-key`); every one must match, each as a prefix. */
  search(terms: readonly string[], limit: number): readonly string[];
  recordFetch(record: FetchRecord): void;
  fetchRecords(): readonly FetchRecord[];
  /** For each source with articles dated (published, or else fetched) `since` then: how many, and the oldest date. */
  activity(since: string): readonly SourceActivity[];
  /** ISO 8601 in UTC of when the refresh began that has not come to its end. */
  unfinishedRefresh(): string | null;
  setUnfinishedRefresh(started: string | null): void;
  close(): void;
}

/** A file that could not be read, and where it was kept. */
export interface DamageNotice {
  readonly file: string;
  readonly keptAs: string;
  readonly reason: string;
}

export interface StateStore {
  /** What is on disk now. */
  load(): State;
  /** Applies operations, under a lock that all processes share, to what is on disk at that moment; returns the result. Durable when it returns. */
  apply(operations: readonly StateOperation[]): Result<State>;
  /** Damaged files met since the store was opened. */
  damage(): readonly DamageNotice[];
}

export interface Opener {
  /** Opens an address in the user's browser, without a shell; only http and https. */
  open(url: string): Promise<ReaderError | null>;
}

export interface Clipboard {
  /** Gives the system's clipboard a text; whether a program took it. Never rejects. */
  copy(text: string): Promise<boolean>;
}

/** Reads what a user names on the command line. */
export interface FileReader {
  /** `-` is standard input. */
  read(path: string): Promise<Result<Uint8Array>>;
}
