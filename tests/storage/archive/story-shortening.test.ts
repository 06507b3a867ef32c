import { expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { unpackFeatures } from '../../../source/text/stories/packed.ts';
import { openTestDatabase } from '../../support/archive.ts';
import { labelledArticles } from '../../support/story-articles.ts';

const labelled = labelledArticles();
const [first, late] = labelled.flatMap(({ event, article }) => (event === 'heist' ? [article] : [])) as [
  Article,
  Article,
];
const others = labelled.flatMap(({ event, article }) => (event === 'heist' ? [] : [article]));

const dayMs = 86_400_000;
const after = (days: number, article: Article): Article => {
  const time = new Date(Date.parse(article.published ?? article.fetched) + days * dayMs).toISOString();
  return {
    ...article,
    id: `${article.id}after`,
    link: `${article.link}/after`,
    published: time,
    fetched: time,
  };
};

function shortenedArchive() {
  const { archive, database } = openTestDatabase();
  const store = (articles: readonly Article[]): void => {
    archive.store({ articles });
    for (const _ of archive.grouping());
  };
  store([first, ...others, after(10, first)]);
  const features = (id: string): unknown =>
    database
      .prepare('SELECT features FROM story_reports JOIN articles USING (key) WHERE id = ?')
      .raw()
      .all(id)
      .flat()[0];
  return { archive, store, features };
}

it('keeps what old articles say of their events only of those that are in a story', () => {
  const { archive, features } = shortenedArchive();
  expect(archive.storyReports(first.id)).toEqual([]);
  expect(features(first.id)).toBe('');
  expect(features(after(10, first).id)).not.toBe('');
  const told = others.filter(({ id }) => archive.storyReports(id).length > 0);
  expect(told.length).toBeGreaterThan(10);
  for (const { id } of told) expect(features(id)).not.toBe('');
});

it('finds it again when a late article tells the event too', () => {
  const { archive, store } = shortenedArchive();
  store([late]);
  const reports = archive.storyReports(first.id);
  expect(reports.map(({ id }) => id)).toEqual([first.id, late.id]);
  for (const { features } of reports) expect(unpackFeatures(features).items.items).not.toEqual([]);
  expect(archive.ungrouped()).toBe(0);
});
