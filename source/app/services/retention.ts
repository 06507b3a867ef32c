/** Letting go of old articles, by the user's rules and by the one that always holds (`Archive.expired`). */
import type { Archive } from '../../domain/library.ts';
import { markUnread } from '../../domain/mark-edits.ts';
import type { Services } from './services.ts';

/** Beyond this share of the archive's bytes, free space goes back to the disk. */
const mostFree = 1 / 4;

export function compactIfSparse({ archive }: { readonly archive: Pick<Archive, 'sizes' | 'compact'> }): void {
  const { bytes, freeBytes } = archive.sizes();
  if (freeBytes > bytes * mostFree) archive.compact();
}

/**
 * Removes what has expired, with the read marks of articles that can no longer come, and gives the space back if it is much. Returns how
 * many articles went.
 */
export function letGo({ archive, store, clock }: Pick<Services, 'archive' | 'store' | 'clock'>): number {
  const { retention, retentions } = store.settings();
  const expired = archive.expired({ overall: retention, sources: retentions }, clock.now());
  if (expired.length === 0) return 0;
  archive.remove(expired);
  store.apply({ what: null, edits: markUnread(expired) });
  compactIfSparse({ archive });
  return expired.length;
}
