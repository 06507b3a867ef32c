import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberAt, packNumbers } from '../../source/base/packed-numbers.ts';

it('gives numbers of 24 bits back from four characters each', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 24 - 1)), numbers => {
      const text = packNumbers(numbers);
      expect(text).toMatch(/^[\w-]*$/u);
      expect(text).toHaveLength(numbers.length * 4);
      expect(numbers.map((_, at) => numberAt(text, at * 4))).toEqual(numbers);
    }),
  );
});
