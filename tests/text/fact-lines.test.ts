import { expect, it } from 'vitest';
import { factLines } from '../../source/text/fact-lines.ts';

it.each([
  [40, ['A. Writer · Friday at noon · 2 minutes']],
  [30, ['A. Writer', 'Friday at noon · 2 minutes']],
  [26, ['A. Writer', 'Friday at noon · 2 minutes']],
  [25, ['A. Writer', 'Friday at noon', '2 minutes']],
  [5, ['A. Writer', 'Friday at noon', '2 minutes']],
])('ends lines of %i cells between facts, without a dot', (width, lines) => {
  expect(factLines(['A. Writer', 'Friday at noon', '2 minutes'], width)).toEqual(lines);
});

it('is empty without facts', () => {
  expect(factLines([], 20)).toEqual([]);
});

it('leaves a fact over by itself where the one before it has no room beside it', () => {
  expect(factLines(['Friday', 'A. Writer of Letters', '12 minutes'], 30)).toEqual([
    'Friday · A. Writer of Letters',
    '12 minutes',
  ]);
});
