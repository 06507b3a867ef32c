/** How likely two articles report one event. */
import { longestStory } from '../../domain/story.ts';
import { type Figures, type FiguresSaid, figuresOf, figuresSaid, hasFallenFrom } from './figures.ts';
import type { PackedFeatures } from './packed.ts';
import { areElsewhere, type Scenes, scenesOf, shareOwnName } from './scenes.ts';
import {
  type Part,
  sharedWeights,
  type WeighedItems,
  type Weights,
  weighItems,
  weightOf,
} from './shared-weights.ts';

/** A report as it is compared. */
export interface StoryArticle {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly features: PackedFeatures;
  readonly said: Weighed;
}

/** What comparing needs of a report, made ready once. */
export interface Weighed extends WeighedItems {
  readonly figures: FiguresSaid;
  readonly scenes: Scenes;
}

export const weigh = ({ items, quantities }: PackedFeatures): Weighed => ({
  ...weighItems(items),
  figures: figuresSaid(quantities),
  scenes: scenesOf(items),
});

/**
 * What speaks for one event, with its weight: fitted (logistic regression) to the pairs of labelled sets, and
 * to made-up reports of one kind that differ in names, places and figures alone; rounded. `strangers`, `elsewhere` and `falling` are set by hand.
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
  /** The later report has a lower toll. */
  falling: -1,
  title: 0.3,
  titleFound: 2.3,
  /** Each headline has a rare name, and neither report has one of the other: one kind of event, and two events. */
  strangers: -5,
  /** One kind of event in two kinds of places, and neither a figure nor a name that few have in common. */
  elsewhere: -9,
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

const hasStrangers = (shared: Weights, { weights }: Weighed): boolean =>
  weightOf(weights, 'rareNames') > 0 && weightOf(shared, 'rareNames') === 0;

const mean = (one: Weights, other: Weights, part: Part): number =>
  Math.sqrt(weightOf(one, part) * weightOf(other, part));

const titleNamesFound = (shared: Weights, { weights }: Weighed): number => {
  const total = weightOf(weights, 'titleNames');
  return total === 0 ? noNamesFound : weightOf(shared, 'titleNames') / total;
};

const isNoneAgreed = ({ telling, small }: Figures): boolean => telling + small === 0;

/** @param one the later one (`comesFirst`) */
function evidenceFor(one: StoryArticle, other: StoryArticle): Evidence {
  const [a, b] = [one.features, other.features];
  const [ofA, ofB] = [one.said, other.said];
  const [inA, inB] = sharedWeights(ofA, ofB);
  const share = (part: Part): number => {
    const total = mean(ofA.weights, ofB.weights, part);
    return total === 0 ? 0 : mean(inA, inB, part) / total;
  };
  const names = mean(inA, inB, 'names');
  const sharesLand = a.lands.some(land => b.lands.includes(land));
  const figures = figuresOf(ofA.figures, ofB.figures);
  const most = names + mean(inA, inB, 'words') > 0 ? mostFigures : mostUnnamed;
  return {
    always: 1,
    all: share('all'),
    names: share('names'),
    nameWeight: Math.log1p(names),
    concepts: share('concepts'),
    conceptWeight: Math.log1p(mean(inA, inB, 'concepts')),
    words: share('words'),
    acrossLanguages: Number(a.language !== b.language),
    telling: Math.min(most, figures.telling),
    small: Math.min(most, figures.small),
    conflicts: Math.min(mostConflicts, figures.conflicts),
    falling: Number(hasFallenFrom(ofB.figures, ofA.figures)),
    title: share('title'),
    titleFound: Math.min(titleNamesFound(inA, ofA), titleNamesFound(inB, ofB)),
    strangers: Number(hasStrangers(inA, ofA) && hasStrangers(inB, ofB)),
    elsewhere: Number(
      isNoneAgreed(figures) && areElsewhere(ofA.scenes, ofB.scenes) && !shareOwnName(a.items, b.items),
    ),
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
export const comesFirst = (one: StoryArticle, other: StoryArticle): boolean =>
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
  let sum = 0;
  for (const name of evidenceNames) sum += evidence[name] * found[name];
  return 1 / (1 + Math.exp(-sum));
}
