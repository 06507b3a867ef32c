import { describe, expect, it } from 'vitest';
import {
  intervalChoices,
  intervalExamples,
  nextInterval,
  parseInterval,
} from '../../source/domain/interval.ts';

describe('an interval', () => {
  it.each([
    ['30min', 30],
    ['30', 30],
    ['٣٠ دقيقة', 30],
    ['2h', 120],
    ['ساعتين', 120],
    ['1d12h', 2160],
    ['أسبوع', 10_080],
    ['auto', null],
    ['تلقائي', null],
  ])('is read as it is typed: %s', (typed, minutes) => {
    expect(parseInterval(typed)).toBe(minutes);
  });

  it.each(['', '4', '31d', 'often', 'today', '2026-11-23', '1m', '2h ago'])('is not: %s', typed => {
    expect(parseInterval(typed)).toBeUndefined();
  });

  it('has examples that can be typed', () => {
    for (const typed of Object.values(intervalExamples).flat())
      expect(parseInterval(typed)).not.toBeUndefined();
  });

  it('goes round all choices, and on from one of the user’s own', () => {
    const round = intervalChoices.reduce<(number | null)[]>(
      seen => [...seen, nextInterval(seen.at(-1) ?? null)],
      [null],
    );
    expect(round).toEqual([...intervalChoices, null]);
    expect(nextInterval(90)).toBe(180);
  });
});
