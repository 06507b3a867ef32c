/** How likely two articles report one event. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { StoryFeatures, StoryItem } from './features.ts';
import type { Quantity } from './quantities.ts';

/** An article with what comparing needs. */
export interface StoryArticle {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: StoryFeatures;
}

interface Overlap {
  /** Of all that both say, 0 to 1. */
  readonly share: number;
  /** What is shared, by weight. */
  readonly weight: number;
}

const keysIn = (items: readonly StoryItem[]): ReadonlySet<string> => new Set(items.flatMap(({ keys }) => keys));
const weightOf = (items: readonly StoryItem[]): number => items.reduce((sum, { weight }) => sum + weight, 0);

/** Items of `own`, in so far as the other side has them. */
const shared = (own: readonly StoryItem[], keys: ReadonlySet<string>): readonly StoryItem[] =>
  own.filter(item => item.keys.some(key => keys.has(key)));

function overlapOf(one: readonly StoryItem[], other: readonly StoryItem[]): Overlap {
  const total = Math.sqrt(weightOf(one) * weightOf(other));
  if (total === 0) return { share: 0, weight: 0 };
  const weight = Math.sqrt(weightOf(shared(one, keysIn(other))) * weightOf(shared(other, keysIn(one))));
  return { share: weight / total, weight };
}

/** Decimals that a figure is given with, or zeros that it ends in. */
function precisionOf(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  let precision = 1;
  while (value !== 0 && value % (precision * 10) === 0) precision *= 10;
  return precision;
}

/** Whether one figure is the other one rounded. */
function agree(one: Quantity, other: Quantity): boolean {
  if (one.score !== undefined || other.score !== undefined) return one.score === other.score;
  if (one.value === other.value) return true;
  const isHedged = one.hedge !== '' || other.hedge !== '';
  const precision = Math.max(precisionOf(one.value), precisionOf(other.value));
  const difference = Math.abs(one.value - other.value);
  const isRounded = difference <= precision / 2 && difference / Math.max(one.value, other.value) < mostRounding;
  return isRounded || (isHedged && difference / Math.max(one.value, other.value) <= mostHedging);
}
const mostRounding = 0.06;
const mostHedging = 0.15;

const keyOf = ({ what, unit }: Quantity): string => `${what} ${unit}`;
const valueOf = ({ value, score }: Quantity): string => score ?? String(value);
const tellingValue = 20;
const isTelling = ({ value, score, what }: Quantity): boolean =>
  score !== undefined || value >= tellingValue || !Number.isInteger(value) || what === 'magnitude';

interface NumberEvidence {
  /** Equal figures of the same thing, or telling ones of anything. */
  readonly telling: number;
  readonly small: number;
  /** Things of which both give figures and share none. */
  readonly conflicts: number;
}

/** A toll rises; prices, rates, scores and magnitudes of one event do not. */
const settled = /^(?:percent|amount|score|magnitude)/u;

function numberEvidence(one: readonly Quantity[], other: readonly Quantity[]): NumberEvidence {
  const byThing = groupedBy(other, keyOf);
  const values = new Set(other.map(valueOf));
  const seen = new Set<string>();
  const agreed = new Set<string>();
  const both = new Set<string>();
  let [telling, small] = [0, 0];
  for (const quantity of one) {
    const [key, value] = [keyOf(quantity), valueOf(quantity)];
    const others = byThing.get(key) ?? [];
    if (others.length > 0) both.add(key);
    const isAgreed = others.some(each => agree(each, quantity));
    if (isAgreed) agreed.add(key);
    if (seen.has(value)) continue;
    seen.add(value);
    if (isAgreed && isTelling(quantity)) telling++;
    else if (isAgreed) small++;
    else if (isTelling(quantity) && values.has(value)) telling += 0.7;
  }
  const conflicts = [...both].filter(key => settled.test(key) && !agreed.has(key)).length;
  return { telling, small, conflicts };
}

/**
 * What speaks for one event, with its weight: fitted (logistic regression) to the pairs of the labelled sets, and rounded.
 */
const evidence = {
  always: -6.3,
  /** Of all that both say, 0 to 1. */
  all: 0.6,
  names: 1.9,
  nameWeight: 0.9,
  concepts: 1.6,
  conceptWeight: 2.2,
  words: 0.2,
  acrossLanguages: 0.3,
  /** Figures that both give: telling ones, small ones, and things of which both give other figures. */
  telling: 2.2,
  small: 0.5,
  conflicts: -1.1,
  title: 0.6,
  titleFound: 2.1,
  lands: 0.95,
  otherLands: -2.1,
  /** Of 36 hours. */
  gap: -3.4,
  sameSource: -2.2,
} as const;

export type Evidence = Readonly<Record<keyof typeof evidence, number>>;

/** How much of the names in one's headline the other names at all; all, where there are none. */
function titleFound(own: readonly StoryItem[], others: readonly StoryItem[]): number {
  const names = own.filter(({ isInTitle, weight }) => isInTitle && weight >= fewestTitleWeight);
  const total = weightOf(names);
  return total === 0 ? 0.6 : weightOf(shared(names, keysIn(others))) / total;
}
const fewestTitleWeight = 2.5;

/** What is reported of an event within 36 hours of it. */
export const longestStory = 36 * 3_600_000;

export function evidenceFor(one: StoryArticle, other: StoryArticle): Evidence {
  const [a, b] = [one.features, other.features];
  const overlap = (of: (item: StoryItem) => boolean): Overlap => overlapOf(a.items.filter(of), b.items.filter(of));
  const names = overlap(({ kind }) => kind === 'name');
  const concepts = overlap(({ kind }) => kind === 'concept');
  const sharedLands = a.lands.some(land => b.lands.includes(land));
  const numbers = numberEvidence(a.quantities, b.quantities);
  return {
    always: 1,
    all: overlapOf(a.items, b.items).share,
    names: names.share,
    nameWeight: Math.log1p(names.weight),
    concepts: concepts.share,
    conceptWeight: Math.log1p(concepts.weight),
    words: overlap(({ kind }) => kind !== 'concept').share,
    acrossLanguages: Number(a.language !== b.language),
    telling: Math.min(mostFigures, numbers.telling),
    small: Math.min(mostFigures, numbers.small),
    conflicts: Math.min(mostConflicts, numbers.conflicts),
    title: overlap(({ isInTitle }) => isInTitle).share,
    titleFound: Math.min(titleFound(a.items, b.items), titleFound(b.items, a.items)),
    lands: Number(sharedLands),
    otherLands: Number(!sharedLands && a.lands.length > 0 && b.lands.length > 0),
    gap: Math.abs(one.time - other.time) / longestStory,
    sameSource: Number(one.source === other.source),
  };
}

const mostFigures = 3;
const mostConflicts = 2;

/** 0 to 1; 0 of what is no report of an event, and of reports that are too far apart. */
export function likelihoodOf(one: StoryArticle, other: StoryArticle): number {
  if (one.features.kind !== 'report' || other.features.kind !== 'report') return 0;
  if (Math.abs(one.time - other.time) > longestStory) return 0;
  const found = evidenceFor(one, other);
  const sum = (Object.keys(evidence) as (keyof Evidence)[]).reduce((total, name) => total + evidence[name] * found[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
