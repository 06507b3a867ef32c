/** What a user types for an address on the web. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import { withoutFeedScheme } from '../../feeds/opml/listed-address.ts';
import { addressOfHandle } from '../../feeds/site-feeds.ts';

const hasPort = (word: string): boolean => /^[^/:]+:\d+(?:\/|$)/u.test(word);
const isWindowsPath = (word: string): boolean => /^[a-z]:[\\/]/iu.test(word);
export const hasScheme = (word: string): boolean =>
  /^[a-z][a-z\d+.-]*:/iu.test(word) && !hasPort(word) && !isWindowsPath(word);
const looksLikeHost = (word: string): boolean =>
  /^(?:localhost|[^\s/:]+\.[^\s/:]{2,})(?::\d+)?(?:\/|$)/u.test(word);

/** Machines that are asked by their own name seldom have a certificate. */
const isLocalHost = (word: string): boolean => /^(?:localhost|127\.[\d.]+)(?:[:/]|$)/u.test(word);

/** A host gets `https:`, a handle its page. Errors: `bad-address`. */
export function webAddressOf(typed: string): Result<string> {
  const word = withoutFeedScheme(typed.trim());
  if (hasScheme(word)) return URL.canParse(word) ? ok(word) : fail('bad-address', { subject: word });
  const page = addressOfHandle(word);
  if (page !== null) return ok(page);
  if (!looksLikeHost(word)) return fail('bad-address', { subject: word });
  return ok(`${isLocalHost(word) ? 'http' : 'https'}://${word}`);
}
