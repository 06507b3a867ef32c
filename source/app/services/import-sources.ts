/** Lists of subscriptions: what another reader, or Khabar, has written, taken into the user's; and the user's own, to be written. */

import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { settingEdits } from '../../domain/settings.ts';
import { identityUrl, isEditionSource, type Source } from '../../domain/source.ts';
import { addSources, replaceSources } from '../../domain/source-edits.ts';
import type { ListedSource, ProblemOnLine, SkippedEntry } from '../../domain/subscription-list.ts';
import { readSubscriptionList } from '../../feeds/opml/index.ts';
import { normaliseAddress, sourceIdOf } from '../identity.ts';
import type { Services } from './services.ts';
import { subscribedSources } from './sources.ts';
import { hasStarterSet, leaveStarterSet } from './starter-set.ts';

export interface ImportReport {
  readonly added: readonly Source[];
  /** Left the user's list, because the file does not have them. */
  readonly removed: readonly Source[];
  readonly skipped: readonly SkippedEntry[];
  readonly problems: readonly ProblemOnLine[];
  /** Default sources that have left the list, since these are the user's first own ones. */
  readonly left: readonly Source[];
}

export interface ImportOptions {
  /** The list of the file takes the place of the user's, unless it is damaged: then nothing is removed. */
  readonly replace?: boolean;
}

/** A source that has moved is still known by the address from which its ids come. */
const addressesOf = (source: Source): readonly string[] =>
  [source.url, identityUrl(source)].map(normaliseAddress);

/** In the order of the file. What is in both keeps its id, and so its articles; its title and its folder are the file's. */
function replacing(
  listed: readonly ListedSource[],
  base: readonly Source[],
  removed: readonly Source[],
): readonly Edit[] {
  const known = new Map(base.flatMap(source => addressesOf(source).map(address => [address, source])));
  const wanted = listed.map(({ fullText: _, ...source }): Source => {
    const there = known.get(normaliseAddress(source.url));
    return there
      ? { ...there, title: source.title, category: source.category }
      : { id: sourceIdOf(source.url), ...source };
  });
  const once = [...new Map(wanted.map(source => [source.id, source])).values()];
  return replaceSources(
    once,
    removed.map(({ id }) => id),
    base,
  );
}

/**
 * Adds the sources of a list to the user's; nothing is fetched. What is in the user's list already keeps what it has.
 * Errors: `empty-document`, `not-a-list`, `storage-failed`.
 */
export function importSources(
  { store }: Pick<Services, 'store'>,
  bytes: Uint8Array,
  { replace = false }: ImportOptions = {},
): Result<ImportReport> {
  const read = readSubscriptionList(bytes);
  if (!read.ok) return read;
  const isFirst = hasStarterSet(store) && !replace && read.value.sources.length > 0;
  const base = subscribedSources({ store });
  const present = new Set(base.flatMap(addressesOf));
  const added: Source[] = [];
  const fullTexts: Edit[] = [];
  const skipped = [...read.value.skipped];
  for (const { fullText, ...listed } of read.value.sources) {
    const address = normaliseAddress(listed.url);
    const id = sourceIdOf(listed.url);
    if (present.has(address)) skipped.push({ url: listed.url, reason: 'already-there' });
    else {
      added.push({ id, ...listed });
      if (fullText) fullTexts.push(...settingEdits({ [`fullTexts/${id}`]: fullText }));
    }
    present.add(address);
  }
  const { sources, problems } = read.value;
  const replaces = replace && problems.length === 0;
  const inFile = new Set(sources.map(({ url }) => normaliseAddress(url)));
  const removed = replaces
    ? base.filter(source => !addressesOf(source).some(address => inFile.has(address)))
    : [];
  if (added.length > 0 || replaces) {
    const changed = store.apply({
      what: replaces ? 'source-change' : 'source-add',
      count: added.length + removed.length,
      edits: [...(replaces ? replacing(sources, base, removed) : addSources(added, base)), ...fullTexts],
    });
    if (!changed.ok) return changed;
  }
  const left = isFirst ? leaveStarterSet(store, new Set(sources.map(({ url }) => sourceIdOf(url)))) : ok([]);
  return left.ok ? ok({ added, removed, skipped, problems, left: left.value }) : left;
}

/** What an export holds: the list in force, without the sample edition, which every Khabar has. */
export const exportedSources = (services: Pick<Services, 'store'>): readonly Source[] =>
  subscribedSources(services).filter(source => !isEditionSource(source));
