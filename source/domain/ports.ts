/** What the program needs of the world. `system/` and `storage/` provide it; `main/compose.ts` puts them together. */
import type { TextPlace } from '../base/json-fault.ts';
import type { ReaderError, Result } from './errors.ts';
import type { IncomingArticles } from './incoming-articles.ts';
import type { FetchRecord, Validators } from './source.ts';

export interface FetchRequest {
  /** A user and password in it are taken for `credentials`. */
  readonly url: string;
  /** The document that named `url`, which may not lead into a more private network than its own; absent: the user named it. */
  readonly from?: string;
  /** `user:password`, percent-encoded; sent to the origin of `url` only (HTTP Basic, RFC 7617). */
  readonly credentials?: string;
  /** What is asked for; decides the Accept header. */
  readonly want: 'feed' | 'page' | 'picture';
  /** Given: a conditional request, which may be answered `notModified`. */
  readonly validators?: Validators;
  /** The most that is read of the body, in bytes, where that is less than of documents. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface Fetched extends Validators {
  /** The address that answered in the end, after redirects; like all addresses here, without user and password. */
  readonly url: string;
  readonly notModified: boolean;
  /** The Content-Type header as sent, or null. */
  readonly contentType: string | null;
  /** The body, with any Content-Encoding undone; empty where `notModified`. */
  readonly body: Uint8Array;
  /** ISO 8601 in UTC: the server says that the answer stays good until then (RFC 9111 §4.2). */
  readonly freshUntil?: string;
  /** The Link header as sent: what belongs to the document (RFC 8288). */
  readonly link?: string;
  /** The Refresh header as sent (HTML §4.2.5.3). */
  readonly refresh?: string;
  /** Where the document has moved for good (RFC 9110 §15.4.2, §15.4.9). */
  readonly movedTo?: string;
}

export interface Fetcher {
  /** Never throws for what a network, server or file does: that is a `ReaderError`; an aborted signal gives `interrupted`. */
  fetch(request: FetchRequest): Promise<Result<Fetched>>;
}

export interface SourceActivity {
  readonly sourceId: string;
  readonly articles: number;
  /** ISO 8601 in UTC. */
  readonly oldest: string;
}

/** What a source has brought: articles, and the record of the fetch that did. */
export interface FetchedBatch {
  readonly articles: IncomingArticles;
  readonly record?: FetchRecord;
  /** New articles are put down for the rules (`Archive.lastArrival`), in the transaction that stores them. */
  readonly awaitsRules?: boolean;
}

/** A file that could not be read, and where it was kept; null: it was left in place. */
export interface DamageNotice {
  readonly file: string;
  readonly keptAs: string | null;
  /** It was gone, and is there again with what is known of it. */
  readonly isRestored?: boolean;
  /** Only its indexes were damaged, and have been made anew: it is whole. */
  readonly isReindexed?: boolean;
  /** A later version of Khabar wrote it: what is known of it is read, and nothing written. */
  readonly isNewer?: boolean;
  /** Where a file that people may edit stops being JSON. */
  readonly place?: TextPlace;
  /** Settings whose values are invalid, and are not used. */
  readonly faults?: readonly string[];
  /** So many articles of the file cannot be read, or not in full, while all others can. */
  readonly articles?: number;
  readonly reason: string;
}

/** Held by one refresh among those of all processes. */
export interface RefreshLock {
  /** Gives the way to release it; null if another refresh has it. */
  take(): Promise<(() => void) | null>;
}

export interface Opener {
  /** Opens an address in the user's browser, without a shell; only http and https. */
  open(url: string): Promise<ReaderError | null>;
}

export interface Clipboard {
  /** Gives the system's clipboard a text; whether a program took it. Never rejects. */
  copy(text: string): Promise<boolean>;
}

export interface Editor {
  /** Opens a text in the user's editor, in the terminal that is left to it; gives what was saved. Error: `editor-failed`. */
  edit(text: string): Promise<Result<string>>;
}

/** The user's pager; or a line of their own, as words or for a shell. */
export type Program =
  | { readonly kind: 'pager' }
  | { readonly kind: 'command'; readonly line: string; readonly inShell: boolean };

export interface ProgramCall {
  readonly program: Program;
  /** Behind its own arguments. */
  readonly arguments?: readonly string[];
  /** On its standard input; null: that is the terminal. */
  readonly input: string | null;
  /** Said below what it has printed, which stays in sight until the user goes on; null: it does not stay. */
  readonly farewell: string | null;
}

export interface Programs {
  /** Runs a program in the terminal that is left to it. Errors: `bad-command`, `program-failed`. */
  run(call: ProgramCall): Promise<ReaderError | null>;
}

export interface WrittenFile {
  /** Its absolute path. */
  readonly file: string;
  readonly bytes: number;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** What has that name already stays: the new file gets a number. Otherwise it is replaced. */
  readonly isNew?: boolean;
  /** What has that name already stays, and nothing is written: `file-unwritable`, `EEXIST`. */
  readonly refusesTaken?: boolean;
}

/** Writes what a user asks for. */
export interface FileWriter {
  /** Whole, or not at all: then what was there stays. Errors: `file-unwritable`, `interrupted`; throws what the pieces throw. */
  write(path: string, pieces: Iterable<Uint8Array>, options?: WriteOptions): Promise<Result<WrittenFile>>;
  /** Where files go that the user has named no place for. */
  folder(): Promise<string>;
  /** A path as people read it: short. */
  shown(file: string): string;
}

/** Reads what a user names on the command line. */
export interface FileReader {
  /** `-` is standard input. */
  read(path: string): Promise<Result<Uint8Array>>;
  /** The same of any size, as it comes; what fails before the first byte is an error, what fails later throws. */
  stream(path: string): Promise<Result<AsyncIterable<Uint8Array>>>;
  /** The names in a folder, those of folders with a slash behind them; an empty path is the folder one is in. */
  names(folder: string): Promise<Result<readonly string[]>>;
  /** The `file:` URL of a path, and whether anything is there. */
  located(path: string): Promise<{ readonly url: string; readonly exists: boolean }>;
}
