/** How likely two articles report one event. */
import { longestStory, type StoryReport } from '../../domain/story.ts';
import { type FiguresSaid, figuresOf, figuresSaid, hasFallenFrom, mayAgree } from './figures.ts';
import type { PackedFeatures } from './packed.ts';
import { areElsewhere, type Scenes, scenesOf } from './scenes.ts';
import {
  placeOfPart,
  sharedWeights,
  type WeighedItems,
  type Weights,
  weighItems,
  weightAt,
} from './shared-weights.ts';

/** A report as it is compared. */
export interface StoryArticle extends Pick<PackedFeatures, 'kind' | 'language' | 'lands'> {
  readonly id: string;
  readonly source: string;
  /** Milliseconds. */
  readonly time: number;
  readonly said: WeighedItems;
  readonly figures: FiguresSaid;
  readonly scenes: Scenes;
}

/** Made ready once. */
export const storyArticle = (
  { id, sourceId, time }: Pick<StoryReport, 'id' | 'sourceId' | 'time'>,
  { kind, language, lands, items, quantities }: PackedFeatures,
): StoryArticle => ({
  ...{ id, source: sourceId, time, kind, language, lands },
  said: weighItems(items),
  figures: figuresSaid(quantities),
  scenes: scenesOf(items),
});

/**
 * What speaks for one event, with its weight: fitted (logistic regression) to the pairs of labelled sets, and
 * to made-up reports of one kind that differ in names, places and figures alone; rounded. `strangers`, `otherMatch`, `elsewhere` and `falling` are set by hand.
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
  /** Scores, most of a day apart, and in each headline a name that the other report does not have: a team that plays another one. */
  otherMatch: -5,
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
const weights = Float64Array.from(Object.values(evidence));
const placeOf = Object.fromEntries(evidenceNames.map((name, place) => [name, place])) as Evidence;

/** What has been found for the last pair, by place: no list is made for each of the many pairs that are compared. */
const found = new Float64Array(evidenceNames.length);
const note = (place: number, value: number): void => {
  found[place] = value;
};
const noted = (place: number): number => found[place] as number;

/** Of a headline without names. */
const noNamesFound = 0.6;
const mostFigures = 3;
/** Of articles that share neither a name nor a telling word: two of the same figures are chance there. */
const mostUnnamed = 1;
const mostConflicts = 2;

const hasStrangers = (shared: Weights, weights: Weights): boolean =>
  weightAt(weights, placeOfPart.rareNames) > 0 && weightAt(shared, placeOfPart.rareNames) === 0;

const mean = (one: Weights, other: Weights, part: number): number =>
  Math.sqrt(weightAt(one, part) * weightAt(other, part));

const titleNamesFound = (shared: Weights, weights: Weights): number => {
  const total = weightAt(weights, placeOfPart.titleNames);
  return total === 0 ? noNamesFound : weightAt(shared, placeOfPart.titleNames) / total;
};

const lacksTitleName = (shared: Weights, weights: Weights): boolean =>
  weightAt(shared, placeOfPart.titleNames) < weightAt(weights, placeOfPart.titleNames);

/** What both teams of a match weigh among the names that two reports share. */
const leastOfTwoTeams = 5;

/** Milliseconds. No team plays twice within less. */
const leastBetweenMatches = 14 * 3_600_000;

/** The later one first. */
const mayBeTwoMatches = (one: StoryArticle, other: StoryArticle): boolean =>
  one.figures.hasScore && other.figures.hasScore && one.time - other.time > leastBetweenMatches;

/** Two reports, the later one first (`comesFirst`). */
type Pair = readonly [one: StoryArticle, other: StoryArticle];

function shareLand(one: StoryArticle, other: StoryArticle): boolean {
  for (const land of one.lands) if (other.lands.includes(land)) return true;
  return false;
}

