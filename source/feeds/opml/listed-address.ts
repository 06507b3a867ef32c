/** The address of a feed as a list writes it. */
import { type Access, separateCredentials } from '../../base/credentials.ts';
import type { SkipReason } from '../../domain/subscription-list.ts';
import { resolveDocument } from '../addresses.ts';

export type ListedAddress = Access | { readonly reason: SkipReason };

const schemes = new Set(['http:', 'https:']);
const ownSchemes = new Set([...schemes, 'file:']);

/** `feed://host/path` and `feed:https://host/path` stand for an address on the web. */
export const withoutFeedScheme = (raw: string): string =>
  raw.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'http://');

/** newsboat's sources that are not URLs, by how they begin. */
const specials: readonly (readonly [beginning: RegExp, reason: SkipReason])[] = [
  [/^(?:exec:|filter:|\|)/iu, 'command'],
  [/^query:/iu, 'query'],
];

/**
 * @param isOwn whether Khabar wrote the list: only then files of this machine are taken from it
 */
export function listedAddress(raw: string, isOwn: boolean): ListedAddress {
  const address = withoutFeedScheme(raw.trim());
  const special = specials.find(([beginning]) => beginning.test(address));
  if (special) return { reason: special[1] };
  if (!URL.canParse(address)) return { reason: 'bad-address' };
  const { protocol, href } = new URL(address);
  if (!(isOwn ? ownSchemes : schemes).has(protocol)) return { reason: 'unsafe-address' };
  const { credentials } = separateCredentials(address);
  const url = protocol === 'file:' ? href : resolveDocument(address, null);
  return url === null
    ? { reason: 'bad-address' }
    : { url, ...(credentials === undefined ? {} : { credentials }) };
}
