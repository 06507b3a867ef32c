/** No text that comes from outside takes quadratic time anywhere (`tests/slow/growth.slow.test.ts` has longer runs, and pairs). */
import { describe, expect, it } from 'vitest';
import { growthOf, isLinear } from '../benchmarks/attack/growth/measure.ts';
import { places } from '../benchmarks/attack/growth/places.ts';
import { units } from '../benchmarks/attack/growth/units.ts';

/** UTF-16 units: where work is quadratic, it takes seconds. */
const length = 16_000;

describe.each(Object.entries(places))('%s', (_, place) => {
  it('takes twice the time for twice as much of anything', () => {
    const slow = units
      .map(unit => [unit, growthOf(place, unit, length)] as const)
      .filter(([, growth]) => !isLinear(growth));
    expect(slow).toEqual([]);
  }, 60_000);
});

describe('growthOf', () => {
  it('tells a pattern that begins again at every character', () => {
    const trimmed = (run: string): void => void `${run}!`.replace(/\s+$/u, '');
    expect(isLinear(growthOf(trimmed, ' ', 2 * length))).toBe(false);
    expect(isLinear(growthOf(run => void `${run}!`.trimEnd(), ' ', 2 * length))).toBe(true);
  }, 60_000);
});
