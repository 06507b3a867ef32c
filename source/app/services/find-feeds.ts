/** What could be followed at an address that a reader types, or under a name of the catalog. Nothing is added. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import { entryNamed } from '../catalogue/search.ts';
import { feedsOfEntry, sameAddress } from './add-source.ts';
import { discover } from './discover.ts';
import { type FoundSource, newestOf } from './found-sources.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';
import { addressOf, fileAsTyped } from './typed-address.ts';

/** A feed that has been read, as one chooses it. */
export interface FoundFeed extends Pick<FoundSource, 'source' | 'type'> {
  readonly entries: number;
  /** ISO 8601 in UTC; null where no entry has a date. */
  readonly newest: string | null;
  /** The headline of the first entry; null where there is none. */
  readonly headline: string | null;
  /** The id of the source that it is in the user's list already. */
  readonly followed: string | null;
}

type FindServices = Pick<Services, 'archive' | 'store' | 'fetcher' | 'files' | 'readers'>;

const feedOf = (found: FoundSource, sources: readonly Source[]): FoundFeed => ({
  source: found.source,
  type: found.type,
  entries: found.entries.length,
  newest: newestOf(found),
  headline: found.entries.find(({ title }) => title !== '')?.title ?? null,
  followed: sources.find(sameAddress(found.source.url))?.id ?? null,
});

/** Of an address. */
async function feedsAt(
  services: FindServices,
  typed: string,
  signal?: AbortSignal,
): Promise<Result<readonly FoundSource[]>> {
  const address = await addressOf(services, typed);
  if (!address.ok) return address;
  const discovery = await discover(services, address.value, signal);
  if (!discovery.ok) return { ok: false, error: fileAsTyped(discovery.error, typed) };
  const { found } = discovery.value;
  return found.length > 0 ? ok(found) : fail('not-a-feed', { url: address.value });
}

/** The best first. Errors: `bad-address`, those of `discover`, `not-a-feed`. */
export async function findFeeds(
  services: FindServices,
  typed: string,
  signal?: AbortSignal,
): Promise<Result<readonly FoundFeed[]>> {
  const entry = entryNamed(typed);
  const found = await (entry ? feedsOfEntry(services, entry, signal) : feedsAt(services, typed, signal));
  if (!found.ok) return found;
  const sources = activeSources(services);
  return ok(found.value.map(each => feedOf(each, sources)));
}
