/** Which sources are in force, and how a user's word for one finds it. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Archive, StateStore } from '../../domain/ports.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import type { State } from '../../domain/state.ts';
import { starterSources } from '../catalogue/index.ts';
import { editionSources } from '../edition.ts';

const editionIds = new Set(editionSources.map(source => source.id));

/** The user's own list, or the starter set until there is one. */
export const subscribedSources = (state: State): readonly Source[] => state.sources ?? starterSources;

/** Whether the archive holds anything but the sample edition. */
export function hasRealNews(archive: Archive): boolean {
  for (const { sourceId } of archive.identities()) if (!editionIds.has(sourceId)) return true;
  return false;
}

/**
 * The sources in force. The sample edition stands in for the news until a real source has been read for the first time,
 * so that Khabar never opens on nothing; a list that the user has emptied stays empty.
 */
export function activeSources(state: State, archive: Archive): readonly Source[] {
  const own = subscribedSources(state);
  const stands = own.length > 0 && !own.some(isEditionSource) && !hasRealNews(archive);
  return stands ? [...editionSources, ...own] : own;
}

/** Finds a source by id, by a prefix of it of at least 4 characters, by address or by title. */
export function findSource(sources: readonly Source[], word: string): Result<Source> {
  const exact = sources.find(source => source.id === word || source.url === word || source.title === word);
  if (exact) return ok(exact);
  const matches = word.length >= 4 ? sources.filter(source => source.id.startsWith(word.toLowerCase())) : [];
  const [only] = matches;
  if (only && matches.length === 1) return ok(only);
  return fail(matches.length > 1 ? 'ambiguous-id' : 'unknown-source', { subject: word });
}

/** Takes a source in force out of the list. Errors: `storage-failed`. */
export function removeSource(
  { state: store, archive }: { readonly state: StateStore; readonly archive: Archive },
  source: Source,
): Result<State> {
  const state = store.load();
  const base = subscribedSources(state);
  // The sample edition stands beside the user's list until there is news; to take one of its sources away, the rest is put in it.
  const standing = isEditionSource(source) ? activeSources(state, archive).filter(isEditionSource) : [];
  return store.apply([
    { type: 'add-sources', sources: standing, base },
    { type: 'remove-sources', ids: [source.id], base },
  ]);
}
