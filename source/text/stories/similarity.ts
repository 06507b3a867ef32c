/** How likely two articles report one event. */
import { longestStory } from '../../domain/story.ts';
import { type FiguresSaid, figuresOf, figuresSaid } from './figures.ts';
import type { PackedFeatures, PackedItem } from './packed.ts';

/** A report as it is compared. */
export interface StoryArticle {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: PackedFeatures;
  readonly said: Weighed;
}

/** Parts of what an article says, each weighed by itself. */
const parts = {
  all: () => true,
  names: ({ kind }) => kind === 'name',
  concepts: ({ kind }) => kind === 'concept',
  words: ({ kind }) => kind !== 'concept',
  title: ({ isInTitle }) => isInTitle,
  titleNames: ({ isInTitle, weight }) => isInTitle && weight >= leastNameInTitle,
} satisfies Readonly<Record<string, (item: PackedItem) => boolean>>;

type Part = keyof typeof parts;
type Weights = Readonly<Record<Part, number>>;

const leastNameInTitle = 2.5;
const partNames = Object.keys(parts) as readonly Part[];

/** What comparing needs of a report, made ready once. */
export interface Weighed {
  /** Rising. */
  readonly keys: Int32Array;
  /** The item that each key is of. */
  readonly owners: Uint8Array;
  readonly items: readonly WeighedItem[];
  readonly weights: Weights;
  readonly figures: FiguresSaid;
}

interface WeighedItem {
  readonly weight: number;
  readonly parts: readonly Part[];
}

function weightsOf(items: readonly WeighedItem[], isCounted: (at: number) => boolean): Weights {
  const weights = { all: 0, names: 0, concepts: 0, words: 0, title: 0, titleNames: 0 };
  for (let at = 0; at < items.length; at++) {
    if (!isCounted(at)) continue;
    const { weight, parts } = items[at] as WeighedItem;
    for (const part of parts) weights[part] += weight;
  }
  return weights;
}

export function weigh({ items, quantities }: PackedFeatures): Weighed {
  const owned = items
    .flatMap(({ keys }, owner) => keys.map(key => [key, owner] as const))
    .sort(([one], [other]) => one - other);
  const weighedItems = items.map(item => ({
    weight: item.weight,
    parts: partNames.filter(part => parts[part](item)),
  }));
  return {
    keys: Int32Array.from(owned, ([key]) => key),
    owners: Uint8Array.from(owned, ([, owner]) => owner),
    items: weighedItems,
    weights: weightsOf(weighedItems, () => true),
    figures: figuresSaid(quantities),
  };
}

const mostOwners = 256;
const [sharedByOne, sharedByOther] = [new Uint8Array(mostOwners), new Uint8Array(mostOwners)];

/** Marks the items of each that share a key with one of the other. */
function markShared(one: Weighed, other: Weighed): void {
  sharedByOne.fill(0);
  sharedByOther.fill(0);
  const [a, b] = [one.keys, other.keys];
  for (let [at, to] = [0, 0]; at < a.length && to < b.length; ) {
    const [key, against] = [a[at] as number, b[to] as number];
    if (key < against) at++;
    else if (key > against) to++;
    else {
      for (; a[at] === key; at++) sharedByOne[one.owners[at] as number] = 1;
      for (; b[to] === key; to++) sharedByOther[other.owners[to] as number] = 1;
    }
  }
}

/** What each says that the other says too. */
function sharedWeights(one: Weighed, other: Weighed): readonly [Weights, Weights] {
  markShared(one, other);
  return [
    weightsOf(one.items, at => sharedByOne[at] === 1),
    weightsOf(other.items, at => sharedByOther[at] === 1),
  ];
}

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

export type EvidenceName = keyof typeof evidence;
export type Evidence = Readonly<Record<EvidenceName, number>>;

const evidenceNames = Object.keys(evidence) as readonly EvidenceName[];

/** Of a headline without names. */
const noNamesFound = 0.6;
const mostFigures = 3;
/** Of articles that share neither a name nor a telling word: two of the same figures are chance there. */
const mostUnnamed = 1;
const mostConflicts = 2;

function evidenceFor(one: StoryArticle, other: StoryArticle): Evidence {
  const [a, b] = [one.features, other.features];
  const [ofA, ofB] = [one.said, other.said];
  const [inA, inB] = sharedWeights(ofA, ofB);
  const weight = (part: Part): number => Math.sqrt(inA[part] * inB[part]);
  const share = (part: Part): number => {
    const total = Math.sqrt(ofA.weights[part] * ofB.weights[part]);
    return total === 0 ? 0 : weight(part) / total;
  };
  const found = (shared: Weights, { weights: { titleNames: total } }: Weighed): number =>
    total === 0 ? noNamesFound : shared.titleNames / total;
  const sharesLand = a.lands.some(land => b.lands.includes(land));
  const figures = figuresOf(ofA.figures, ofB.figures);
  const most = weight('names') + weight('words') > 0 ? mostFigures : mostUnnamed;
  return {
    always: 1,
    all: share('all'),
    names: share('names'),
    nameWeight: Math.log1p(weight('names')),
    concepts: share('concepts'),
    conceptWeight: Math.log1p(weight('concepts')),
    words: share('words'),
    acrossLanguages: Number(a.language !== b.language),
    telling: Math.min(most, figures.telling),
    small: Math.min(most, figures.small),
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

/** Figures are looked for in one direction: of any two reports, in those of the later one. */
const comesFirst = (one: StoryArticle, other: StoryArticle): boolean =>
  one.time < other.time || (one.time === other.time && one.id < other.id);

const evidenceOf = (one: StoryArticle, other: StoryArticle): Evidence =>
  comesFirst(one, other) ? evidenceFor(other, one) : evidenceFor(one, other);

/** What speaks for one event (above 0) and against it, in log odds: the likelihood comes from their sum. */
export function weighedEvidence(one: StoryArticle, other: StoryArticle): Evidence {
  const found = evidenceOf(one, other);
  const weighed = evidenceNames.map(name => [name, evidence[name] * found[name]] as const);
  return Object.fromEntries(weighed) as Evidence;
}

export const isRecurringPair = (one: StoryArticle, other: StoryArticle): boolean =>
  isRecurring(evidenceOf(one, other));

/** 0 to 1; 0 of what is no report of an event, and of reports that are too far apart. */
export function likelihoodOf(one: StoryArticle, other: StoryArticle): number {
  if (one.features.kind !== 'report' || other.features.kind !== 'report') return 0;
  if (Math.abs(one.time - other.time) > longestStory) return 0;
  const found = evidenceOf(one, other);
  if (isRecurring(found)) return 0;
  const sum = evidenceNames.reduce((total, name) => total + evidence[name] * found[name], 0);
  return 1 / (1 + Math.exp(-sum));
}
