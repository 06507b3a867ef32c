/** How the figures of two reports go together. */
import { remembering } from '../../base/remembering.ts';
import { numberOfKey } from './key-numbers.ts';
import type { Quantity } from './quantities.ts';

interface Agreed {
  /** Equal figures that few other events have; less of those that count another thing. */
  readonly telling: number;
  readonly small: number;
}

export interface Figures extends Agreed {
  /** Things of which both give figures and agree on none. */
  readonly conflicts: number;
}

/** What a figure or a statement is of. */
export const thingOf = ({ what, unit }: Pick<Quantity, 'what' | 'unit'>): string => `${what} ${unit}`;

export const figureOf = ({ value, high, score }: Quantity): string =>
  score ?? (high === undefined ? String(value) : `${value}-${high}`);

/** Of persons. */
const tolls: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'rescued',
  'arrested',
  'displaced',
  'cases',
]);

export const isToll = ({ what }: Quantity): boolean => tolls.has(what);

const leastTelling = 20;
export const isTelling = ({ value, score, what }: Quantity): boolean =>
  score !== undefined || value >= leastTelling || !Number.isInteger(value) || what === 'magnitude';

/** A toll rises; prices, rates, scores and magnitudes of one event do not. */
export const settled: ReadonlySet<string> = new Set(['percent', 'amount', 'score', 'magnitude']);

/** Decimals that a figure is given with, or zeros that it ends in. */
function precisionOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let precision = 1;
  while (value !== 0 && value % (precision * 10) === 0) precision *= 10;
  return precision;
}

const mostRounding = 0.06;
const mostHedging = 0.15;

const precisionOfValue = remembering(precisionOf, 10_000);

/** Whether a figure lies in a range. */
export const isWithin = ({ value, high = value }: Quantity, range: Quantity): boolean =>
  range.high !== undefined && value >= range.value && high <= range.high;

/** Whether one figure is the other one rounded, or lies in its range. */
export function agree(one: Quantity, other: Quantity): boolean {
  if (one.score !== undefined || other.score !== undefined) return one.score === other.score;
  if (isWithin(one, other) || isWithin(other, one)) return true;
  const difference = Math.abs(one.value - other.value);
  if (difference === 0) return true;
  const share = difference / Math.max(one.value, other.value);
  const isHedged = one.hedge !== '' || other.hedge !== '';
  const precision = Math.max(precisionOfValue(one.value), precisionOfValue(other.value));
  return (difference <= precision / 2 && share < mostRounding) || (isHedged && share <= mostHedging);
}

/** An equal number of something else. */
const elsewhere = 0.7;

interface Said {
  readonly quantity: Quantity;
  readonly figure: string;
  readonly isTelling: boolean;
  /** The same figure has been said before. */
  readonly isRepeated: boolean;
}

/** The figures of a report, made ready to be compared. */
export interface FiguresSaid {
  readonly byThing: ReadonlyMap<string, readonly Said[]>;
  readonly figures: ReadonlySet<string>;
  /** The highest of each thing. */
  readonly tolls: ReadonlyMap<string, number>;
  /** A bit for each thing and each figure: reports without a bit in common have none of either in common. */
  readonly marks: number;
  /** How many there are, each once. */
  readonly counts: Agreed;
}

const bitsOfMarks = 32;
const marksOf = (texts: readonly string[]): number =>
  texts.reduce((marks, text) => marks | (1 << (numberOfKey(text) % bitsOfMarks)), 0);

function tollsOf(quantities: readonly Quantity[]): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const quantity of quantities.filter(isToll)) {
    const thing = thingOf(quantity);
    highest.set(thing, Math.max(highest.get(thing) ?? 0, quantity.value));
  }
  return highest;
}

function countsOf(said: readonly Said[]): Agreed {
  const distinct = said.filter(({ isRepeated }) => !isRepeated);
  const telling = distinct.filter(({ isTelling }) => isTelling).length;
  return { telling, small: distinct.length - telling };
}

export function figuresSaid(quantities: readonly Quantity[]): FiguresSaid {
  const figures = new Set<string>();
  const byThing = new Map<string, Said[]>();
  for (const quantity of quantities) {
    const [thing, figure] = [thingOf(quantity), figureOf(quantity)];
    const said = { quantity, figure, isTelling: isTelling(quantity), isRepeated: figures.has(figure) };
    figures.add(figure);
    const same = byThing.get(thing);
    if (same) same.push(said);
    else byThing.set(thing, [said]);
  }
  return {
    byThing,
    figures,
    tolls: tollsOf(quantities),
    marks: marksOf([...byThing.keys(), ...figures]),
    counts: countsOf([...byThing.values()].flat()),
  };
}

const haveNothingInCommon = (one: FiguresSaid, other: FiguresSaid): boolean =>
  (one.marks & other.marks) === 0;

const none: Figures = { telling: 0, small: 0, conflicts: 0 };
const nobody: readonly Said[] = [];

/** What `figuresOf` finds at most, for less than it costs. */
export const mostInCommon = (one: FiguresSaid, other: FiguresSaid): Agreed =>
  haveNothingInCommon(one, other) ? none : one.counts;

/** What a figure of one report speaks for that is not one of the other, or is one of another thing there. */
const tellsElsewhere = ({ isTelling, figure }: Said, { figures }: FiguresSaid): number =>
  isTelling && figures.has(figure) ? elsewhere : 0;

export function figuresOf(one: FiguresSaid, other: FiguresSaid): Figures {
  if (haveNothingInCommon(one, other)) return none;
  let [telling, small, conflicts] = [0, 0, 0];
  for (const [thing, own] of one.byThing) {
    const others = other.byThing.get(thing) ?? nobody;
    let isAgreed = false;
    for (const said of own) {
      const agrees = others.some(({ quantity }) => agree(quantity, said.quantity));
      if (agrees) isAgreed = true;
      if (said.isRepeated) continue;
      if (!agrees) telling += tellsElsewhere(said, other);
      else if (said.isTelling) telling++;
      else small++;
    }
    if (!isAgreed && others.length > 0 && settled.has(own[0]?.quantity.what ?? '')) conflicts++;
  }
  return { telling, small, conflicts };
}

/** Less is a correction, or rounded. */
const leastFall = 0.1;

/** Whether a toll is lower than it was: those of one event rise. */
export const isFall = (before: number, after: number): boolean => after < before * (1 - leastFall);

export function hasFallenFrom(earlier: FiguresSaid, later: FiguresSaid): boolean {
  if (haveNothingInCommon(earlier, later)) return false;
  for (const [thing, toll] of later.tolls) if (isFall(earlier.tolls.get(thing) ?? 0, toll)) return true;
  return false;
}
