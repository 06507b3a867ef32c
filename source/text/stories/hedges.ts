/** Whether a figure is an exact one: about, more than, no more than, at least. */
import { once } from '../../base/once.ts';
import {
  countingNouns,
  type Hedge,
  hedgesBefore,
  hedgesBehind,
  hedgeVerbs,
  negated,
  negations,
  negationsBehind,
} from './data/hedge-words.ts';
import { isInClause, type Place } from './measured-place.ts';
import { beginsPhrase, foldedSet, phraseAt, phraseTable } from './phrases.ts';
import type { Word } from './word.ts';

interface HedgeVerb {
  readonly hedge: Hedge;
  readonly particles: ReadonlySet<string> | null;
}

const hedgeTable = (rows: Readonly<Partial<Record<Hedge, string>>>) =>
  phraseTable(() => Object.entries(rows).map(([hedge, words]) => [words, hedge as Hedge]));
const beforeTable = hedgeTable(hedgesBefore);
const behindTable = hedgeTable(hedgesBehind);
const verbTable = phraseTable<HedgeVerb>(() =>
  hedgeVerbs.map(({ words, hedge, particle }) => [
    words,
    { hedge, particles: particle === undefined ? null : foldedSet(particle) },
  ]),
);
const mayBeHedge = beginsPhrase(beforeTable, verbTable);
const counting = once(() => foldedSet(countingNouns));
const denying = once(() => foldedSet(negations));
const denyingBehind = once(() => foldedSet(negationsBehind));

/** Words. */
const farthestBefore = 7;
const farthestBehind = 1;
const farthestDenial = 5;

/** Between a hedge and its number: more than the 300, about $300. */
const joining = /^(?:the|of|عن|ال|[%$€£])$/u;

const reaches = ({ words, start }: Place, end: number): boolean =>
  end === start || (end === start - 1 && joining.test(words[end] ?? ''));

const withNot = (hedge: Hedge, isDenied: boolean): Hedge =>
  isDenied ? ((negated[hedge] as Hedge | undefined) ?? hedge) : hedge;

function hedgeFrom(place: Place, at: number): Hedge | null {
  const { words, known, start } = place;
  const close = phraseAt(known, at, beforeTable);
  if (close && reaches(place, at + close.length)) return close.value;
  const verb = phraseAt(known, at, verbTable);
  if (!verb || !counting().has(words[at + verb.length] ?? '')) return null;
  const { hedge, particles } = verb.value;
  return particles === null || particles.has(words[start - 1] ?? '') ? hedge : null;
}

/** The farthest is the longest. */
function hedgeBefore(place: Place, isNumber: (at: number) => boolean): Hedge {
  const { words, known, start } = place;
  let first = start;
  while (first > Math.max(0, start - farthestBefore) && isInClause(place, first - 1) && !isNumber(first - 1))
    first--;
  for (let at = first; at < start; at++) {
    const hedge = mayBeHedge(known[at] as Word) ? hedgeFrom(place, at) : null;
    if (hedge !== null) return withNot(hedge, denying().has(words[at - 1] ?? ''));
  }
  return '';
}

function hedgeBehind(place: Place): Hedge {
  const { known, end } = place;
  for (let at = end; at <= end + farthestBehind && isInClause(place, at); at++) {
    const found = phraseAt(known, at, behindTable);
    if (found) return found.value;
  }
  return '';
}

/** بیش از ۹ نفر نیست. */
function isDeniedBehind(place: Place): boolean {
  const { words, end } = place;
  for (let at = end; at < end + farthestDenial && isInClause(place, at); at++)
    if (denyingBehind().has(words[at] ?? '')) return true;
  return false;
}

/** @param isNumber whether a number stands at an index */
export function hedgeOf(place: Place, isNumber: (at: number) => boolean): Hedge {
  const hedge = hedgeBefore(place, isNumber) || hedgeBehind(place);
  return negated[hedge] === undefined ? hedge : withNot(hedge, isDeniedBehind(place));
}
