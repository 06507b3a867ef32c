/** Which articles report one event, for the archive. */
import { remembering } from '../../base/remembering.ts';
import { type Article, articleCategories } from '../../domain/article.ts';
import { spokenTexts } from '../../domain/searchable-text.ts';
import {
  longestStory,
  type StoryDescription,
  type StoryLanguage,
  type StoryReport,
} from '../../domain/story.ts';
import { storyFeatures } from './features.ts';
import { grouped } from './grouping.ts';
import { packFeatures, unpackFeatures } from './packed.ts';
import { likelihoodOf, type StoryArticle } from './similarity.ts';
import { storyTerms } from './terms.ts';

export function describeStory(article: Article): StoryDescription {
  const [title = '', ...texts] = spokenTexts(article);
  const features = storyFeatures({
    title,
    paragraphs: texts.flatMap(text => text.split('\n')),
    language: article.language,
    categories: articleCategories(article),
  });
  return { features: packFeatures(features), terms: storyTerms(features) };
}

const mostRemembered = 2000;
const unpacked = remembering(unpackFeatures, mostRemembered);

const comparable = ({ id, sourceId, time, features }: StoryReport): StoryArticle => ({
  id,
  source: sourceId,
  time,
  features: unpacked(features),
});

/** What is less likely is no link. */
const leastLikelihood = 0.2;

export const storyLikelihoods: StoryLanguage['likelihoods'] = (report, others) => {
  const one = comparable(report);
  return others.map(other => {
    const likelihood = likelihoodOf(one, comparable(other));
    return likelihood < leastLikelihood ? 0 : likelihood;
  });
};

/** Found with the labelled sets. */
const rule = { longest: longestStory, least: 0.4, best: 0.2 } as const;

export const groupStories: StoryLanguage['group'] = (reports, links) => grouped(reports, links, rule);
