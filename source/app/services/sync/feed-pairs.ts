/** Which feed of the server is which source here. */
import { isWebAddress } from '../../../base/web-address.ts';
import { isOnNetwork, type Source } from '../../../domain/source.ts';
import type { KnownFeed, RemoteFeed, SyncMemory } from '../../../domain/sync.ts';
import { normaliseAddress, sourceIdOf } from '../../identity.ts';

export interface Pair {
  readonly id: string;
  readonly here: Source | null;
  readonly there: RemoteFeed | null;
  readonly agreed: KnownFeed | null;
}

/** Passwords are for the host of the feed alone, and files of this machine are nobody else's. */
export const isShared = (source: Source): boolean => isOnNetwork(source) && source.credentials === undefined;

/** What servers rewrite as they subscribe: the scheme, `www.`, a slash at the end. */
function withoutForm(address: string): string {
  if (!isWebAddress(address)) return address;
  const { host, pathname, search } = new URL(address);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
}

/** Feeds that no source here has the address of, and those sources, by what is the same of both. */
function matched<Key>(
  feeds: readonly RemoteFeed[],
  sources: readonly Source[],
  keyOf: (one: Pick<Source, 'url' | 'title'>) => Key,
): ReadonlyMap<string, string> {
  const byKey = new Map(sources.map(source => [keyOf(source), source.id]));
  return new Map(
    feeds.flatMap(feed => {
      const id = byKey.get(keyOf(feed));
      byKey.delete(keyOf(feed));
      return id === undefined ? [] : [[feed.id, id] as const];
    }),
  );
}

/** Feed → source: as they are known, by the address, then by what is left of it without its form. */
function metIds(
  sources: readonly Source[],
  feeds: readonly RemoteFeed[],
  known: SyncMemory['feeds'],
): ReadonlyMap<string, string> {
  const met = new Map(Object.entries(known).map(([id, feed]) => [feed.id, id]));
  for (const keyOf of [normaliseAddress, withoutForm]) {
    const taken = new Set(met.values());
    const unmet = feeds.filter(({ id }) => !met.has(id));
    const free = sources.filter(({ id }) => !taken.has(id));
    for (const [feed, source] of matched(unmet, free, ({ url }) => keyOf(url))) met.set(feed, source);
  }
  return met;
}

/** What this side does not share is left alone on the other one, too. */
export function pairsOf(
  sources: readonly Source[],
  feeds: readonly RemoteFeed[],
  known: SyncMemory['feeds'],
): readonly Pair[] {
  const byId = new Map(sources.map(source => [source.id, source]));
  const met = metIds(sources, feeds, known);
  const there = new Map(feeds.map(feed => [met.get(feed.id) ?? sourceIdOf(feed.url), feed]));
  const ids = new Set([...byId.keys(), ...there.keys()]);
  return [...ids].flatMap(id => {
    const here = byId.get(id) ?? null;
    if (here && !isShared(here)) return [];
    return { id, here, there: there.get(id) ?? null, agreed: known[id] ?? null };
  });
}

/**
 * Feeds that a server has made of sources that were sent, under other addresses: it follows a redirect, or has a proxy of its own.
 * Of one that is left on each side, they are the same; of several, those of one title.
 */
export function subscribedElsewhere(
  pairs: readonly Pair[],
  before: readonly RemoteFeed[],
  sent: ReadonlySet<string>,
): SyncMemory['feeds'] {
  const old = new Set(before.map(({ id }) => id));
  const fresh = pairs.flatMap(({ here, there }) =>
    here === null && there && !old.has(there.id) ? there : [],
  );
  const missing = pairs.flatMap(({ id, here, there }) =>
    here && there === null && sent.has(id) ? here : [],
  );
  const isCertain = fresh.length === 1 && missing.length === 1;
  const found = matched(fresh, missing, ({ title }) => (isCertain ? '' : title));
  return Object.fromEntries(
    fresh.flatMap(({ id, title, folder }) => {
      const source = found.get(id);
      return source === undefined ? [] : [[source, { id, title, folder }] as const];
    }),
  );
}
