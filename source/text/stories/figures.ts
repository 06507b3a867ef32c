/** How the figures of two reports go together. */
import { groupedBy } from '../../base/grouped-by.ts';
import { remembering } from '../../base/remembering.ts';
import { numberOfKey } from './key-numbers.ts';
import type { Quantity } from './quantities.ts';

export interface Figures {
  /** Equal figures that few other events have; less of those that count another thing. */
  readonly telling: number;
  readonly small: number;
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
  /** The number of what `figureOf` gives. */
  readonly figure: number;
  readonly isTelling: boolean;
  /** The same figure has been said before. */
  readonly isRepeated: boolean;
}

interface Thing {
  /** Of what `thingOf` gives. */
  readonly number: number;
  readonly isSettled: boolean;
  readonly said: readonly Said[];
  /** The highest; of what is no toll, zero. */
  readonly toll: number;
}

/** The figures of a report, made ready to be compared: there are so few that they are found sooner in a list than in a table. */
export interface FiguresSaid {
  readonly things: readonly Thing[];
  /** Each once. */
  readonly figures: readonly number[];
  /** What another report cannot share with this one, most are told by at once (`marksOf`). */
  readonly thingMarks: number;
  readonly figureMarks: number;
  /** How many of the figures are telling, and how many are not. */
  readonly telling: number;
  readonly small: number;
  /** Whether it gives the score of a match or a vote. */
  readonly hasScore: boolean;
}

/** A bit for each number, of which several may have the same one: without a common bit, there is no common number. */
const marksOf = (numbers: Iterable<number>): number => {
  let marks = 0;
  for (const number of numbers) marks |= 1 << (number & 31);
  return marks;
};

function thingSaid(number: number, said: readonly Said[]): Thing {
  const quantities = said.map(({ quantity }) => quantity);
  return {
    number,
    isSettled: quantities.some(({ what }) => settled.has(what)),
    said,
    toll: Math.max(0, ...quantities.filter(isToll).map(({ value }) => value)),
  };
}

export function figuresSaid(quantities: readonly Quantity[]): FiguresSaid {
  const figures = new Set<number>();
  const said = quantities.map((quantity): Said => {
    const figure = numberOfKey(figureOf(quantity));
    const isRepeated = figures.has(figure);
    figures.add(figure);
    return { quantity, figure, isTelling: isTelling(quantity), isRepeated };
  });
  const byThing = groupedBy(said, ({ quantity }) => numberOfKey(thingOf(quantity)));
  const once = said.filter(({ isRepeated }) => !isRepeated);
  const telling = once.filter(each => each.isTelling).length;
  return {
    things: [...byThing].map(([number, saidOfIt]) => thingSaid(number, saidOfIt)),
    figures: [...figures],
    thingMarks: marksOf(byThing.keys()),
    figureMarks: marksOf(figures),
    telling,
    small: once.length - telling,
    hasScore: quantities.some(({ score }) => score !== undefined),
  };
}

const nobody: readonly Said[] = [];

function thingIn({ things }: FiguresSaid, number: number): Thing | undefined {
  for (const thing of things) if (thing.number === number) return thing;
  return undefined;
}

/** What a figure of one report speaks for that is not one of the other, or is one of another thing there. */
const tellsElsewhere = ({ isTelling, figure }: Said, { figures }: FiguresSaid): number =>
  isTelling && figures.includes(figure) ? elsewhere : 0;

function isAmong(others: readonly Said[], { quantity }: Said): boolean {
  for (const other of others) if (agree(other.quantity, quantity)) return true;
  return false;
}

const shareThing = (one: FiguresSaid, other: FiguresSaid): boolean =>
  (one.thingMarks & other.thingMarks) !== 0;
const shareFigure = (one: FiguresSaid, other: FiguresSaid): boolean =>
  (one.figureMarks & other.figureMarks) !== 0;

/** Whether two reports may have a figure, or figures of one thing, in common. */
export const mayAgree = (one: FiguresSaid, other: FiguresSaid): boolean =>
  shareThing(one, other) || shareFigure(one, other);

const noFigures: Figures = { telling: 0, small: 0, conflicts: 0 };

export function figuresOf(one: FiguresSaid, other: FiguresSaid): Figures {
  if (!mayAgree(one, other)) return noFigures;
  let [telling, small, conflicts] = [0, 0, 0];
  for (const { number, isSettled, said } of one.things) {
    const others = thingIn(other, number)?.said ?? nobody;
    let isAgreed = false;
    for (const each of said) {
      const agrees = isAmong(others, each);
      if (agrees) isAgreed = true;
      if (each.isRepeated) continue;
      if (!agrees) telling += tellsElsewhere(each, other);
      else if (each.isTelling) telling++;
      else small++;
    }
    if (!isAgreed && others.length > 0 && isSettled) conflicts++;
  }
  return { telling, small, conflicts };
}

/** Less is a correction, or rounded. */
const leastFall = 0.1;

/** Whether a toll is lower than it was: those of one event rise. */
export const isFall = (before: number, after: number): boolean => after < before * (1 - leastFall);

export const hasFallenFrom = (earlier: FiguresSaid, later: FiguresSaid): boolean =>
  shareThing(earlier, later) &&
  later.things.some(({ number, toll }) => isFall(thingIn(earlier, number)?.toll ?? 0, toll));
