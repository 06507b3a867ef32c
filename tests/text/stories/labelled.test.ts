import { describe, expect, it } from 'vitest';
import { once } from '../../../source/base/once.ts';
import { describeStory, groupStories, storyLikelihoods } from '../../../source/text/stories/index.ts';
import { labelledArticles } from '../../support/story-articles.ts';

const labelled = labelledArticles();
const eventOf = new Map(labelled.map(({ event, article }) => [article.id, event]));

const described = once(() =>
  labelled.map(({ article }) => ({
    id: article.id,
    sourceId: article.source.id,
    time: Date.parse(article.published ?? ''),
    features: describeStory(article).features,
  })),
);

const groups = once(() => {
  const reports = described();
  const links = reports.flatMap((report, at) => {
    const others = reports.slice(at + 1);
    const likelihoods = storyLikelihoods(report, others);
    return others.map(({ id }, index) => ({
      one: report.id,
      other: id,
      likelihood: likelihoods[index] ?? 0,
    }));
  });
  return groupStories(reports, links);
});

const pairsOf = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map(other => [one, other] as const));

const isOfOneEvent = ([one, other]: readonly [string, string]): boolean =>
  eventOf.get(one) === eventOf.get(other);

describe('reports of invented events', () => {
  it('are put together, and seldom with others', () => {
    const joined = groups().flatMap(pairsOf);
    const wanted = pairsOf([...eventOf.keys()]).filter(isOfOneEvent);
    const right = joined.filter(isOfOneEvent);
    expect(right.length / joined.length).toBeGreaterThan(0.92);
    expect(right.length / wanted.length).toBeGreaterThan(0.88);
  });

  it('are as likely one whichever comes first', () => {
    const reports = described();
    const rows = reports.map(report => storyLikelihoods(report, reports));
    for (const [at, row] of rows.entries()) expect(row).toEqual(rows.map(other => other[at]));
  });

  it('are joined by nothing that comes every day, tells of many events, or argues', () => {
    const others = groups().filter(ids => ids.some(id => eventOf.get(id)?.startsWith('x')));
    expect(others.filter(({ length }) => length > 1)).toEqual([]);
  });
});
