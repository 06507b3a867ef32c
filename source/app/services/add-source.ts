/** Taking a source into the user's list. */
import { separateCredentials } from '../../base/credentials.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import { addSources, changeSource } from '../../domain/source-edits.ts';
import { type CatalogueEntry, sourceOfEntry } from '../catalogue/index.ts';
import { normaliseAddress } from '../identity.ts';
import { discover, isOfLinks } from './discover.ts';
import type { FoundSource } from './found-sources.ts';
import type { Services } from './services.ts';
import { activeSources, subscribedSources } from './sources.ts';
import { hasStarterSet, leaveStarterSet } from './starter-set.ts';

export interface AddedSource {
  readonly source: Source;
  /** Other feeds of the same site, which could be added as well. */
  readonly others: readonly FoundSource[];
  /** Default sources that have left the list, since this is the user's first own one. */
  readonly left: readonly Source[];
}

type AddServices = Pick<Services, 'archive' | 'fetcher' | 'store' | 'readers'>;

const exists = ({ title, url, id }: Source): Result<never> =>
  fail('source-exists', { subject: title, url, detail: id });

/** A page and the list of its links are two sources. */
export const sameAddress = (address: string) => (source: Source) =>
  isOfLinks(source.url) === isOfLinks(address) && normaliseAddress(source.url) === normaliseAddress(address);

/** Adds one that has been read. Errors: `source-exists`, `storage-failed`. */
export function subscribe(
  services: Pick<Services, 'archive' | 'store'>,
  source: Source,
): Result<Omit<AddedSource, 'others'>> {
  const { store } = services;
  const known = activeSources(services).find(sameAddress(source.url));
  if (known) return exists(known);
  const isFirst = hasStarterSet(store);
  const edits = addSources([source], subscribedSources(services));
  const changed = store.apply({ what: 'source-add', count: 1, edits });
  if (!changed.ok) return changed;
  const left = isFirst ? leaveStarterSet(store, new Set([source.id])) : ok([]);
  return left.ok ? ok({ source, left: left.value }) : left;
}

/** Gives a source of the list the password that its feed was read with. */
function changePassword(services: AddServices, known: Source, credentials: string): Result<AddedSource> {
  const edits = changeSource(known.id, { credentials }, subscribedSources(services));
  const changed = services.store.apply({ what: 'source-add', count: 1, edits });
  return changed.ok ? ok({ source: { ...known, credentials }, others: [], left: [] }) : changed;
}

/**
 * Adds the best feed behind an address (`discover.ts`), unless the address does not stand for it: then the error names the feeds
 * that could be meant (`feeds`). Nothing is added that has not been read. A source that is there already can be given another
 * password so.
 * Errors: `source-exists`, those of `discover`, `storage-failed`.
 */
export async function addSource(
  services: AddServices,
  address: string,
  signal?: AbortSignal,
): Promise<Result<AddedSource>> {
  const { url, credentials } = separateCredentials(address);
  const known = activeSources(services).find(sameAddress(url));
  if (known && (credentials ?? known.credentials) === known.credentials) return exists(known);
  const discovery = await discover(services, address, signal);
  if (!discovery.ok) return discovery;
  if (known && credentials !== undefined) return changePassword(services, known, credentials);
  const { found, doubt } = discovery.value;
  if (doubt !== null) return fail(doubt.code, { ...doubt, feeds: found.map(({ source }) => source.url) });
  const [best, ...others] = found;
  if (best === undefined) return fail('not-a-feed', { url });
  const added = subscribe(services, best.source);
  return added.ok ? ok({ ...added.value, others: others.filter(({ type }) => type !== 'links') }) : added;
}

/**
 * The feeds of an entry of the catalogue, the best first, which has its name and topic there; where its feed has moved, those that its site names now.
 * Errors: those of `discover`, `not-a-feed`.
 */
export async function feedsOfEntry(
  services: Parameters<typeof discover>[0],
  entry: CatalogueEntry,
  signal?: AbortSignal,
): Promise<Result<readonly [FoundSource, ...FoundSource[]]>> {
  const direct = await discover(services, entry.url, signal);
  const isSure = direct.ok && direct.value.doubt === null;
  const discovery = isSure ? direct : await discover(services, entry.homepage, signal);
  const [best, ...others] = discovery.ok ? discovery.value.found : [];
  if (best === undefined) return direct.ok ? fail('not-a-feed', { url: entry.url }) : direct;
  const { id, url } = best.source;
  return ok([{ ...best, source: { ...sourceOfEntry(entry), id, url } }, ...others]);
}

/** Adds a source of the catalogue. */
export async function addFromCatalogue(
  services: AddServices,
  entry: CatalogueEntry,
  signal?: AbortSignal,
): Promise<Result<AddedSource>> {
  const known = activeSources(services).find(sameAddress(entry.url));
  if (known) return exists(known);
  const found = await feedsOfEntry(services, entry, signal);
  if (!found.ok) return found;
  const added = subscribe(services, found.value[0].source);
  return added.ok ? ok({ ...added.value, others: [] }) : added;
}
