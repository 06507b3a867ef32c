/** What a user types for an address, or for a file: on the command line and at a prompt. */
import { fail, ok, type ReaderError, type ReaderErrorCode, type Result } from '../../domain/errors.ts';
import { withoutFeedScheme } from '../../feeds/opml/listed-address.ts';
import { addressOfHandle } from '../../feeds/site-feeds.ts';
import type { Services } from './services.ts';

const hasPort = (word: string): boolean => /^[^/:]+:\d+(?:\/|$)/u.test(word);
const isWindowsPath = (word: string): boolean => /^[a-z]:[\\/]/iu.test(word);
const hasScheme = (word: string): boolean =>
  /^[a-z][a-z\d+.-]*:/iu.test(word) && !hasPort(word) && !isWindowsPath(word);
const looksLikeHost = (word: string): boolean =>
  /^(?:localhost|[^\s/:]+\.[^\s/:]{2,})(?::\d+)?(?:\/|$)/u.test(word);
const looksLikePath = (word: string): boolean =>
  /^(?:\.{0,2}[\\/]|~[\\/])|\.(?:xml|rss|atom|rdf|json)$/iu.test(word) || isWindowsPath(word);

/** Machines that are asked by their own name seldom have a certificate. */
const isLocalHost = (word: string): boolean => /^(?:localhost|127\.[\d.]+)(?:[:/]|$)/u.test(word);

/** A path becomes `file:`, a handle its page, and a host gets `https:`. A handle may look like a path: `/r/arabic`. Errors: `bad-address`. */
export async function addressOf({ files }: Pick<Services, 'files'>, typed: string): Promise<Result<string>> {
  const word = withoutFeedScheme(typed.trim());
  if (hasScheme(word)) return URL.canParse(word) ? ok(word) : fail('bad-address', { subject: word });
  const { url, exists } = await files.located(word);
  if (exists) return ok(url);
  const page = addressOfHandle(word);
  if (page !== null) return ok(page);
  if (looksLikePath(word)) return ok(url);
  if (!looksLikeHost(word)) return fail('bad-address', { subject: word });
  return ok(`${isLocalHost(word) ? 'http' : 'https'}://${word}`);
}

/** Files are typed as paths, and fetched by their URLs. */
const aboutFiles: readonly ReaderErrorCode[] = ['file-not-found', 'file-unreadable'];

/** What fails about a file names it as it was typed. */
export const fileAsTyped = (error: ReaderError, typed: string): ReaderError =>
  aboutFiles.includes(error.code) ? { ...error, subject: typed } : error;
