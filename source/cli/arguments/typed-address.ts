/** What a user types for an address. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { withoutFeedScheme } from '../../feeds/opml/listed-address.ts';
import { addressOfHandle } from '../../feeds/site-feeds.ts';

const hasPort = (word: string): boolean => /^[^/:]+:\d+(?:\/|$)/u.test(word);
const isWindowsPath = (word: string): boolean => /^[a-z]:[\\/]/iu.test(word);
const hasScheme = (word: string): boolean =>
  /^[a-z][a-z\d+.-]*:/iu.test(word) && !hasPort(word) && !isWindowsPath(word);
const looksLikePath = (word: string): boolean =>
  /^(?:\.{0,2}[\\/]|~[\\/])|\.(?:xml|rss|atom|rdf|json)$/iu.test(word) || isWindowsPath(word);
const looksLikeHost = (word: string): boolean =>
  /^(?:localhost|[^\s/:]+\.[^\s/:]{2,})(?::\d+)?(?:\/|$)/u.test(word);

/** Machines that are asked by their own name seldom have a certificate. */
const isLocalHost = (word: string): boolean => /^(?:localhost|127\.[\d.]+)(?:[:/]|$)/u.test(word);

/** What the user typed, as an address: a path becomes `file:`, a host gets `https:`, a handle its page. */
export function addressOf(typed: string, exists: (file: string) => boolean = existsSync): Result<string> {
  const word = withoutFeedScheme(typed);
  if (hasScheme(word)) return URL.canParse(word) ? ok(word) : fail('bad-address', { subject: word });
  if (exists(word)) return ok(pathToFileURL(path.resolve(word)).href);
  const page = addressOfHandle(word);
  if (page !== null) return ok(page);
  if (looksLikePath(word)) return ok(pathToFileURL(path.resolve(word)).href);
  if (!looksLikeHost(word)) return fail('bad-address', { subject: word });
  return ok(`${isLocalHost(word) ? 'http' : 'https'}://${word}`);
}
