/** Numbers of a report with what they count: how many were killed, what is paid, how far it is. */
import { once } from '../../base/once.ts';
import type { Hedge } from './data/hedge-words.ts';
import {
  ageWords,
  attending,
  countedThings,
  pastWords,
  scalesBefore,
  terms,
  turningWords,
} from './data/measures.ts';
import { fateOf, personTable } from './fates.ts';
import { hedgeOf } from './hedges.ts';
import { conceptsAt, isIdleWord, lemmasOf } from './lexicon.ts';
import { isInClause, type Measure, measureTable, type Place } from './measured-place.ts';
import { monthAt, monthBefore } from './months.ts';
import { dualsIn, unitTable, withRanges, withTotals } from './number-groups.ts';
import { type NumberPlace, numbersOf } from './number-places.ts';
import { foldedSet, phraseAt, phraseTable } from './phrases.ts';
import { scoresIn } from './scores.ts';
import type { ReadText } from './tokens.ts';
import { beginsWithLetter, type Word } from './word.ts';

export interface Quantity {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  /** The other end of a range: between 200 and 250 million. */
  readonly high?: number | undefined;
  /** A score (`2-1`), which is no single number. */
  readonly score?: string | undefined;
  readonly hedge: Hedge;
  readonly isInTitle: boolean;
  /** Of a count: what is counted, as it is written. */
  readonly name?: string | undefined;
}

const scaleTable = measureTable(scalesBefore);

/** A scale that stands before the number: بقوة 6.1. */
const longestScale = 3;
function scaleBefore(place: Place): Measure | null {
  for (let at = place.start - 1; at >= Math.max(0, place.start - longestScale); at--) {
    const found = isInClause(place, at) ? phraseAt(place.known, at, scaleTable) : null;
    if (found) return found.value;
  }
  return phraseAt(place.known, place.end, scaleTable)?.value ?? null;
}

const sign = /^[%$€£]$/u;

function unitOf(place: Place): Measure | null {
  const { words, known, start, end } = place;
  const before = words[start - 1];
  if (before !== undefined && sign.test(before) && before !== '%')
    return phraseAt(known, start - 1, unitTable)?.value ?? null;
  return phraseAt(known, end, unitTable)?.value ?? (words[end] === 'x' ? null : percentAfter(place));
}

const pastBefore = once(() => foldedSet(pastWords.before));
const pastBehind = once(() => foldedSet(pastWords.behind));
const isPast = ({ words, start, end }: Place): boolean =>
  pastBefore().has(words[start - 1] ?? '') || pastBehind().has(words[end + 1] ?? '');

const nearestTerm = 6;
const ages = once(() => foldedSet(ageWords));
const termTable = phraseTable(() => terms.map(row => [row.words, row]));

/** What stands around a number in its clause, the nearest first. */
function* around(place: Place, most: number): Generator<number> {
  for (let step = 1; step <= most; step++)
    for (const at of [place.start - step, place.end + step - 1])
      if (at >= 0 && isInClause(place, at)) yield at;
}

/** Of what a time is: السجن سبع سنوات, a four-year contract, three days of mourning. */
function asTerm(place: Place, measure: Measure | null): Measure | null {
  if (measure?.what !== 'duration' || isPast(place)) return measure;
  const { words, known } = place;
  for (const at of around(place, nearestTerm)) {
    if (ages().has(words[at] ?? '')) return measure;
    const term = phraseAt(known, at, termTable)?.value;
    if (term?.units.includes(measure.unit)) return { ...measure, what: term.what };
  }
  return measure;
}

const attendingTable = phraseTable(() => [[attending, true]]);
const fewestAttending = 20;
const nearestAttending = 7;

/** A hedge of Urdu may stand between. */
const farthestPersons = 2;
function isOfPersons(place: Place): boolean {
  for (let at = place.end; at <= place.end + farthestPersons; at++)
    if (isInClause(place, at) && phraseAt(place.known, at, personTable)) return true;
  return false;
}

/** شارك في الجنازة مليون شخص, 2,000 people marched. */
function attendanceAt(place: Place, value: number, isNumber: (at: number) => boolean): Measure | null {
  const { known } = place;
  if (value < fewestAttending || !isOfPersons(place)) return null;
  const isAttended = [...around(place, nearestAttending)].some(
    at => !isNumber(at) && phraseAt(known, at, attendingTable),
  );
  return isAttended ? { what: 'attended', unit: 'persons' } : null;
}

