/** Looking for words in the article that is open. */
import { type FoundPlace, foundPlaces, placeAfter } from '../view/reading-view.ts';
import { type Effect, go, type Step } from './effect.ts';
import type { Place, Session } from './session.ts';

/** Rows in sight above what was found. */
const context = 3;

/** Where the window is so that a place is in sight. */
function windowAt(session: Session, { piece, start }: FoundPlace): Place | null {
  const { reading } = session;
  const place = { piece, row: 0, offset: start };
  return reading && placeAfter({ ...session, reading: { ...reading, place } }, -context);
}

const isBefore = (place: FoundPlace, { piece, offset }: Place): boolean =>
  place.piece < piece || (place.piece === piece && place.start < offset);

function goTo(session: Session, words: string, at: number): readonly Effect[] {
  const found = foundPlaces(session, words)[at];
  const place = found ? windowAt(session, found) : null;
  return [
    go({ type: 'finding', finding: { words, at } }),
    ...(place ? [go({ type: 'scrolled', place })] : []),
  ];
}

/** To the first place of words that is not before `origin`, or else the first of all. */
export function find(session: Session, typed: string, origin: Place): readonly Effect[] {
  const words = typed.trim();
  if (words === '') return giveUpFinding(origin);
  const at = foundPlaces(session, words).findIndex(place => !isBefore(place, origin));
  return goTo(session, words, Math.max(0, at));
}

export const giveUpFinding = (origin: Place): readonly Effect[] => [
  go({ type: 'finding', finding: null }),
  go({ type: 'scrolled', place: origin }),
];

/** To the next place of the words, or the one before; from the last to the first. */
export function findNext(session: Session, step: Step): readonly Effect[] {
  const finding = session.reading?.finding;
  if (!finding) return [];
  const { length } = foundPlaces(session, finding.words);
  return length === 0 ? [] : goTo(session, finding.words, (finding.at + step + length) % length);
}
