/** Letting go of old articles, by the user's rules and by the one that always holds (`Archive.expired`). */
import { markUnread } from '../../domain/mark-edits.ts';
import type { Services } from './services.ts';

/** Removes what has expired, with the read marks of articles that can no longer come. Returns how many articles went. */
export function letGo({ archive, store, clock }: Pick<Services, 'archive' | 'store' | 'clock'>): number {
  const { retention, retentions } = store.settings();
  const expired = archive.expired({ overall: retention, sources: retentions }, clock.now());
  if (expired.length === 0) return 0;
  archive.remove(expired);
  store.apply({ what: null, edits: markUnread(expired) });
  return expired.length;
}
