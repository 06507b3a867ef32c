/** Why two articles tell one story or do not, in their own words: what `similarity.ts` weighs, told as people can check it. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Article } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';
import { storyFeatures } from './features.ts';
import { agree, figureOf, isFall, isToll, settled, thingOf } from './figures.ts';
import type { StoryItem } from './found-of-word.ts';
import { packFeatures, unpackFeatures } from './packed.ts';
import type { Quantity } from './quantities.ts';
import { ownWords, sharedWords, type Worded, wordedText } from './said-words.ts';
import { isScene } from './scenes.ts';
import { isNameInTitle } from './shared-weights.ts';
import {
  comesFirst,
  type EvidenceName,
  isRecurringPair,
  likelihoodOf,
  type StoryArticle,
  storyArticle,
  weighedEvidence,
} from './similarity.ts';
import type { StoryKind } from './story-kinds.ts';
import { storyTextOf } from './story-text.ts';

/** In the order in which they are told. */
const reasonKinds = [
  'names',
  'subject',
  'overlap',
  'headline',
  'figures',
  'other-figures',
  'lower-toll',
  'own-names',
  'elsewhere',
  'countries',
  'languages',
  'time',
  'source',
  'usual',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** One thing that both say, or that each says otherwise; null: that article says nothing of it. */
export interface ReasonItem {
  /** As it is written there; of countries, the code; of figures, as in `StoryFact`. */
  readonly one: string | null;
  readonly other: string | null;
  /** Of figures, what they are of, as in `StoryFact`; else null. */
  readonly what: string | null;
  readonly unit: string | null;
}

export interface StoryReason {
  readonly kind: ReasonKind;
  /** Log odds: above 0 it speaks for one story, below against it. */
  readonly weight: number;
  readonly items: readonly ReasonItem[];
}

export interface StoryReasons {
  /** 0 to 1. */
  readonly likelihood: number;
  readonly reasons: readonly StoryReason[];
  readonly kinds: { readonly one: StoryKind; readonly other: StoryKind };
  /** Milliseconds. */
  readonly apart: number;
  /** One source brings the same headline again, another day. */
  readonly isRecurring: boolean;
}

const kindOf: Readonly<Record<EvidenceName, ReasonKind>> = {
  always: 'usual',
  all: 'overlap',
  names: 'names',
  nameWeight: 'names',
  concepts: 'subject',
  conceptWeight: 'subject',
  words: 'overlap',
  acrossLanguages: 'languages',
  telling: 'figures',
  small: 'figures',
  conflicts: 'other-figures',
  falling: 'lower-toll',
  strangers: 'own-names',
  otherMatch: 'own-names',
  elsewhere: 'elsewhere',
  title: 'headline',
  titleFound: 'headline',
  lands: 'countries',
  otherLands: 'countries',
  gap: 'time',
  sameSource: 'source',
};

/** An article with what is compared of it, and its words. */
interface Described {
  readonly compared: StoryArticle;
  readonly quantities: readonly Quantity[];
  readonly worded: Worded;
}

/** As the archive keeps it, whose times are whole seconds. */
export function describedArticle(article: Article): Described {
  const text = storyTextOf(article);
  const features = storyFeatures(text);
  const packed = unpackFeatures(packFeatures(features));
  const time = Math.floor(Date.parse(sortTime(article)) / 1000) * 1000;
  return {
    compared: storyArticle({ id: article.id, sourceId: article.source.id, time }, packed),
    quantities: packed.quantities,
    worded: wordedText(text, features),
  };
}

const itemOf = (one: string | null, other: string | null): ReasonItem => ({
  one,
  other,
  what: null,
  unit: null,
});

const figureItem = (one: Quantity, other: Quantity): ReasonItem => ({
  one: one.hedge + figureOf(one),
  other: other.hedge + figureOf(other),
  what: one.what,
  unit: one.name ?? one.unit,
});

const ofOneThing = (one: Quantity, other: Quantity): boolean => thingOf(one) === thingOf(other);

/** Of several with one key, the first. */
const firstOfEach = (
  items: readonly ReasonItem[],
  keyOf: (item: ReasonItem) => string,
): readonly ReasonItem[] => [...groupedBy(items, keyOf).values()].flatMap(([first]) => first ?? []);

type Figures = readonly Quantity[];

const agreedFigures = (one: Figures, other: Figures): readonly ReasonItem[] =>
  firstOfEach(
    one.flatMap(figure => {
      const same = other.find(each => ofOneThing(figure, each) && agree(figure, each));
      return same ? [figureItem(figure, same)] : [];
    }),
    ({ what, unit, one: value }) => `${what} ${unit} ${value}`,
  );

/** Of things that do not change, of which both give figures and agree on none. */
const otherFigures = (one: Figures, other: Figures): readonly ReasonItem[] =>
  firstOfEach(
    one.flatMap(figure => {
      const rivals = other.filter(each => ofOneThing(figure, each));
      const isAgreed = one.some(own => ofOneThing(own, figure) && rivals.some(each => agree(own, each)));
      const [rival] = rivals;
      return settled.has(figure.what) && rival && !isAgreed ? [figureItem(figure, rival)] : [];
    }),
    ({ what, unit }) => `${what} ${unit}`,
  );

/** The highest of each. */
const tollsIn = (figures: Figures): ReadonlyMap<string, Quantity> =>
  new Map(
    figures
      .filter(isToll)
      .toSorted((one, other) => one.value - other.value)
      .map(figure => [thingOf(figure), figure]),
  );

/** Those that the later one gives lower. */
function lowerTolls(one: Described, other: Described): readonly ReasonItem[] {
  const others = tollsIn(other.quantities);
  return [...tollsIn(one.quantities)].flatMap(([thing, figure]) => {
    const rival = others.get(thing);
    if (!rival) return [];
    const [before, after] = comesFirst(one.compared, other.compared) ? [figure, rival] : [rival, figure];
    return isFall(before.value, after.value) ? [figureItem(figure, rival)] : [];
  });
}

const itemsOfOne =
  (isWanted: (item: StoryItem) => boolean) =>
  (one: Described, other: Described): readonly ReasonItem[] => [
    ...ownWords(one.worded, other.worded, isWanted).map(word => itemOf(word, null)),
    ...ownWords(other.worded, one.worded, isWanted).map(word => itemOf(null, word)),
  ];

function countriesOf(one: readonly string[], other: readonly string[]): readonly ReasonItem[] {
  const shared = one.filter(land => other.includes(land));
  if (shared.length > 0) return shared.map(land => itemOf(land, land));
  if (one.length === 0 || other.length === 0) return [];
  return [...one.map(land => itemOf(land, null)), ...other.map(land => itemOf(null, land))];
}

const wordItems = (one: Described, other: Described, isWanted: (item: StoryItem) => boolean) =>
  sharedWords(one.worded, other.worded, isWanted).map(words => itemOf(words.one, words.other));

const itemsOf: Readonly<
  Partial<Record<ReasonKind, (one: Described, other: Described) => readonly ReasonItem[]>>
> = {
  names: (one, other) => wordItems(one, other, ({ kind }) => kind === 'name'),
  headline: (one, other) => wordItems(one, other, ({ kind, isInTitle }) => kind === 'name' && isInTitle),
  subject: (one, other) => wordItems(one, other, ({ kind }) => kind === 'concept'),
  overlap: (one, other) => wordItems(one, other, ({ kind }) => kind === 'word'),
  figures: (one, other) => agreedFigures(one.quantities, other.quantities),
  'other-figures': (one, other) => otherFigures(one.quantities, other.quantities),
  'lower-toll': lowerTolls,
  'own-names': itemsOfOne(isNameInTitle),
  elsewhere: itemsOfOne(isScene),
  countries: (one, other) => countriesOf(one.compared.lands, other.compared.lands),
};

/** Less is as good as nothing. */
const leastWeight = 0.05;

export function reasonsFor(one: Described, other: Described): StoryReasons {
  const weighed = weighedEvidence(one.compared, other.compared);
  const weights = new Map<ReasonKind, number>();
  for (const [name, weight] of Object.entries(weighed) as [EvidenceName, number][])
    weights.set(kindOf[name], (weights.get(kindOf[name]) ?? 0) + weight);
  return {
    likelihood: likelihoodOf(one.compared, other.compared),
    reasons: reasonKinds
      .map(kind => ({ kind, weight: weights.get(kind) ?? 0, items: itemsOf[kind]?.(one, other) ?? [] }))
      .filter(({ weight }) => Math.abs(weight) >= leastWeight),
    kinds: { one: one.compared.kind, other: other.compared.kind },
    apart: Math.abs(one.compared.time - other.compared.time),
    isRecurring: isRecurringPair(one.compared, other.compared),
  };
}