/** Notes what speaks for one event, but for figures and scenes. Returns how many figures may speak for it. */
function compareWords([one, other]: Pair): number {
  const [ofA, ofB] = [one.said, other.said];
  const [inA, inB] = sharedWeights(ofA, ofB);
  const noteShare = (place: number, part: number): number => {
    const total = mean(ofA, ofB, part);
    const shared = mean(inA, inB, part);
    note(place, total === 0 ? 0 : shared / total);
    return shared;
  };
  const sharesLand = shareLand(one, other);
  note(placeOf.always, 1);
  noteShare(placeOf.all, placeOfPart.all);
  noteShare(placeOf.title, placeOfPart.title);
  const names = noteShare(placeOf.names, placeOfPart.names);
  const words = noteShare(placeOf.words, placeOfPart.words);
  note(placeOf.nameWeight, Math.log1p(names));
  note(placeOf.conceptWeight, Math.log1p(noteShare(placeOf.concepts, placeOfPart.concepts)));
  note(placeOf.acrossLanguages, Number(one.language !== other.language));
  note(placeOf.titleFound, Math.min(titleNamesFound(inA, ofA), titleNamesFound(inB, ofB)));
  note(placeOf.strangers, Number(hasStrangers(inA, ofA) && hasStrangers(inB, ofB)));
  const sharesTeams = names >= leastOfTwoTeams;
  note(
    placeOf.otherMatch,
    Number(
      !sharesTeams && mayBeTwoMatches(one, other) && lacksTitleName(inA, ofA) && lacksTitleName(inB, ofB),
    ),
  );
  note(placeOf.lands, Number(sharesLand));
  note(placeOf.otherLands, Number(!sharesLand && one.lands.length > 0 && other.lands.length > 0));
  note(placeOf.gap, Math.abs(one.time - other.time) / longestStory);
  note(placeOf.sameSource, Number(one.source === other.source));
  return names + words > 0 ? mostFigures : mostUnnamed;
}

function noteFigures(telling: number, small: number, most: number): void {
  note(placeOf.telling, Math.min(most, telling));
  note(placeOf.small, Math.min(most, small));
}

/** Notes the most that figures may speak for, without a look at them. */
function supposeFigures([{ figures }, other]: Pair, most: number): void {
  noteFigures(figures.telling, figures.small, mayAgree(figures, other.figures) ? most : 0);
  for (const place of [placeOf.conflicts, placeOf.falling, placeOf.elsewhere]) note(place, 0);
}

function compareFigures([one, other]: Pair, most: number): void {
  const { telling, small, conflicts } = figuresOf(one.figures, other.figures);
  noteFigures(telling, small, most);
  note(placeOf.conflicts, Math.min(mostConflicts, conflicts));
  note(placeOf.falling, Number(hasFallenFrom(other.figures, one.figures)));
  note(placeOf.elsewhere, Number(telling + small === 0 && areElsewhere(one.scenes, other.scenes)));
}

const compare = (pair: Pair): void => compareFigures(pair, compareWords(pair));

/** One source brings the same headline again, with other figures: the weather of another day. */
const recurringTitle = 0.8;
const recurringGap = 14 / 36;
const isRecurring = (): boolean =>
  noted(placeOf.sameSource) === 1 &&
  noted(placeOf.title) > recurringTitle &&
  noted(placeOf.gap) > recurringGap;

/** Figures are looked for in one direction: of any two reports, in those of the later one. */
export const comesFirst = (one: StoryArticle, other: StoryArticle): boolean =>
  one.time < other.time || (one.time === other.time && one.id < other.id);

const inOrder = (one: StoryArticle, other: StoryArticle): Pair =>
  comesFirst(one, other) ? [other, one] : [one, other];

/** What speaks for one event (above 0) and against it, in log odds: the likelihood comes from their sum. */
export function weighedEvidence(one: StoryArticle, other: StoryArticle): Evidence {
  compare(inOrder(one, other));
  const weighed = evidenceNames.map(name => [name, evidence[name] * noted(placeOf[name])] as const);
  return Object.fromEntries(weighed) as Evidence;
}

export function isRecurringPair(one: StoryArticle, other: StoryArticle): boolean {
  compare(inOrder(one, other));
  return isRecurring();
}

function logOdds(): number {
  let sum = 0;
  for (let place = 0; place < found.length; place++)
    sum += (weights[place] as number) * (found[place] as number);
  return sum;
}

const likelihoodAt = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * 0 to 1; 0 of what is no report of an event, of reports that are too far apart, and of what is less likely than `least`: figures are looked at
 * only where they may make up for what words leave open.
 */
export function likelihoodOf(one: StoryArticle, other: StoryArticle, least = 0): number {
  if (one.kind !== 'report' || other.kind !== 'report') return 0;
  if (Math.abs(one.time - other.time) > longestStory) return 0;
  const pair = inOrder(one, other);
  const most = compareWords(pair);
  supposeFigures(pair, most);
  if (likelihoodAt(logOdds()) < least) return 0;
  compareFigures(pair, most);
  if (isRecurring()) return 0;
  const likelihood = likelihoodAt(logOdds());
  return likelihood < least ? 0 : likelihood;
}
