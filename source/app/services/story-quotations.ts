/** Who said what in the reports of an event: each quotation once, with the outlets that have it. */
import type { Article, SourceReference } from '../../domain/article.ts';
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
  /** By time, each outlet once. */
  readonly tellings: readonly QuotationTelling[];
}

/** A quotation with its article. */
export interface SpokenIn {
  readonly article: Article;
  readonly quotation: ArticleQuotation;
  readonly compared: ComparedQuotation;
}

/** The same words, by time. */
type Joined = readonly [SpokenIn, ...SpokenIn[]];

/** Of one article: interviews have more. */
const mostOfArticle = 40;

/** What is told in the words of the article counts only with a speaker. */
export const spokenIn = (article: Article): readonly SpokenIn[] =>
  [...articleQuotations(article)]
    .filter(({ speaker, direct }) => direct || speaker !== null)
    .slice(0, mostOfArticle)
    .map(quotation => ({ article, quotation, compared: comparedQuotation(quotation) }));

function joinedBy(found: readonly SpokenIn[]): readonly Joined[] {
  const groups: [SpokenIn, ...SpokenIn[]][] = [];
  for (const each of found) {
    const group = groups.find(([first]) => isSameQuotation(first.compared, each.compared));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** What one person says stands together; who spoke first comes first. */
function bySpeaker(groups: readonly Joined[]): readonly Joined[] {
  const speakers: Joined[][] = [];
  for (const group of groups) {
    const { compared } = group[0];
    const own = speakers.find(
      ([[first] = group]) =>
        maySpeakAsOne(first.compared, compared) &&
        first.compared.speaker.size > 0 &&
        compared.speaker.size > 0,
    );
    if (own) own.push(group);
    else speakers.push([group]);
  }
  return speakers.flat();
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (text.length > most.length ? text : most), '');

function tellingsOf(group: Joined): readonly QuotationTelling[] {
  const tellings = group.map(({ article, quotation: { verb } }) => ({
    source: { id: article.source.id, title: article.source.title },
    stance: verb === null ? null : stanceOf(verb),
  }));
  return tellings.filter(
    ({ source }, at) => tellings.findIndex(other => other.source.id === source.id) === at,
  );
}

function storyQuotation(group: Joined): StoryQuotation {
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
    tellings: tellingsOf(group),
  };
}

/** @param spoken by the time of the articles */
export const storyQuotations = (spoken: readonly SpokenIn[]): readonly StoryQuotation[] =>
  bySpeaker(joinedBy(spoken)).map(storyQuotation);
