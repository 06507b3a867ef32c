import { expect, it } from 'vitest';
import { describedArticle, reasonsFor } from '../../../source/text/stories/reasons.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const fire = (killed: number, injured: number, hour: number) =>
  describedArticle(
    makeDistinctArticle(`fire${hour}`, {
      title: `مقتل ${killed} في حريق بمصنع جيساباري في القاهرة`,
      summary: null,
      language: 'ar',
      published: `2027-03-01T0${hour}:00:00.000Z`,
      blocks: [{ type: 'paragraph', text: `قُتل ${killed} أشخاص وأصيب ${injured} آخرون في حريق بالقاهرة.` }],
    }),
  );

const lowerTolls = (...[one, other]: readonly ReturnType<typeof fire>[]) =>
  one && other && reasonsFor(one, other).reasons.find(({ kind }) => kind === 'lower-toll')?.items;

it('tells of the tolls that are lower later, and of no other', () => {
  const [early, late] = [fire(31, 40, 6), fire(24, 60, 9)];
  expect(lowerTolls(early, late)).toMatchObject([{ what: 'killed', one: '31', other: '24' }]);
  expect(lowerTolls(late, early)).toMatchObject([{ what: 'killed', one: '24', other: '31' }]);
});
