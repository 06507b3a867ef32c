/** How the figures of two reports go together. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Quantity } from './quantities.ts';

export interface Figures {
  /** Equal figures that few other events have; less of those that count another thing. */
  readonly telling: number;
  readonly small: number;
  /** Things of which both give figures and agree on none. */
  readonly conflicts: number;
}

/** What a figure is of. */
export const thingOf = ({ what, unit }: Pick<Quantity, 'what' | 'unit'>): string => `${what} ${unit}`;

export const figureOf = ({ value, score }: Quantity): string => score ?? String(value);

const leastTelling = 20;
export const isTelling = ({ value, score, what }: Quantity): boolean =>
  score !== undefined || value >= leastTelling || !Number.isInteger(value) || what === 'magnitude';

/** A toll rises; prices, rates, scores and magnitudes of one event do not. */
const settled: ReadonlySet<string> = new Set(['percent', 'amount', 'score', 'magnitude']);

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

/** Whether one figure is the other one rounded. */
function agree(one: Quantity, other: Quantity): boolean {
  if (one.score !== undefined || other.score !== undefined) return one.score === other.score;
  const difference = Math.abs(one.value - other.value);
  if (difference === 0) return true;
  const share = difference / Math.max(one.value, other.value);
  const isHedged = one.hedge !== '' || other.hedge !== '';
  const precision = Math.max(precisionOf(one.value), precisionOf(other.value));
  return (difference <= precision / 2 && share < mostRounding) || (isHedged && share <= mostHedging);
}

/** An equal number of something else. */
const elsewhere = 0.7;

/** The figures of a report, by what they are of. */
export interface FiguresSaid {
  readonly quantities: readonly Quantity[];
  readonly byThing: ReadonlyMap<string, readonly Quantity[]>;
  readonly values: ReadonlySet<string>;
}

export const figuresSaid = (quantities: readonly Quantity[]): FiguresSaid => ({
  quantities,
  byThing: groupedBy(quantities, thingOf),
  values: new Set(quantities.map(figureOf)),
});

const none: Figures = { telling: 0, small: 0, conflicts: 0 };

export function figuresOf(one: FiguresSaid, other: FiguresSaid): Figures {
  if (one.quantities.length === 0 || other.quantities.length === 0) return none;
  const seen = new Set<string>();
  const agreed = new Set<string>();
  const both = new Set<string>();
  let [telling, small] = [0, 0];
  for (const [thing, quantities] of one.byThing) {
    const others = other.byThing.get(thing) ?? [];
    if (others.length > 0 && settled.has((quantities[0] as Quantity).what)) both.add(thing);
    for (const quantity of quantities) {
      const value = figureOf(quantity);
      const isAgreed = others.some(each => agree(each, quantity));
      if (isAgreed) agreed.add(thing);
      if (seen.has(value)) continue;
      seen.add(value);
      if (isAgreed && isTelling(quantity)) telling++;
      else if (isAgreed) small++;
      else if (isTelling(quantity) && other.values.has(value)) telling += elsewhere;
    }
  }
  return { telling, small, conflicts: [...both].filter(thing => !agreed.has(thing)).length };
}
