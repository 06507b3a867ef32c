/** What a redirect means (RFC 9110 §15.4). */
import { withoutCredentials } from '../base/credentials.ts';

export const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const permanentStatuses = new Set([301, 308]);

/** Whether to save a redirect: permanent, and not from https to http. */
export const isLasting = (status: number, from: URL, to: URL): boolean =>
  permanentStatuses.has(status) && !(from.protocol === 'https:' && to.protocol === 'http:');

/** Node reads headers as Latin-1, servers write Arabic paths into them as bare UTF-8. */
export function inUtf8(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

/**
 * A fragment is never sent: without it, a loop is seen for what it is; a user and password that a server names are nobody's here
 * (RFC 9110 §4.2.4).
 */
export function resolveLocation(location: string, base: URL): URL | null {
  const text = inUtf8(location);
  if (!URL.canParse(text, base.href)) return null;
  return new URL(withoutCredentials(withFragment(new URL(text, base.href), '').href));
}

export function withFragment(url: URL, fragment: string): URL {
  const copy = new URL(url);
  copy.hash = fragment;
  return copy;
}
