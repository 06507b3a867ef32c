/** Who said what in the reports of an event: each quotation once, with the outlets that have it. */
import { groupedBy } from '../../base/grouped-by.ts';
import type { Article, SourceReference } from '../../domain/article.ts';
import { isSameClaim, toldClaim } from '../../text/quotes/same-claim.ts';
import {
  isSameInOtherLanguage,
  isTelling,
  type Meaning,
  meaningOf,
} from '../../text/quotes/same-in-other-language.ts';
import {
  type ComparedQuotation,
  comparedQuotation,
  isSameQuotation,
  maySpeakAsOne,
} from '../../text/quotes/same-quotation.ts';
import { type Stance, stanceOf } from '../../text/quotes/stances.ts';
import { type ArticleQuotation, articleQuotations } from './quotations.ts';

/** An outlet that has a quotation, and how it puts it; null: without a verb. */
export interface QuotationTelling {
  readonly source: SourceReference;
  readonly stance: Stance | null;
}

export interface StoryQuotation
  extends Pick<ArticleQuotation, 'words' | 'speaker' | 'direct' | 'block' | 'startInBlock'> {
  /** The id of the article in which it stands so: of several, the one that has most of it. */
  readonly article: string;
  /** The same words as those of the quotation before it, in another language. */
  readonly isTranslated: boolean;
  /** By time, each outlet once. */
  readonly tellings: readonly QuotationTelling[];
  /** Of outlets that have the same in words of their own, if a quotation before it has not told them. */
  readonly reworded: readonly QuotationTelling[];
}

/** A quotation with its article. */
export interface SpokenIn {
  readonly article: Article;
  readonly quotation: ArticleQuotation;
  readonly compared: ComparedQuotation;
}

/** Of one article: interviews have more. */
const mostOfArticle = 40;

/** What is told in the words of the article counts only with a speaker. */
export const spokenIn = (article: Article): readonly SpokenIn[] =>
  [...articleQuotations(article)]
    .filter(({ speaker, direct }) => direct || speaker !== null)
    .slice(0, mostOfArticle)
    .map(quotation => ({ article, quotation, compared: comparedQuotation(quotation) }));

type Group<Each> = readonly [Each, ...Each[]];

/** The same words, by time. */
type Joined = Group<SpokenIn>;

/**
 * Each comes to the earliest group whose first it belongs to. Two that belong together share a key: of thousands of quotations, few must be
 * compared.
 */
function groupsOf<Each>(
  all: readonly Each[],
  keysOf: (each: Each) => Iterable<string>,
  belongTogether: (first: Each, each: Each) => boolean,
): readonly Group<Each>[] {
  const groups: [Each, ...Each[]][] = [];
  const places = new Map<string, Set<number>>();
  for (const each of all) {
    const keys = [...keysOf(each)];
    const near = [...new Set(keys.flatMap(key => [...(places.get(key) ?? [])]))];
    const own = near
      .sort((one, other) => one - other)
      .map(place => groups[place])
      .find(group => group && belongTogether(group[0], each));
    if (own) {
      own.push(each);
      continue;
    }
    for (const key of keys) places.set(key, (places.get(key) ?? new Set()).add(groups.length));
    groups.push([each]);
  }
  return groups;
}

const joinedBy = (found: readonly SpokenIn[]): readonly Joined[] =>
  groupsOf(
    found,
    ({ compared: { row, keys } }) => [row, ...keys],
    (first, each) => isSameQuotation(first.compared, each.compared),
  );

/** What one person says stands together; who spoke first comes first. */
const bySpeaker = (groups: readonly Joined[]): readonly Joined[] =>
  groupsOf(
    groups,
    ([first]) => first.compared.speaker,
    ([first], [each]) => maySpeakAsOne(first.compared, each.compared),
  ).flat();

const isOfSomebody = ([{ compared }]: Joined): boolean => compared.speaker.size > 0;

/** Of one speaker: each is compared with the others. */
const mostClaims = 24;

const speakerOf = ([{ compared }]: Joined): string => [...compared.speaker].at(-1) ?? '';

/** What others tell in words of their own: by the first quotation that says it, those that say the same. */
function rewordings(groups: readonly Joined[]): ReadonlyMap<Joined, readonly Joined[]> {
  const few = [...groupedBy(groups.filter(isOfSomebody), speakerOf).values()].flatMap(own =>
    own.slice(0, mostClaims),
  );
  const told = groupsOf(
    few.map(group => ({ group, claim: toldClaim(group[0].quotation) })),
    ({ group }) => [speakerOf(group)],
    (first, each) =>
      maySpeakAsOne(first.group[0].compared, each.group[0].compared) && isSameClaim(first.claim, each.claim),
  );
  return new Map(told.map(([first, ...others]) => [first.group, others.map(({ group }) => group)]));
}

interface Meant {
  readonly group: Joined;
  readonly meaning: Meaning;
}

/** Events have fewer, but for those that nobody reads to the end. */
const mostMeant = 400;

/** Behind each quotation the same one in another language. */
function withTranslations(groups: readonly Joined[]): readonly StoryQuotation[] {
  const reworded = rewordings(groups);
  const meant = groups.map((group, at): Meant => {
    const { words, speaker } = group[0].quotation;
    return { group, meaning: meaningOf({ words, speaker: at < mostMeant ? speaker : null }) };
  });
  const together = groupsOf(
    meant,
    ({ meaning }) => (isTelling(meaning) ? meaning.said : []),
    (first, each) => isSameInOtherLanguage(first.meaning, each.meaning),
  );
  return together.flatMap(same =>
    same.map(({ group }, at) => storyQuotation(group, reworded.get(group) ?? [], at > 0)),
  );
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

function tellingsOf(group: readonly SpokenIn[]): readonly QuotationTelling[] {
  const tellings = group.map(({ article, quotation: { verb } }) => ({
    source: { id: article.source.id, title: article.source.title },
    stance: verb === null ? null : stanceOf(verb),
  }));
  return tellings.filter(
    ({ source }, at) => tellings.findIndex(other => other.source.id === source.id) === at,
  );
}

function storyQuotation(group: Joined, others: readonly Joined[], isTranslated: boolean): StoryQuotation {
  const words = longest(group.map(({ quotation }) => quotation.words));
  const { article, quotation } = group.find(each => each.quotation.words === words) ?? group[0];
  const { direct, block, startInBlock } = quotation;
  const speaker = longest(group.map(each => each.quotation.speaker ?? ''));
  return {
    words,
    speaker: speaker === '' ? null : speaker,
    direct,
    block,
    startInBlock,
    article: article.id,
    isTranslated,
    tellings: tellingsOf(group),
    reworded: tellingsOf(others.flat()),
  };
}

/** @param spoken by the time of the articles */
export const storyQuotations = (spoken: readonly SpokenIn[]): readonly StoryQuotation[] =>
  withTranslations(bySpeaker(joinedBy(spoken)));
