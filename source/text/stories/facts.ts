/** What the reports of one event say of the same thing: the figures side by side, with who gives which. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { StoryFact } from '../../domain/story.ts';
import type { Hedge } from './data/hedge-words.ts';
import { terms } from './data/measures.ts';
import type { DeniedToll } from './denied-tolls.ts';
import { figureOf, isToll, isWithin, thingOf } from './figures.ts';
import type { Quantity } from './quantities.ts';

export interface ReportedFigures {
  readonly id: string;
  readonly quantities: readonly Quantity[];
  readonly denied: readonly DeniedToll[];
}

const noneOf = (what: DeniedToll): Quantity => ({
  what,
  unit: 'persons',
  value: 0,
  hedge: '',
  isInTitle: false,
});

/** A figure in one report. */
interface Said {
  readonly id: string;
  readonly quantity: Quantity;
  /** It gives no other figure of the thing. */
  readonly isOnly: boolean;
}

/** In the headline stands what counts; elsewhere, the highest toll does. */
const byRank = (one: Quantity, other: Quantity): number =>
  Number(other.isInTitle) - Number(one.isInTitle) || other.value - one.value;

/** An event has one of each: where a report gives several, the others are of something else, or by somebody else. */
function mainOf(distinct: readonly Quantity[]): readonly Quantity[] {
  const [first] = distinct;
  if (first === undefined) return [];
  if (isToll(first)) return [...distinct].sort(byRank).slice(0, 1);
  return first.what === 'magnitude' ? [first] : distinct;
}

/** Headlines leave “at least” out. */
const fullest = (same: readonly Quantity[]): Quantity =>
  same.find(({ hedge }) => hedge !== '') ?? (same[0] as Quantity);

function saidIn({ id, quantities, denied }: ReportedFigures): readonly Said[] {
  return [...groupedBy([...quantities, ...denied.map(noneOf)], thingOf).values()].flatMap(same => {
    const distinct = [...groupedBy(same, figureOf).values()].map(fullest);
    const kept = mainOf(distinct);
    return kept.map(quantity => ({ id, quantity, isOnly: kept.length === 1 }));
  });
}

/** Where a report gives several figures of a thing, only a near one can be the same one; where it gives one, twice as much can. */
const nearest = 1.1;
const farthest = 2;
/** Ages, sentences and times past are of many: only near ones are of one thing. */
const variedUnits: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days']);
/** An event has one of each, but for sentences. */
const single: ReadonlySet<string> = new Set([
  ...terms.map(({ what }) => what).filter(what => what !== 'sentence'),
  'attended',
]);
const crowds: ReadonlySet<string> = new Set(['protesters', 'spectators']);
const isSingle = ({ what, unit }: Quantity): boolean => single.has(what) || crowds.has(unit);

/** Few of a thing are few of many. */
const fewestCounted = 10;

function areRivals(one: Said, other: Said): boolean {
  const [a, b] = [one.quantity, other.quantity];
  if (isWithin(a, b) || isWithin(b, a) || isToll(a) || a.what === 'magnitude' || a.score !== undefined)
    return true;
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (a.what === 'count' && low < fewestCounted) return false;
  if (isSingle(a) && one.isOnly && other.isOnly) return true;
  const isSure = a.what === 'sentence' || !variedUnits.has(a.unit);
  return high <= low * (isSure && one.isOnly && other.isOnly ? farthest : nearest);
}

const distance = (one: Quantity, other: Quantity): number =>
  Math.abs(Math.log((one.value + 1) / (other.value + 1)));

/**
 * What reports say of one thing, parted where a report gives several figures: around the figure that most give, each report has its nearest.
 */
function slotsOf(said: readonly Said[]): readonly (readonly Said[])[] {
  const slots: (readonly Said[])[] = [];
  let left = said;
  while (left.length > 0) {
    const [center = []] = [...groupedBy(left, ({ quantity }) => figureOf(quantity)).values()].sort(
      (one, other) => other.length - one.length,
    );
    const { quantity } = center[0] as Said;
    const middle = center.find(({ isOnly }) => !isOnly) ?? (center[0] as Said);
    const inCenter = new Set(center.map(({ id }) => id));
    const rivals = [...groupedBy(left, ({ id }) => id).values()].flatMap(own => {
      if (inCenter.has((own[0] as Said).id)) return [];
      return own
        .filter(each => areRivals(each, middle))
        .sort((one, other) => distance(one.quantity, quantity) - distance(other.quantity, quantity))
        .slice(0, 1);
    });
    const slot = new Set([...center, ...rivals]);
    slots.push([...slot]);
    left = left.filter(each => !slot.has(each));
  }
  return slots;
}

const scales = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** Things that have a name in billions, as all money has. */
const toldInBillions: ReadonlySet<string> = new Set(['parameters', 'doses']);

const isToldIn = ({ what, unit }: Quantity, scale: string): boolean =>
  what === 'amount' || (what === 'count' && scale === 'billion' && toldInBillions.has(unit));

/** The scale is that of the least figure. */
function scaleOf(slot: readonly Said[]): { readonly factor: number; readonly name: string } {
  const [{ quantity }] = slot as [Said];
  const least = Math.min(...slot.map(each => each.quantity.value));
  const scale = scales.find(([factor, name]) => least >= factor && isToldIn(quantity, name));
  return scale ? { factor: scale[0], name: `${scale[1]} ` } : { factor: 1, name: '' };
}

const sharedHedge = (said: readonly Said[]): Hedge => {
  const hedges = new Set(said.map(({ quantity }) => quantity.hedge));
  const [only = ''] = hedges;
  return hedges.size === 1 ? only : '';
};

/** As many digits as a double holds well. */
const plain = (value: number): string => String(Number(value.toPrecision(12)));

const valueText = ({ value, high, score }: Quantity, hedge: Hedge, factor: number): string =>
  score ?? [hedge + plain(value / factor), ...(high === undefined ? [] : [plain(high / factor)])].join('-');

function factOf(slot: readonly Said[]): StoryFact {
  const [{ quantity }] = slot as [Said];
  const { factor, name } = scaleOf(slot);
  const byFigure = groupedBy(slot, each => figureOf(each.quantity));
  const values = [...byFigure.values()].map(said => {
    const first = (said[0] as Said).quantity;
    return {
      value: valueText(first, sharedHedge(said), factor),
      articles: said.map(({ id }) => id),
    };
  });
  return { what: quantity.what, unit: quantity.name ?? `${name}${quantity.unit}`, values };
}

const fewestReports = 2;

/** @param reports by time */
export function factsOf(reports: readonly ReportedFigures[]): readonly StoryFact[] {
  const order = new Map(reports.map(({ id }, at) => [id, at]));
  const things = groupedBy(reports.flatMap(saidIn), ({ quantity }) => thingOf(quantity));
  return [...things.values()].flatMap(said =>
    slotsOf(said)
      .filter(slot => slot.length >= fewestReports)
      .map(slot => [...slot].sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0)))
      .map(factOf),
  );
}
