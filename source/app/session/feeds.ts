/** From an address to a source that one reads: what was found there is shown, and one of it is chosen. */
import type { FoundFeed } from '../services/find-feeds.ts';
import { closed, type Effect, go, say, start } from './effect.ts';
import { follow } from './follow.ts';
import { overlayAtTop } from './layers.ts';
import type { Reads } from './reads.ts';
import { reload } from './reload.ts';
import { isAnswering, openOverlay, topLayer } from './selectors.ts';
import type { Session } from './session.ts';
import { goToSource } from './source-actions.ts';
import { welcomeHint } from './welcome.ts';

export const findFeeds = (typed: string): readonly Effect[] => [
  say({ kind: 'finding-feeds', address: typed }),
  start('find-feeds', { typed }),
];

/** In the place of what was found before. One who types something else by now is told of it, and sees it afterwards. */
export function showFeeds(session: Session, feeds: readonly FoundFeed[]): readonly Effect[] {
  const layer = overlayAtTop('feeds');
  const top = topLayer(session)?.layer;
  if (isAnswering(session))
    return [go({ type: 'feeds-found', feeds, held: true }), say({ kind: 'feeds-held', count: feeds.length })];
  return [
    go({ type: 'notice', notice: null }),
    go({ type: 'feeds-found', feeds, held: false }),
    go(top === 'feeds' ? { type: 'layer-changed', layer } : { type: 'layer-opened', layer }),
  ];
}

/** Those that were found while something was typed. */
export const showHeldFeeds = (session: Session): readonly Effect[] =>
  session.holdsFeeds && !isAnswering(session) ? showFeeds(session, session.foundFeeds) : [];

export function selectedFeed(session: Session): FoundFeed | null {
  const overlay = openOverlay(session);
  if (overlay?.layer !== 'feeds') return null;
  return session.foundFeeds[Math.min(overlay.cursor, session.foundFeeds.length - 1)] ?? null;
}

/** Out of all overlays; the first run is over. */
function leaveOverlays({ layers, welcome }: Session): readonly Effect[] {
  const isWelcoming = welcome?.isFirst && layers.some(({ layer }) => layer === 'welcome');
  return [...layers.map(() => closed), ...(isWelcoming ? [start('keep-hint', { hint: welcomeHint })] : [])];
}

/** The list of a source that has come into the list just now. */
export function showNewSource(session: Session, id: string, reads: Reads): readonly Effect[] {
  const left = leaveOverlays(session);
  const reread = reload(follow(session, left), reads);
  const after = follow(session, [...left, ...reread]);
  return [...left, ...reread, ...goToSource(after, id, reads)];
}

/** Adds the feed under the cursor; one that is followed already is gone to. */
export function addSelectedFeed(session: Session, reads: Reads): readonly Effect[] {
  const feed = selectedFeed(session);
  if (!feed) return [];
  if (feed.followed === null) return [start('add-source', { source: feed.source })];
  return [
    ...showNewSource(session, feed.followed, reads),
    say({ kind: 'source-known', source: feed.source.title }),
  ];
}
