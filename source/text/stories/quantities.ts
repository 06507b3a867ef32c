/** Numbers of a report with what they count: how many were killed, what is paid, how far it is. */
import { once } from '../../base/once.ts';
import {
  fates,
  hedges,
  type MeasureRow,
  moreThanBehind,
  personWords,
  scalesBefore,
  units,
} from './data/measures.ts';
import { conceptsAt, isIdleWord, lemmasOf } from './lexicon.ts';
import { numbersOf } from './number-places.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { scoresIn } from './scores.ts';
import type { Token } from './tokens.ts';
import { ofWord, type Word } from './word.ts';

export type Hedge = '' | '~' | '>' | '<';

export interface Quantity {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  /** A score (`2-1`), which is no single number. */
  readonly score?: string;
  readonly hedge: Hedge;
  readonly isInTitle: boolean;
  /** Of a count: what is counted, as it is written. */
  readonly name?: string;
}

interface Measure {
  readonly what: string;
  readonly unit: string;
  readonly name?: string;
}

const measureTable = (rows: readonly MeasureRow[]) =>
  once(() => phraseTable<Measure>(rows.map(({ what, unit, words }) => [words, { what, unit }])));

const unitTable = measureTable(units);
const scaleTable = measureTable(scalesBefore);
const fateTable = measureTable(fates);
const personTable = once(() => phraseTable([[personWords, true]]));
const hedgeTable = once(() =>
  phraseTable(Object.entries(hedges).map(([hedge, words]) => [words, hedge as Hedge])),
);
const hedgeBehindTable = once(() => phraseTable<Hedge>([[moreThanBehind, '>']]));

interface Place {
  readonly words: readonly string[];
  readonly known: readonly Word[];
  readonly tokens: readonly Token[];
  /** Of the number. */
  readonly start: number;
  /** Behind it. */
  readonly end: number;
}

const isInClause = ({ tokens, start }: Place, at: number): boolean =>
  tokens[at]?.clause === tokens[start]?.clause;

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

const percentAfter = ({ words, end }: Place): Measure | null =>
  words[end] === '%' ? { what: 'percent', unit: 'percent' } : null;

/** What has happened to the persons that a number counts. */
const farthestBefore = 6;
const farthestBehind = 6;

function fateOf(place: Place, isNumber: (at: number) => boolean): Measure | null {
  const { words, known, end } = place;
  let at = end;
  let isPersons = false;
  for (let person = phraseAt(known, at, personTable()); person; person = phraseAt(known, at, personTable())) {
    at += person.length;
    isPersons = true;
  }
  const noun = phraseAt(known, at, fateTable());
  if (noun && at === end) return noun.value;
  const before = fateBefore(place, isNumber);
  const isBare = !isPersons && isNounBehind(place);
  if (before && !isBare) return before;
  if (noun) return noun.value;
  if (isBare) return null;
  for (let behind = at; behind < Math.min(words.length, at + farthestBehind); behind++) {
    if (isNumber(behind) || !isInClause(place, behind)) break;
    const fate = phraseAt(known, behind, fateTable());
    if (fate) return fate.value;
  }
  return null;
}

function fateBefore(place: Place, isNumber: (at: number) => boolean): Measure | null {
  for (let at = place.start - 1; at >= Math.max(0, place.start - farthestBefore); at--) {
    if (isNumber(at) || !isInClause(place, at)) return null;
    const fate = phraseAt(place.known, at, fateTable());
    if (fate) return fate.value;
  }
  return null;
}

const beginsWithLetter = ofWord(({ folded }): boolean => /^\p{L}/u.test(folded));

/** Whether the number counts things by their noun. */
function isNounBehind(place: Place): boolean {
  const word = place.known[place.end];
  return (
    word !== undefined &&
    isInClause(place, place.end) &&
    beginsWithLetter(word) &&
    !isIdleWord(word) &&
    phraseAt(place.known, place.end, fateTable()) === null
  );
}

/** The noun that is counted, by its concept or its own form: the first that is known for one, since adjectives may come before it. */
const farthestNoun = 3;
const tashkeel = /\p{Mark}|\u0640/gu;

function countedBy({ known, end, tokens, start }: Place, language: string): Measure | null {
  let noun: Measure | null = null;
  for (let at = end; at < end + farthestNoun; at++) {
    const word = known[at];
    if (word === undefined || tokens[at]?.clause !== tokens[start]?.clause || !beginsWithLetter(word)) break;
    if (isIdleWord(word)) {
      if (noun) break;
      continue;
    }
    const name = (tokens[at]?.written ?? word.folded).replace(tashkeel, '');
    const [concept] = conceptsAt(known, at, language).concepts;
    if (concept) return { what: 'count', unit: concept.id, name };
    noun ??= { what: 'count', unit: lemmasOf(word.folded)[0] as string, name };
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
  const numbers = numbersOf(words, known, language);
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
  for (const { value, start, end } of numbers) {
    if (inScores.has(start)) continue;
    const place: Place = { words, known, tokens, start, end };
    const measure =
      unitOf(place) ?? scaleBefore(place) ?? fateOf(place, isNumber) ?? countedBy(place, language);
    if (!measure || (measure.what === 'count' && value < smallestCount)) continue;
    quantities.push({ ...measure, value, hedge: hedgeOf(place), isInTitle });
  }
  return quantities;
}
