/** What “this source” means. */
import type { SourceReference } from '../../domain/article.ts';
import type { SourceHealth } from '../services/source-health.ts';
import { isOverlay, type Overlay } from './layers.ts';
import { currentArticle, selectedSource } from './selectors.ts';
import type { Session } from './session.ts';

/** A prompt speaks of what it was opened over. */
const overlayBelow = ({ layers }: Session): Overlay | undefined => layers.findLast(isOverlay);

function selectedHealth(session: Session): SourceHealth | null {
  const overlay = overlayBelow(session);
  const { health } = session;
  if (overlay?.layer !== 'health' || health === null) return null;
  return health[Math.min(overlay.cursor, health.length - 1)] ?? null;
}

/** That of the overlay of sources that is open; or else of what is read or under the cursor. */
export function currentSource(session: Session): SourceReference | null {
  const overlay = overlayBelow(session);
  if (overlay?.layer === 'source') return session.shownSource?.source ?? null;
  if (overlay?.layer === 'health') return selectedHealth(session)?.source ?? null;
  if (session.focus !== 'sources') return currentArticle(session)?.source ?? null;
  const row = selectedSource(session);
  return row?.scope.kind === 'source' ? { id: row.scope.id, title: row.title ?? '' } : null;
}

/** Of the source that an overlay of sources is about. */
export function healthHere(session: Session): SourceHealth | null {
  if (overlayBelow(session)?.layer !== 'source') return selectedHealth(session);
  const id = session.shownSource?.source.id;
  return session.health?.find(({ source }) => source.id === id) ?? null;
}
