/** Find in the open article. */
import { placeAfter } from '../view/reading-steps.ts';
import { type FoundPlace, foundPlaces } from '../view/reading-view.ts';
import { type Effect, go, type Step } from './effect.ts';
import { beginning, type Place } from './reading-state.ts';
import type { Session } from './session.ts';

/** Visible rows above a match. */
const context = 3;

/** Scroll position that makes a place visible. */
export function windowAt(
  session: Session,
  { piece, start }: Pick<FoundPlace, 'piece' | 'start'>,
): Place | null {
  const { reading } = session;
  if (session.isLinear) return { ...beginning, piece };
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

/** Goes to the first match at or after `origin`, or else the first in the article. */
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

/** Goes to the next or previous match, and wraps around. */
export function findNext(session: Session, step: Step): readonly Effect[] {
  const finding = session.reading?.finding;
  if (!finding) return [];
  const { length } = foundPlaces(session, finding.words);
  return length === 0 ? [] : goTo(session, finding.words, (finding.at + step + length) % length);
}
