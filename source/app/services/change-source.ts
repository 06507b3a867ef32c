/** What a user decides about one active source. Each is one change, which can be undone. */
import type { Edit } from '../../domain/change.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import { addSources, changeSource, type SourceFields } from '../../domain/source-edits.ts';
import { discover } from './discover.ts';
import type { Services } from './services.ts';
import { adviceSubject } from './source-health.ts';
import { activeSources, removeSources, subscribedSources } from './sources.ts';

type Stores = Pick<Services, 'archive' | 'store'>;

function activeSource(stores: Stores, id: string): Result<Source> {
  const found = activeSources(stores).find(source => source.id === id);
  return found ? ok(found) : fail('unknown-source', { subject: id });
}

/** The sample edition fills in beside the user's list: what is changed of it becomes part of the list. */
function edits(source: Source, change: SourceFields, base: readonly Source[]): readonly Edit[] {
  const own = isEditionSource(source) ? addSources([{ ...source, ...change }], base) : [];
  return [...own, ...changeSource(source.id, change, base)];
}

function change(stores: Stores, source: Source, fields: SourceFields): Result<Source> {
  const base = subscribedSources(stores);
  const applied = stores.store.apply({
    what: 'source-change',
    count: 1,
    edits: edits(source, fields, base),
  });
  return applied.ok ? ok({ ...source, ...fields }) : applied;
}

/** Whether it is fetched with the others. Errors: `unknown-source`, `storage-failed`. */
export function setEnabled(stores: Stores, id: string, enabled: boolean): Result<Source> {
  const source = activeSource(stores, id);
  return source.ok ? change(stores, source.value, { enabled }) : source;
}

/** Takes it out of the list. Errors: `unknown-source`, `storage-failed`. */
export function removeSource(stores: Stores, id: string): Result<Source> {
  const source = activeSource(stores, id);
  if (!source.ok) return source;
  const removed = removeSources(stores, [source.value]);
  return removed.ok ? source : removed;
}

/**
 * Looks at its site for the feed that has taken its place, and follows that under the same id.
 * Errors: `unknown-source`, those of `discover`, `not-a-feed`, `source-exists`, `storage-failed`.
 */
export async function findNewAddress(
  services: Stores & Pick<Services, 'fetcher' | 'readers'>,
  id: string,
  signal?: AbortSignal,
): Promise<Result<Source>> {
  const source = activeSource(services, id);
  if (!source.ok) return source;
  const { site } = adviceSubject({ source: source.value, movedFrom: null });
  const discovery = await discover(services, site, signal);
  if (!discovery.ok) return discovery;
  const best = discovery.value.found.find(({ type }) => type !== 'links');
  if (!best) return fail('not-a-feed', { url: site });
  const { url } = best.source;
  const other = activeSources(services).find(known => known.url === url && known.id !== id);
  if (other) return fail('source-exists', { subject: other.title, url, detail: other.id });
  return change(services, source.value, { url, enabled: true });
}
