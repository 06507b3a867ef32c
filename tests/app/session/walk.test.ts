import { expect, it } from 'vitest';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { walk } from '../../support/random-walk.ts';

it.each([
  ['ar', false],
  ['en', false],
  ['ar', true],
] as const)(
  'a thousand steps at random lead nowhere: in %s, told in lines: %s',
  async (language, isLinear) => {
    await expect(walk({ language, isLinear, steps: 1000, seed: fuzzSeed })).resolves.toBeUndefined();
  },
  120_000,
);
