/**
 * Every failure that a user can meet, as data. The code is the key of its message (`i18n`), the `error.code` of
 * the JSON output and the row of the exit-code table. Bugs are not in here: bugs throw.
 */
import type { Result as BaseResult } from '../base/result.ts';
import type { QueryError } from './query/query.ts';

const readerErrorCodes = [
  // the network
  'offline', // --offline was given and the address is on the network
  'unreachable', // no route, no such host, connection refused or reset
  'timeout',
  'untrusted-certificate', // `detail` is the code of TLS
  'no-encryption', // no TLS on that port, or none that both sides know
  'not-http', // what answers does not speak HTTP
  'proxy-failed', // `detail` is the proxy and what happened, `httpStatus` what it answered
  'incomplete', // the answer breaks off before its end
  'too-large', // `detail` is the limit, in bytes
  'too-many-redirects',
  'unsafe-address', // a scheme that is not fetched, or a redirect to one
  'bad-address', // not a URL at all
  'http-status', // `httpStatus` says which; `detail` of a 401: a login was given
  'undecodable', // a Content-Encoding that is broken or unknown
  // documents
  'not-a-feed', // HTML, or something else that is no feed; `detail` says what it is: `HTML page`, `article`, `PDF`, `<opml>` …
  'malformed-feed',
  'empty-document',
  'not-a-list', // neither OPML nor newsboat's urls file
  'no-bookmarks', // neither Khabar's own export nor a Netscape bookmark file
  'no-article', // a page or text without a readable article
  'no-picture', // no picture, or none of a size that can be shown; `detail` says why
  // files and storage
  'file-not-found',
  'file-unreadable',
  'file-unwritable',
  'binary-on-terminal', // `subject` is the option that asks for it
  'storage-failed',
  'newer-file', // a later version of Khabar wrote it
  'file-exists', // it is no backup, and would be overwritten
  'not-a-backup',
  'broken-backup', // `detail` is the part, or what gzip says
  'no-home', // a folder without a home in it
  'home-exists', // `subject` is its folder
  'home-busy', // articles are being fetched, or marks exchanged with a server
  'not-a-server', // it does not speak the Google Reader API
  'login-refused',
  'no-password', // neither in the environment nor on standard input
  'no-sync', // no server is set up
  'sync-busy', // another exchange is going on
  'broken-settings', // `detail` is the line and the column where the file stops being JSON: `4:7`
  // what the user named
  'unknown-article',
  'ambiguous-id',
  'unknown-source',
  'source-exists',
  'unknown-view',
  'view-exists', // another query has that name
  'unknown-rule',
  'conflicting-actions', // a bookmark is never hidden
  'rule-hides-most', // `count` says how many articles
  'bad-tag', // `subject` is the name
  'long-note', // `detail` is the limit, in characters
  'unknown-setting', // `subject` is the key
  'nothing-to-undo',
  'nothing-to-redo',
  // usage
  'unknown-command', // `detail` is the command that shows what there is
  'unknown-flag', // `detail` has the command's own options, if it has any
  'bad-value', // `detail` is what is allowed: `a, b, c`, or `1…20`
  'missing-value', // an option without its value; `detail` shows it with one
  'missing-argument', // `detail` is the usage
  'extra-argument', // `detail` is the usage
  'bad-query', // `subject` is its text, `detail` the place, `query` why
  'unopenable', // nothing to open in a browser
  'editor-failed', // `subject` is the command, `detail` how it ended
  'bad-command', // `subject` is the line: it names no program, or a quote is not closed
  'program-failed', // `subject` is the command, `detail` how it ended
  'interrupted',
] as const;
export type ReaderErrorCode = (typeof readerErrorCodes)[number];

export interface ReaderError {
  readonly code: ReaderErrorCode;
  /** What the message is about: the address, id, flag or file as the user gave it. */
  readonly subject?: string;
  readonly url?: string;
  readonly httpStatus?: number;
  /** How many articles it is about. */
  readonly count?: number;
  /** ISO 8601 in UTC: the server asks not to be asked before (RFC 9110 §10.2.3). */
  readonly retryAt?: string;
  /** What more the message says: the allowed values, the limit, the line and reason. Never translated. */
  readonly detail?: string;
  /** Addresses of feeds that could be meant, the best first. */
  readonly feeds?: readonly string[];
  /** What the user most likely meant: a command, an option, a name. */
  readonly suggestion?: string;
  /** What is wrong with a query. */
  readonly query?: QueryError;
}

/** The error to show that a thrown storage failure carries; null for a bug. */
export function readerErrorIn(thrown: unknown): ReaderError | null {
  const { readerError } = (thrown ?? {}) as { readonly readerError?: ReaderError };
  return thrown instanceof Error && readerError ? readerError : null;
}

export type Result<T> = BaseResult<T, ReaderError>;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = <T = never>(code: ReaderErrorCode, more: Omit<ReaderError, 'code'> = {}): Result<T> => ({
  ok: false,
  error: { code, ...more },
});
