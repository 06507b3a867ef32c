import { expect, it } from 'vitest';
import { createNumberShelves } from '../../source/base/number-shelves.ts';

it('keeps numbers under their keys, in order, though keys share a slot', () => {
  const shelves = createNumberShelves(4);
  const put = [
    [1, 10],
    [5, 20],
    [-3, 30],
    [1, 40],
    [0x7fffffff, 50],
    [5, 20],
  ] as const;
  for (const [key, value] of put) shelves.put(key, value);
  expect([1, 5, -3, 0x7fffffff].map(shelves.under)).toEqual([[10, 40], [20, 20], [30], [50]]);
  expect(shelves.under(9)).toEqual([]);
  expect([1, 9, 0].map(shelves.has)).toEqual([true, false, false]);
});

it('holds 65,535 numbers, and says so where there are more', () => {
  const shelves = createNumberShelves(1024);
  for (let value = 0; value < 0xffff; value++) shelves.put(value % 100, value);
  expect(shelves.under(99).at(-1)).toBe(65_499);
  expect(() => shelves.put(1, 1)).toThrow(RangeError);
});
