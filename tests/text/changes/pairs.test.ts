import { expect, it } from 'vitest';
import { isMaterial } from '../../../source/domain/text-change.ts';
import { changesBetween } from '../../../source/text/changes/index.ts';
import { readPairs } from './pairs.ts';

const judged = readPairs().map(pair => ({
  ...pair,
  changes: changesBetween(pair.before, pair.after),
}));
const says = (changes: ReturnType<typeof changesBetween>): boolean => changes.some(isMaterial);

it('tells material changes from cosmetic ones', () => {
  const wrong = judged.filter(({ material, changes }) => says(changes) !== material);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

it('finds a change in each pair', () => {
  expect(judged.filter(({ changes }) => changes.length === 0).map(({ name }) => name)).toEqual([]);
});
