import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAbove, rankBetween } from '../../source/domain/rank.ts';
import { fuzzSeed } from '../support/fuzz-seed.ts';

const times = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map(date => date.toISOString());

describe('a rank', () => {
  it('is between two others, however often', () => {
    fc.assert(
      fc.property(times, times, fc.array(fc.boolean(), { maxLength: 60 }), (one, other, sides) => {
        fc.pre(one !== other);
        let [low, high] = one < other ? [one, other] : [other, one];
        for (const isUp of sides) {
          const rank = rankBetween(low, high);
          expect(low < rank && rank < high).toBe(true);
          if (isUp) low = rank;
          else high = rank;
        }
      }),
      { seed: fuzzSeed },
    );
  });

  it('is below the first, and above the last', () => {
    const time = '2026-11-24T08:00:00.000Z';
    expect(rankBetween('', time) < time).toBe(true);
    expect(rankBetween('', rankBetween('', time)) < rankBetween('', time)).toBe(true);
    expect(rankBetween(time, null) > time).toBe(true);
  });

  it('just above another is below every later time', () => {
    const rank = rankAbove('2026-11-24T08:00:00.000Z');
    expect(rank > '2026-11-24T08:00:00.000Z').toBe(true);
    expect(rank < '2026-11-24T08:00:00.001Z').toBe(true);
    expect(rankAbove(rank) < '2026-11-24T08:00:00.001Z').toBe(true);
  });

  it('is above the lower one even if no rank is between the two', () => {
    for (const [low, high] of [
      ['', ' '],
      ['a', 'a'],
      ['a', 'a\u0001'],
      ['b', 'a'],
    ] as const)
      expect(rankBetween(low, high) > low).toBe(true);
  });

  it('grows slowly at one place', () => {
    let high = '2026-11-24T08:00:00.000Z';
    for (let moves = 0; moves < 100; moves++) high = rankBetween('2026-11-23T08:00:00.000Z', high);
    expect(high.length).toBeLessThan(100);
  });
});
