import fc from 'fast-check';
import { it } from 'vitest';
import { expectHarmlessFeed } from '../support/feed-to-rows.ts';
import { fuzzSeed } from '../support/fuzz-seed.ts';
import { mutatedFeeds } from '../support/mutated-feeds.ts';

it('any damaged feed becomes harmless rows or an error', () => {
  fc.assert(fc.property(mutatedFeeds, expectHarmlessFeed), { numRuns: 60, seed: fuzzSeed });
});
