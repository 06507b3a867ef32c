/** What may have changed behind the reader's back is asked again; what one reads is left where it is. */
import { keepSame } from '../../base/keep-same.ts';
import { fits } from '../services/fits.ts';
import type { InSight } from '../services/in-sight.ts';
import type { FoundPage, PageRequest } from '../services/list-page.ts';
import { annotated } from './annotations.ts';
import { type Effect, go, start } from './effect.ts';
import { follow } from './follow.ts';
import { openList, readAgain } from './list.ts';
import { overlayContent } from './overlay-content.ts';
import type { Reads } from './reads.ts';
import { listOf } from './scope.ts';
import { openOverlay, sameScope, selectedScope } from './selectors.ts';
import type { Session } from './session.ts';
import { readSources } from './source-rows.ts';

/** Only bookmarks have tags; the last of them may have gone. */
const hasViewsOrTags = ({ scopeCounts }: Session, reads: Reads): boolean =>
  reads.views().length > 0 || reads.bookmarkCount() > 0 || scopeCounts.tags.length > 0;

const foldersOfSources = (reads: Reads): Session['folders'] =>
  Object.fromEntries(reads.sources().map(({ id, category }) => [id, category]));

/** The unread counts, and why sources failed; views and tags are counted behind. */
const reloadSources = (session: Session, reads: Reads): readonly Effect[] => [
  readSources(session, reads),
  go({ type: 'folders', folders: foldersOfSources(reads) }),
  go({ type: 'progress', progress: reads.progress() }),
  ...(hasViewsOrTags(session, reads) ? [start('count-scopes', null)] : []),
];

/** A page that has been read for another article serves this one too if that one belongs in the list. */
function pageRead(wanted: PageRequest, asked: PageRequest, page: FoundPage): FoundPage | null {
  if (keepSame(asked, wanted) === asked) return page;
  if (keepSame(asked.listing, wanted.listing) !== asked.listing || wanted.on === null) return null;
  const place = page.rows.findIndex(({ id }) => id === wanted.on);
  const belongs = page.rows.every(row => row.id !== asked.on || fits(asked.listing.query, row));
  return place >= 0 && belongs ? { ...page, cursor: page.offset + place } : null;
}

/** As a job has read it; what it has not, is read now. */
export const readsCaughtUp = (reads: Reads, asked: PageRequest | null, found: InSight): Reads => ({
  ...reads,
  sourceCounts: () => found.sourceCounts,
  fetchRecords: () => found.fetchRecords,
  bookmarkCount: () => found.bookmarkCount,
  page: wanted => (asked && found.page && pageRead(wanted, asked, found.page)) ?? reads.page(wanted),
});

/** The list again; or another, if its source is not there any more. */
export function reload(session: Session, reads: Reads): readonly Effect[] {
  const sources = [go({ type: 'settings', settings: reads.settings() }), ...reloadSources(session, reads)];
  const after = follow(session, sources);
  const { words, search, scope } = after.list;
  const here = selectedScope(after);
  const list = listOf(after, here, reads, words, search);
  const rows = sameScope(here, scope) ? readAgain(after, list, reads) : openList(after, list, reads);
  const overlay = openOverlay(session);
  const { reading } = session;
  const annotations = reading ? [annotated(reading.id, reads)] : [];
  return [
    ...sources,
    ...rows,
    ...annotations,
    ...(overlay ? overlayContent(overlay.layer, session, reads) : []),
  ];
}
