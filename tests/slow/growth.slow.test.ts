import { expect, it } from 'vitest';
import { growthOf, isLinear } from '../../benchmarks/attack/growth/measure.ts';
import { someAttacks } from '../../benchmarks/attack/growth/pairs.ts';
import { places } from '../../benchmarks/attack/growth/places.ts';
import { fuzzSeed } from '../support/fuzz-seed.ts';

/** UTF-16 units. */
const length = 64_000;
const tries = 1000;

it('pairs of anything take twice the time for twice as much, in every place', () => {
  const slow = someAttacks(tries, fuzzSeed)
    .map(
      ({ place, unit }) =>
        [place, unit, growthOf(places[place] as (run: string) => void, unit, length)] as const,
    )
    .filter(([, , growth]) => !isLinear(growth));
  expect(slow).toEqual([]);
}, 900_000);
