/** Which articles report one event, for the archive. */
import type { Article } from '../../domain/article.ts';
import {
  leastJoining,
  longestStory,
  type StoryDescription,
  type StoryLanguage,
  type StoryReport,
} from '../../domain/story.ts';
import { storyFeatures } from './features.ts';
import { grouped } from './grouping.ts';
import { packFeatures, unpackFeatures } from './packed.ts';
import { layOut } from './shared-weights.ts';
import { likelihoodOf, type StoryArticle, storyArticle } from './similarity.ts';
import { storyTextOf } from './story-text.ts';
import { storyTerms } from './terms.ts';

export function describeStory(article: Article): StoryDescription {
  const features = storyFeatures(storyTextOf(article));
  return { features: packFeatures(features), terms: storyTerms(features) };
}

const known = new WeakMap<StoryReport, StoryArticle>();

/** A report that is compared again is the same object. */
function comparable(report: StoryReport): StoryArticle {
  const found = known.get(report);
  if (found) return found;
  const fresh = storyArticle(report, unpackFeatures(report.features));
  known.set(report, fresh);
  return fresh;
}

/** What is less likely is no link. */
const leastLikelihood = 0.2;

export const storyLikelihoods: StoryLanguage['likelihoods'] = (report, others) => {
  const one = comparable(report);
  layOut(one.said);
  return others.map(other => likelihoodOf(one, comparable(other), leastLikelihood));
};

/** Found with the labelled sets. */
const rule = { longest: longestStory, least: leastJoining, best: 0.2 } as const;

export const groupStories: StoryLanguage['group'] = (reports, links, decisions) =>
  grouped(reports, links, rule, decisions);
