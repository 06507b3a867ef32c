import { expect, it } from 'vitest';
import { fuzzSeed } from '../support/fuzz-seed.ts';
import { walk } from '../support/random-walk.ts';

/** A walk goes where the one before did not. */
const walks = Array.from({ length: 10 }, (_, index) => fuzzSeed + 1 + index);

it.each(['ar', 'en'] as const)(
  '10,000 steps at random lead nowhere, in %s',
  async language => {
    for (const seed of walks) await walk({ language, steps: 1000, seed });
    expect(walks).toHaveLength(10);
  },
  1_200_000,
);
