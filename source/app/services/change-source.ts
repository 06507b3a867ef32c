/** What a user decides about one active source. Each is one change, which can be undone. */
import type { Edit } from '../../domain/change.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import { addSources, changeSources, orderSources, type SourceFields } from '../../domain/source-edits.ts';
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
function edits(sources: readonly Source[], change: SourceFields, base: readonly Source[]): readonly Edit[] {
  const own = sources.filter(isEditionSource).map(source => ({ ...source, ...change }));
  const ids = sources.map(({ id }) => id);
  return [...(own.length > 0 ? addSources(own, base) : []), ...changeSources(ids, change, base)];
}

type Fields = Pick<SourceFields, 'title' | 'url' | 'category' | 'enabled'>;

const differs = (source: Source, fields: Fields): boolean =>
  (Object.keys(fields) as (keyof Fields)[]).some(name => source[name] !== fields[name]);

/** Gives those that have changed. */
function changeAll(stores: Stores, sources: readonly Source[], fields: Fields): Result<readonly Source[]> {
  const changed = sources.filter(source => differs(source, fields));
  if (changed.length === 0) return ok([]);
  const base = subscribedSources(stores);
  const applied = stores.store.apply({
    what: 'source-change',
    count: changed.length,
    edits: edits(changed, fields, base),
  });
  return applied.ok ? ok(changed.map(source => ({ ...source, ...fields }))) : applied;
}

function change(stores: Stores, source: Source, fields: Fields): Result<Source> {
  const changed = changeAll(stores, [source], fields);
  return changed.ok ? ok({ ...source, ...fields }) : changed;
}

/** Whether they are fetched with the others; gives those of which that is new. Errors: `storage-failed`. */
export const setAllEnabled = (
  stores: Stores,
  sources: readonly Source[],
  enabled: boolean,
): Result<readonly Source[]> => changeAll(stores, sources, { enabled });

/** What a user writes of a source. `category`: a path of folders; null: none. */
export type SourceChange = Partial<Pick<Source, 'title' | 'category'>>;

/** Errors: `unknown-source`, `bad-value` of an empty title, `storage-failed`. */
export function changeSource(stores: Stores, id: string, changes: SourceChange): Result<Source> {
  const source = activeSource(stores, id);
  if (!source.ok) return source;
  const title = changes.title?.trim();
  if (title === '') return fail('bad-value', { subject: changes.title ?? '', detail: 'TITLE' });
  return change(stores, source.value, title === undefined ? changes : { ...changes, title });
}

/** Gives it if that is a new title. Errors: `bad-value`, `storage-failed`. */
export function renameSource(stores: Stores, source: Source, typed: string): Result<readonly Source[]> {
  const title = typed.trim();
  return title === ''
    ? fail('bad-value', { subject: typed, detail: 'TITLE' })
    : changeAll(stores, [source], { title });
}

/** `category`: a path of folders; null: into none. Gives those that were elsewhere. Errors: `storage-failed`. */
export const fileSources = (
  stores: Stores,
  sources: readonly Source[],
  category: string | null,
): Result<readonly Source[]> => changeAll(stores, sources, { category });

/** Lists them one behind the other from a place on, counted from 1; beyond the end is the end. Errors: `storage-failed`. */
export function placeSources(
  stores: Stores,
  sources: readonly Source[],
  place: number,
): Result<readonly Source[]> {
  const moved = new Set(sources.map(({ id }) => id));
  const listed = subscribedSources(stores);
  const added = sources.filter(
    source => isEditionSource(source) && !listed.some(({ id }) => id === source.id),
  );
  const before = listed.map(({ id }) => id);
  const after = before.filter(id => !moved.has(id)).toSpliced(place - 1, 0, ...moved);
  if (after.join() === before.join()) return ok([]);
  const applied = stores.store.apply({
    what: 'source-change',
    count: sources.length,
    edits: [...addSources(added, listed), ...orderSources(after, listed)],
  });
  return applied.ok ? ok(sources) : applied;
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
