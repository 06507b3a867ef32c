import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gap, gapsOf, longestRise } from '../../../source/text/changes/sequence-diff.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 24 });

/** What stays of a side between the gaps. */
function kept(side: readonly string[], ends: readonly (readonly [start: number, end: number])[]) {
  return side.filter((_, index) => !ends.some(([start, end]) => index >= start && index < end));
}

const editsIn = (gaps: readonly Gap[]): number =>
  gaps.reduce(
    (sum, { beforeStart, beforeEnd, afterStart, afterEnd }) =>
      sum + beforeEnd - beforeStart + afterEnd - afterStart,
    0,
  );

/** Keys that stay in the longest common subsequence, by the textbook table. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const key of before) {
    const next = [0];
    after.forEach((other, index) => {
      next.push(
        key === other
          ? (row[index] as number) + 1
          : Math.max(row[index + 1] as number, next[index] as number),
      );
    });
    row = next;
  }
  return row.at(-1) as number;
}

const split = (text: string): readonly string[] => text.split(' ').filter(Boolean);

describe('the gaps between two sequences', () => {
  it('leave the same on both sides', () => {
    fc.assert(
      fc.property(keys, keys, (before, after) => {
        const gaps = gapsOf(before, after);
        expect(
          kept(
            before,
            gaps.map(gap => [gap.beforeStart, gap.beforeEnd]),
          ),
        ).toEqual(
          kept(
            after,
            gaps.map(gap => [gap.afterStart, gap.afterEnd]),
          ),
        );
      }),
      { seed: fuzzSeed, numRuns: 500 },
    );
  });

  it('are as small as can be where no key stands alone', () => {
    const repeated = fc.array(fc.constantFrom('a', 'b'), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(repeated, repeated, (one, other) => {
        const [before, after] = [
          ['a', 'a', 'b', 'b', ...one],
          ['b', 'b', 'a', 'a', ...other],
        ];
        expect(editsIn(gapsOf(before, after))).toBe(
          before.length + after.length - 2 * longestCommon(before, after),
        );
      }),
      { seed: fuzzSeed, numRuns: 300 },
    );
  });

  it.each([
    ['a b c', 'a b c', []],
    ['a b c', 'a x c', [[1, 2, 1, 2]]],
    ['a b', 'a x y b', [[1, 1, 1, 3]]],
    ['a b c d', 'd', [[0, 3, 0, 0]]],
    ['', 'a', [[0, 0, 0, 1]]],
  ])('%j and %j', (before, after, gaps) => {
    expect(
      gapsOf(split(before), split(after)).map(gap => [
        gap.beforeStart,
        gap.beforeEnd,
        gap.afterStart,
        gap.afterEnd,
      ]),
    ).toEqual(gaps);
  });

  it('are one gap if next to nothing is left', () => {
    const before = Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 'a' : `b${index % 50}`));
    const after = Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 'c' : `d${index % 50}`));
    expect(gapsOf(before, after)).toEqual([
      { beforeStart: 0, beforeEnd: 4000, afterStart: 0, afterEnd: 4000 },
    ]);
  });
});

it.each([
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [3, 0, 1, 2],
    [1, 2, 3],
  ],
  [[], []],
])('the longest rise of %j', (numbers, indexes) => {
  expect(longestRise(numbers)).toEqual(indexes);
});
