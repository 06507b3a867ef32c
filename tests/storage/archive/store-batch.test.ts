import { expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { listedIds, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const dated = (id: string, hour: number): Article =>
  makeDistinctArticle(id, { published: `2026-11-20T0${hour}:00:00.000Z` });

it('writes the articles of several sources by their times, and tells them in the order of their feeds', () => {
  const { archive, database } = openTestDatabase();
  const steps = archive.storing([
    { articles: [dated('a3', 3), dated('a1', 1)], awaitsRules: true },
    { articles: [dated('b2', 2), dated('b3', 3)], awaitsRules: true },
  ]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.map(({ added }) => added)).toEqual([
    ['a3', 'a1'],
    ['b2', 'b3'],
  ]);
  expect(listedIds(archive)).toEqual(['b3', 'a3', 'b2', 'a1']);
  const arrived = database.prepare('SELECT id FROM arrivals ORDER BY number').pluck().all();
  expect(arrived).toEqual(['a1', 'b2', 'a3', 'b3']);
});
