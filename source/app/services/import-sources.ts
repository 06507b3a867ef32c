/** Lists of subscriptions: what another reader, or Khabar, has written, taken into the user's; and the user's own, to be written. */

import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { settingEdits } from '../../domain/settings.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import { addSources } from '../../domain/source-edits.ts';
import type { ProblemOnLine, SkippedEntry } from '../../domain/subscription-list.ts';
import { readSubscriptionList } from '../../feeds/opml/index.ts';
import { normaliseAddress, sourceIdOf } from '../identity.ts';
import type { Services } from './services.ts';
import { subscribedSources } from './sources.ts';

export interface ImportReport {
  readonly added: readonly Source[];
  readonly skipped: readonly SkippedEntry[];
  readonly problems: readonly ProblemOnLine[];
}

/**
 * Adds the sources of a list to the user's; nothing is fetched. What is in the user's list already keeps what it has.
 * Errors: `empty-document`, `not-a-list`, `storage-failed`.
 */
export function importSources({ store }: Pick<Services, 'store'>, bytes: Uint8Array): Result<ImportReport> {
  const read = readSubscriptionList(bytes);
  if (!read.ok) return read;
  const base = subscribedSources({ store });
  const present = new Set(base.map(({ url }) => normaliseAddress(url)));
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
  if (added.length > 0) {
    const changed = store.apply({
      what: 'source-add',
      count: added.length,
      edits: [...addSources(added, base), ...fullTexts],
    });
    if (!changed.ok) return changed;
  }
  return ok({ added, skipped, problems: read.value.problems });
}

/** What an export holds: the list in force, without the sample edition, which every Khabar has. */
export const exportedSources = (services: Pick<Services, 'store'>): readonly Source[] =>
  subscribedSources(services).filter(source => !isEditionSource(source));
