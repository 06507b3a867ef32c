/** From a reference in the article that is open to its note, and back. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { type NoteReference, noteReferences } from '../../text/footnotes.ts';
import { type ReadingView, readingView } from '../view/reading-view.ts';
import { type Effect, go, say } from './effect.ts';
import { beginning } from './reading-state.ts';
import { openArticle } from './selectors.ts';
import type { Session } from './session.ts';

const referencesOf = rememberLatest(noteReferences);

/** The head is the first piece. */
const pieceOf = (block: number): number => block + 1;

/** What is listened to is one piece. */
const isInSight = (view: ReadingView, piece: number, { isLinear }: Session): boolean =>
  piece >= view.place.piece && piece <= (isLinear ? view.place.piece : view.measured.lastPiece);

const isBelowTop = ({ block, start }: NoteReference, { place }: ReadingView): boolean =>
  pieceOf(block) > place.piece || start >= place.offset;

/** `number`: of the note; null: that of the first reference in sight, or back from a note in sight. */
export function turnToFootnote(session: Session, number: number | null): readonly Effect[] {
  const { reading } = session;
  const article = openArticle(session);
  const view = readingView(session);
  if (!reading || !article || !view) return [];
  const { footnote } = reading;
  if (number === null && footnote && isInSight(view, footnote.piece, session))
    return [go({ type: 'scrolled', place: footnote.from, footnote: null })];
  const reference = referencesOf(article.blocks).find(each =>
    number === null
      ? isInSight(view, pieceOf(each.block), session) && isBelowTop(each, view)
      : each.label === String(number),
  );
  if (!reference) return [say({ kind: 'no-footnote' })];
  const piece = pieceOf(reference.note.block);
  const place = { ...beginning, piece, offset: reference.note.start };
  return [
    go({ type: 'scrolled', place, footnote: { piece, from: reading.place } }),
    say({ kind: 'footnote', label: reference.label }),
  ];
}
