import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDigitWriter, digitAt, numberAt, packNumber } from '../../source/base/packed-numbers.ts';

it('gives numbers of 24 bits back from four characters each', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 24 - 1)), numbers => {
      const text = numbers.map(packNumber).join('');
      expect(text).toMatch(/^[\w-]*$/u);
      expect(text).toHaveLength(numbers.length * 4);
      expect(numbers.map((_, at) => numberAt(text, at * 4))).toEqual(numbers);
    }),
  );
});

it('writes digits and numbers as one text, and then another', () => {
  const writer = createDigitWriter(20);
  const numbers = [0, 77, 2 ** 24 - 1];
  for (let round = 0; round < 2; round++) {
    writer.digit(63);
    for (const number of numbers) writer.number(number);
    const text = writer.text();
    expect(text.slice(1)).toBe(numbers.map(packNumber).join(''));
    expect(digitAt(text, 0)).toBe(63);
  }
  expect(writer.text()).toBe('');
});
