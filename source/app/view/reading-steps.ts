/** How one goes through the open article: by rows on a screen, by pieces where it is listened to. */
import { archivedBelow } from '../session/archived.ts';
import { pieceCount } from '../session/pieces.ts';
import { beginning, type Place } from '../session/reading-state.ts';
import { openArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { readingView } from './reading-view.ts';

interface Piece {
  readonly at: number;
  readonly last: number;
}

function currentPiece(session: Session): Piece | null {
  const article = openArticle(session);
  if (!session.reading || !article) return null;
  const last = pieceCount(article, archivedBelow(session)) - 1;
  return { at: Math.min(session.reading.place.piece, last), last };
}

function pieceAfter(session: Session, steps: number): Place | null {
  const piece = currentPiece(session);
  return piece && { ...beginning, piece: Math.max(0, Math.min(piece.at + steps, piece.last)) };
}

/** Null: nothing is open. */
export const placeAfter = (session: Session, steps: number): Place | null =>
  session.isLinear ? pieceAfter(session, steps) : (readingView(session, steps)?.place ?? null);

/** Also if nothing is open. */
export function isAtEnd(session: Session): boolean {
  if (!session.isLinear) return readingView(session)?.measured.atEnd !== false;
  const piece = currentPiece(session);
  return piece === null || piece.at === piece.last;
}

/** How much has been read, 0 to 1. */
export function progressOf(session: Session): number {
  if (!session.isLinear) return readingView(session)?.measured.progress ?? 0;
  const piece = currentPiece(session);
  return piece ? piece.at / Math.max(1, piece.last) : 0;
}
