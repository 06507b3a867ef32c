/** Numbers of a report with what they count: how many were killed, what is paid, how far it is. */
import { once } from '../../base/once.ts';
import {
  countedThings,
  hedges,
  moreThanBehind,
  pastWords,
  prisonWords,
  scalesBefore,
  turningWords,
  units,
} from './data/measures.ts';
import { fateOf } from './fates.ts';
import { conceptsAt, isIdleWord, lemmasOf } from './lexicon.ts';
import { isInClause, type Measure, measureTable, type Place } from './measured-place.ts';
import { dualsIn, withRanges, withTotals } from './number-groups.ts';
import { type NumberPlace, numbersOf } from './number-places.ts';
import { foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { scoresIn } from './scores.ts';
import type { Token } from './tokens.ts';
import { beginsWithLetter, type Word } from './word.ts';

export type Hedge = '' | '~' | '>' | '<';

export interface Quantity {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  /** The other end of a range: between 200 and 250 million. */
  readonly high?: number;
  /** A score (`2-1`), which is no single number. */
  readonly score?: string;
  readonly hedge: Hedge;
  readonly isInTitle: boolean;
  /** Of a count: what is counted, as it is written. */
  readonly name?: string;
}

const unitTable = measureTable(units);
const scaleTable = measureTable(scalesBefore);
const prisonTable = once(() => phraseTable([[prisonWords, true]]));
const hedgeTable = once(() =>
  phraseTable(Object.entries(hedges).map(([hedge, words]) => [words, hedge as Hedge])),
);
const hedgeBehindTable = once(() => phraseTable<Hedge>([[moreThanBehind, '>']]));

/** A scale that stands before the number: بقوة 6.1. */
const longestScale = 3;
function scaleBefore(place: Place): Measure | null {
  for (let at = place.start - 1; at >= Math.max(0, place.start - longestScale); at--) {
    const found = isInClause(place, at) ? phraseAt(place.known, at, scaleTable()) : null;
    if (found) return found.value;
  }
  return phraseAt(place.known, place.end, scaleTable())?.value ?? null;
}

const sign = /^[%$€£]$/u;

function unitOf(place: Place): Measure | null {
  const { words, known, start, end } = place;
  const before = words[start - 1];
  if (before !== undefined && sign.test(before) && before !== '%')
    return phraseAt(known, start - 1, unitTable())?.value ?? null;
  return phraseAt(known, end, unitTable())?.value ?? (words[end] === 'x' ? null : percentAfter(place));
}

const pastBefore = once(() => foldedSet(pastWords.before));
const pastBehind = once(() => foldedSet(pastWords.behind));
const isPast = ({ words, start, end }: Place): boolean =>
  pastBefore().has(words[start - 1] ?? '') || pastBehind().has(words[end + 1] ?? '');

const imprisonments: ReadonlySet<string> = new Set(['years', 'months']);
const nearestPrison = 4;

/** السجن سبع سنوات, seven years in prison. */
function asSentence(place: Place, measure: Measure | null): Measure | null {
  if (measure === null || !imprisonments.has(measure.unit) || isPast(place)) return measure;
  const from = Math.max(0, place.start - nearestPrison);
  const isSentence = place.known
    .slice(from, place.end + nearestPrison)
    .some((_, at) => isInClause(place, from + at) && phraseAt(place.known, from + at, prisonTable()));
  return isSentence ? { ...measure, what: 'sentence' } : measure;
}

const percentAfter = ({ words, end }: Place): Measure | null =>
  words[end] === '%' ? { what: 'percent', unit: 'percent' } : null;

/** The noun that is counted, by its concept or its own form: the first that is known for one, since adjectives may come before it. */
const farthestNoun = 3;
/** What follows them is counted no more: 8,000 in Cairo. */
const countedTable = measureTable(countedThings);
const turns = once(() => foldedSet(turningWords));
const tashkeel = /\p{Mark}|\u0640/gu;

function countedBy({ known, end, tokens, start }: Place, language: string): Measure | null {
  let noun: Measure | null = null;
  for (let at = end; at < end + farthestNoun; at++) {
    const word = known[at];
    if (word === undefined || tokens[at]?.clause !== tokens[start]?.clause || !beginsWithLetter(word)) break;
    if (isIdleWord(word)) {
      if (noun || turns().has(word.folded)) break;
      continue;
    }
    const thing = phraseAt(known, at, countedTable());
    if (thing) return thing.value;
    const { concepts, length } = conceptsAt(known, at, language);
    const [concept] = concepts;
    const written = tokens.slice(at, at + length).map(token => token.written);
    const name = written.join(' ').replace(tashkeel, '');
    if (concept) return { what: 'count', unit: concept.id, name };
    noun ??= { what: 'count', unit: lemmasOf(word)[0] as string, name };
    if (language !== 'en') break;
  }
  return noun;
}

function hedgeOf({ known, start, end }: Place): Hedge {
  for (let at = start - 1; at >= Math.max(0, start - 3); at--) {
    const found = phraseAt(known, at, hedgeTable());
    if (found && at + found.length >= start - 1) return found.value;
  }
  return phraseAt(known, end, hedgeBehindTable())?.value ?? '';
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const placesIn = (stretches: readonly Stretch[]): ReadonlySet<number> =>
  new Set(stretches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

function numberGroups(
  tokens: readonly Token[],
  words: readonly string[],
  known: readonly Word[],
  language: string,
): readonly NumberPlace[] {
  const numbers = withTotals(withRanges(numbersOf(words, known, language), tokens, words, known), words);
  if (language !== 'ar') return numbers;
  return [...numbers, ...dualsIn(known)].sort((one, other) => one.start - other.start);
}

/** Small numbers without a unit are of all kinds. */
const smallestCount = 2;

/** @param language primary subtag */
export function quantitiesOf(
  tokens: readonly Token[],
  isInTitle: boolean,
  language: string,
): readonly Quantity[] {
  const words = tokens.map(({ folded }) => folded);
  const known = tokens.map(({ word }) => word);
  const numbers = numberGroups(tokens, words, known, language);
  const numberPlaces = placesIn(numbers);
  const isNumber = (at: number): boolean => numberPlaces.has(at);
  const scores = scoresIn(words, tokens);
  const quantities: Quantity[] = scores.map(({ score }) => ({
    what: 'score',
    unit: 'score',
    value: 0,
    score,
    hedge: '',
    isInTitle,
  }));
  const inScores = placesIn(scores);
  let unitEnd = 0;
  for (const { value, high, start, end } of numbers) {
    if (inScores.has(start) || start < unitEnd) continue;
    unitEnd = end + (phraseAt(known, end, unitTable())?.length ?? 0);
    const place: Place = { words, known, tokens, start, end };
    const measure =
      asSentence(place, unitOf(place)) ??
      scaleBefore(place) ??
      fateOf(place, isNumber) ??
      countedBy(place, language);
    if (!measure || (measure.what === 'count' && value < smallestCount)) continue;
    const range = high === undefined ? {} : { high };
    quantities.push({ ...measure, value, ...range, hedge: hedgeOf(place), isInTitle });
  }
  return quantities;
}
