import { expect, it } from 'vitest';
import { isMaterial } from '../../../source/domain/text-change.ts';
import { changesBetween } from '../../../source/text/changes/index.ts';
import { readPairs } from './pairs.ts';

const judged = readPairs().map(({ before, after, ...pair }) => ({
  ...pair,
  changes: changesBetween(before, after),
}));

/** Taken for material: synonyms that no table has, and a slip that is a word itself. */
const known = [
  'synonym: أمطار غزيرة في عسير',
  'typo: أسعار الطماطم تتضاعف',
  'synonym: فيلم وثائقي عن الصيادين',
  'synonym: ترميم قلعة تاريخية',
];

it('tells material changes from cosmetic ones', () => {
  const wrong = judged.filter(({ material, changes }) => changes.some(isMaterial) !== material);
  expect(wrong.map(({ name }) => name)).toEqual(known);
});

it('finds a change in each pair', () => {
  expect(judged.filter(({ changes }) => changes.length === 0)).toEqual([]);
});
