/** Which sources are active, how a user's word for one finds it, and how one leaves the list. */

import { withoutCredentials } from '../../base/credentials.ts';
import { suggestionFor } from '../../base/suggestion.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Applied, Archive, Store } from '../../domain/library.ts';
import { settingEdits } from '../../domain/settings.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import { removeSources as removalEdits } from '../../domain/source-edits.ts';
import { searchKey } from '../../text/search-key.ts';
import { defaultSources } from '../catalogue/index.ts';
import { editionSources } from '../edition.ts';

const editionIds = new Set(editionSources.map(source => source.id));

type Stores = { readonly store: Store; readonly archive: Archive };

/** The user's own list, or the default sources until there is one. */
export const subscribedSources = ({ store }: Pick<Stores, 'store'>): readonly Source[] =>
  store.sources() ?? defaultSources();

/** Those that have been found to hold more than the sample edition. */
const withRealNews = new WeakSet<Archive>();

/** Whether the archive holds, or has held, anything but the sample edition. */
export function hasRealNews(archive: Archive): boolean {
  if (withRealNews.has(archive)) return true;
  const isReal = archive
    .sourceCounts()
    .some(({ sourceId, articles }) => articles > 0 && !editionIds.has(sourceId));
  if (isReal) withRealNews.add(archive);
  return isReal;
}

/** Among the hints: the user has removed this source of the sample edition. */
const removedSample = (id: string): string => `sample ${id}`;

/** Those that are neither in the list nor removed. */
function fillingSources(own: readonly Source[], store: Store): readonly Source[] {
  const listed = new Set(own.map(({ id }) => id));
  const { hints } = store.settings();
  return editionSources.filter(({ id }) => !listed.has(id) && hints[removedSample(id)] === undefined);
}

/**
 * The active sources. The sample edition fills in until a real source has been read for the first time, so that Khabar never opens
 * on nothing; a list that the user has emptied stays empty.
 */
export function activeSources({ store, archive }: Stores): readonly Source[] {
  const own = subscribedSources({ store });
  const fillsIn = own.length > 0 && !hasRealNews(archive);
  return fillsIn ? [...fillingSources(own, store), ...own] : own;
}

/** The sources that a user can name: the active ones and the sample edition. */
export function knownSources(stores: Stores): readonly Source[] {
  const active = activeSources(stores);
  const ids = new Set(active.map(({ id }) => id));
  return [...active, ...editionSources.filter(({ id }) => !ids.has(id))];
}

/** The source that was most likely meant: its title. */
function unknownSource(sources: readonly Source[], word: string): Result<never> {
  const titles = sources.map(({ title }) => title).filter(title => title !== '');
  const suggestion = suggestionFor(word, titles, searchKey);
  return fail('unknown-source', { subject: word, ...(suggestion === undefined ? {} : { suggestion }) });
}

/** Finds a source by id, by a prefix of it of at least 4 characters, by address or by title. */
export function findSource(sources: readonly Source[], word: string): Result<Source> {
  const address = withoutCredentials(word);
  const exact = sources.find(({ id, url, title }) => id === word || url === address || title === word);
  if (exact) return ok(exact);
  const matches = word.length >= 4 ? sources.filter(source => source.id.startsWith(word.toLowerCase())) : [];
  const [only] = matches;
  if (only && matches.length === 1) return ok(only);
  return matches.length > 1 ? fail('ambiguous-id', { subject: word }) : unknownSource(sources, word);
}

/** Each once. Errors: those of `findSource`. */
export function findSources(sources: readonly Source[], words: readonly string[]): Result<readonly Source[]> {
  const found = new Map<string, Source>();
  for (const word of words) {
    const source = findSource(sources, word);
    if (!source.ok) return source;
    found.set(source.value.id, source.value);
  }
  return ok([...found.values()]);
}

/** Takes active sources out of the list. Errors: `storage-failed`. */
export function removeSources(stores: Stores, sources: readonly Source[]): Result<Applied> {
  if (sources.length === 0) return ok({ change: { cells: [] } });
  const base = subscribedSources(stores);
  const ids = new Set(sources.map(({ id }) => id));
  const listed = base.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const samples = sources.filter(isEditionSource).map(({ id }) => [`hints/${removedSample(id)}`, true]);
  return stores.store.apply({
    what: 'source-remove',
    count: sources.length,
    edits: [
      ...settingEdits(Object.fromEntries(samples)),
      ...(listed.length > 0 ? removalEdits(listed, base) : []),
    ],
  });
}