const percentAfter = ({ words, end }: Place): Measure | null =>
  words[end] === '%' ? { what: 'percent', unit: 'percent' } : null;

/** The noun that is counted, by its concept or its own form: the first that is known for one, since adjectives may come before it. */
const farthestNoun = 3;
/** What follows them is counted no more: 8,000 in Cairo. */
const countedTable = measureTable(countedThings);
const turns = once(() => foldedSet(turningWords));
const tashkeel = /\p{Mark}|\u0640/gu;

/** Of what no table has, what is common to its forms. */
function unitOfNoun(word: Word): string {
  word.unit ??= lemmasOf(word)[0] as string;
  return word.unit;
}

function countedBy({ known, end, tokens, start }: Place, language: string): Measure | null {
  if (phraseAt(known, end, personTable)) return null;
  let noun: Measure | null = null;
  for (let at = end; at < end + farthestNoun; at++) {
    const word = known[at];
    if (word === undefined || tokens[at]?.clause !== tokens[start]?.clause || !beginsWithLetter(word)) break;
    if (isIdleWord(word)) {
      if (noun || turns().has(word.folded)) break;
      continue;
    }
    const thing = phraseAt(known, at, countedTable);
    if (thing) return thing.value;
    const { concepts, length } = conceptsAt(known, at, language);
    const [concept] = concepts;
    const written = tokens.slice(at, at + length).map(token => token.written);
    const name = written.join(' ').replace(tashkeel, '');
    if (concept) return { what: 'count', unit: concept.id, name };
    noun ??= { what: 'count', unit: unitOfNoun(word), name };
    if (language !== 'en') break;
  }
  return noun;
}

/** 2000 people; in 2000 is a year. */
const isCounting = ({ known, end }: Place): boolean =>
  [unitTable, personTable, countedTable].some(table => phraseAt<unknown>(known, end, table) !== null);

const longestMonth = 31;

/** 12 May, May 12. */
const isDayOfMonth = ({ tokens, start, end }: Place, value: number, language: string): boolean =>
  value <= longestMonth &&
  (monthAt(tokens, end, language) !== null || monthBefore(tokens, start, language) !== null);

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function placesIn(stretches: readonly Stretch[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end } of stretches) for (let at = start; at < end; at++) places.add(at);
  return places;
}

function numberGroups(
  { tokens, known }: ReadText,
  words: readonly string[],
  language: string,
): readonly NumberPlace[] {
  const numbers = withTotals(withRanges(numbersOf(words, known, language), tokens, words, known), words);
  if (language !== 'ar') return numbers;
  return [...numbers, ...dualsIn(known)].sort((one, other) => one.start - other.start);
}

/** Small numbers without a unit are of all kinds. */
const smallestCount = 2;

/** @param language primary subtag */
export function quantitiesOf(read: ReadText, isInTitle: boolean, language: string): readonly Quantity[] {
  const { tokens, known } = read;
  const words = known.map(({ folded }) => folded);
  const numbers = numberGroups(read, words, language);
  const numberPlaces = placesIn(numbers);
  const isNumber = (at: number): boolean => numberPlaces.has(at);
  const ranges = new Set(numbers.flatMap(({ high, start }) => (high === undefined ? [] : [start])));
  const scores = scoresIn(words, read).filter(({ start }) => !ranges.has(start));
  const quantities: Quantity[] = scores.map(({ score }) => ({
    what: 'score',
    unit: 'score',
    value: 0,
    high: undefined,
    score,
    hedge: '',
    isInTitle,
    name: undefined,
  }));
  const inScores = placesIn(scores);
  let unitEnd = 0;
  for (const { value, high, start, end, mayBeYear } of numbers) {
    if (inScores.has(start) || start < unitEnd) continue;
    unitEnd = end + (phraseAt(known, end, unitTable)?.length ?? 0);
    const place: Place = { words, known, tokens, start, end };
    if (isDayOfMonth(place, value, language)) continue;
    if (mayBeYear && !isCounting(place) && hedgeOf(place, isNumber) === '') continue;
    const measure =
      asTerm(place, unitOf(place)) ??
      scaleBefore(place) ??
      fateOf(place, isNumber, language) ??
      attendanceAt(place, value, isNumber) ??
      countedBy(place, language);
    if (!measure || (measure.what === 'count' && value < smallestCount)) continue;
    const { what, unit, name } = measure;
    const hedge = hedgeOf(place, isNumber);
    quantities.push({ what, unit, value, high, score: undefined, hedge, isInTitle, name });
  }
  return quantities;
}
