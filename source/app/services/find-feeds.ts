/** What could be followed at an address that a reader types, or under a name of the catalog. Nothing is added. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import type { CatalogueEntry } from '../catalogue/index.ts';
import { sourceOfEntry } from '../catalogue/index.ts';
import { entryNamed } from '../catalogue/search.ts';
import { sameAddress } from './add-source.ts';
import { discover } from './discover.ts';
import { type FoundSource, newestOf } from './found-sources.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';
import { webAddressOf } from './web-address-of.ts';

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

type FindServices = Pick<Services, 'archive' | 'store' | 'fetcher' | 'readers'>;

const feedOf = (found: FoundSource, sources: readonly Source[]): FoundFeed => ({
  source: found.source,
  type: found.type,
  entries: found.entries.length,
  newest: newestOf(found),
  headline: found.entries.find(({ title }) => title !== '')?.title ?? null,
  followed: sources.find(sameAddress(found.source.url))?.id ?? null,
});

/** With its name and topic in the catalog. */
function asOffered(found: readonly FoundSource[], entry: CatalogueEntry): readonly FoundSource[] {
  const { title, category } = sourceOfEntry(entry);
  return found.map((each, index) =>
    index === 0 ? { ...each, source: { ...each.source, title, category } } : each,
  );
}

/** The best first. Errors: `bad-address`, those of `discover`, `not-a-feed`. */
export async function findFeeds(
  services: FindServices,
  typed: string,
  signal?: AbortSignal,
): Promise<Result<readonly FoundFeed[]>> {
  const entry = entryNamed(typed);
  const address = entry ? ok(entry.url) : webAddressOf(typed);
  if (!address.ok) return address;
  const discovery = await discover(services, address.value, signal);
  if (!discovery.ok) return discovery;
  const { found } = discovery.value;
  if (found.length === 0) return fail('not-a-feed', { url: address.value });
  const sources = activeSources(services);
  return ok((entry ? asOffered(found, entry) : found).map(each => feedOf(each, sources)));
}
