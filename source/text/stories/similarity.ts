/** How likely two articles report one event. */
import { longestStory } from '../../domain/story.ts';
import type { StoryFeatures } from './features.ts';
import { figuresOf } from './figures.ts';
import type { StoryItem } from './items.ts';

/** An article with what comparing needs. */
export interface StoryArticle {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: StoryFeatures;
}

/** Parts of what an article says, each weighed by itself. */
const parts = {
  all: () => true,
  names: ({ kind }) => kind === 'name',
  concepts: ({ kind }) => kind === 'concept',
  words: ({ kind }) => kind !== 'concept',
  title: ({ isInTitle }) => isInTitle,
  titleNames: ({ isInTitle, weight }) => isInTitle && weight >= leastNameInTitle,
} satisfies Readonly<Record<string, (item: StoryItem) => boolean>>;

type Part = keyof typeof parts;
type Weights = Readonly<Record<Part, number>>;

const leastNameInTitle = 2.5;
const partNames = Object.keys(parts) as readonly Part[];

interface Weighed {
  readonly keys: ReadonlySet<string>;
  readonly weights: Weights;
}

function weightsOf(items: readonly StoryItem[], isCounted: (item: StoryItem) => boolean): Weights {
  const weights = { all: 0, names: 0, concepts: 0, words: 0, title: 0, titleNames: 0 };
  for (const item of items)
    if (isCounted(item)) for (const part of partNames) if (parts[part](item)) weights[part] += item.weight;
  return weights;
}

const known = new WeakMap<StoryFeatures, Weighed>();

function weighed(features: StoryFeatures): Weighed {
  const found = known.get(features);
  if (found) return found;
  const { items } = features;
  const fresh = { keys: new Set(items.flatMap(({ keys }) => keys)), weights: weightsOf(items, () => true) };
  known.set(features, fresh);
  return fresh;
}

const sharedWeights = ({ items }: StoryFeatures, keys: ReadonlySet<string>): Weights =>
  weightsOf(items, item => item.keys.some(key => keys.has(key)));

/**
 * What speaks for one event, with its weight: fitted (logistic regression) to the pairs of labelled sets, and
 * to made-up reports of one kind that differ in names, places and figures alone; rounded.
 */
const evidence = {
  always: -7,
  /** Of all that both say, 0 to 1. */
  all: 3.3,
  names: 5.1,
  nameWeight: -0.3,
  concepts: 0.8,
  conceptWeight: 1.1,
  words: 0.8,
  acrossLanguages: 2.2,
  /** Figures that both give: telling ones, small ones, and things of which both give other figures. */
  telling: 1.85,
  small: 1.1,
  conflicts: -1.8,
  title: 0.3,
  titleFound: 2.3,
  lands: 0.75,
  otherLands: -2.7,
  /** Of the longest story. */
  gap: -0.7,
  sameSource: -1.35,
} as const;

type Evidence = Readonly<Record<keyof typeof evidence, number>>;

const evidenceNames = Object.keys(evidence) as readonly (keyof Evidence)[];

/** Of a headline without names. */
const noNamesFound = 0.6;
const mostFigures = 3;
const mostConflicts = 2;

function evidenceFor(one: StoryArticle, other: StoryArticle): Evidence {
  const [a, b] = [one.features, other.features];
  const [ofA, ofB] = [weighed(a), weighed(b)];
  const [inA, inB] = [sharedWeights(a, ofB.keys), sharedWeights(b, ofA.keys)];
  const weight = (part: Part): number => Math.sqrt(inA[part] * inB[part]);
  const share = (part: Part): number => {
    const total = Math.sqrt(ofA.weights[part] * ofB.weights[part]);
    return total === 0 ? 0 : weight(part) / total;
  };
  const found = (shared: Weights, { weights: { titleNames: total } }: Weighed): number =>
    total === 0 ? noNamesFound : shared.titleNames / total;
  const sharesLand = a.lands.some(land => b.lands.includes(land));
  const figures = figuresOf(a.quantities, b.quantities);
  return {
    always: 1,
    all: share('all'),
    names: share('names'),
    nameWeight: Math.log1p(weight('names')),
    concepts: share('concepts'),
    conceptWeight: Math.log1p(weight('concepts')),
    words: share('words'),
    acrossLanguages: Number(a.language !== b.language),
    telling: Math.min(mostFigures, figures.telling),
    small: Math.min(mostFigures, figures.small),
    conflicts: Math.min(mostConflicts, figures.conflicts),
    title: share('title'),
    titleFound: Math.min(found(inA, ofA), found(inB, ofB)),
    lands: Number(sharesLand),
    otherLands: Number(!sharesLand && a.lands.length > 0 && b.lands.length > 0),
    gap: Math.abs(one.time - other.time) / longestStory,
    sameSource: Number(one.source === other.source),
  };
}

/** One source brings the same headline again, with other figures: the weather of another day. */
const recurringTitle = 0.8;
const recurringGap = 14 / 36;
const isRecurring = ({ sameSource, title, gap }: Evidence): boolean =>
  sameSource === 1 && title > recurringTitle && gap > recurringGap;

/** 0 to 1; 0 of what is no report of an event, and of reports that are too far apart. */
export function likelihoodOf(one: StoryArticle, other: StoryArticle): number {
  if (one.features.kind !== 'report' || other.features.kind !== 'report') return 0;
  if (Math.abs(one.time - other.time) > longestStory) return 0;
  const found = evidenceFor(one, other);
  if (isRecurring(found)) return 0;
  const sum = evidenceNames.reduce((total, name) => total + evidence[name] * found[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
