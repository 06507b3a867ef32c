import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggestionFor } from '../../source/base/suggestion.ts';

describe('editDistance', () => {
  it.each([
    ['list', 'list', 0],
    ['lits', 'list', 1],
    ['lst', 'list', 1],
    ['lisst', 'list', 1],
    ['', 'list', 4],
    ['refesh', 'refresh', 1],
    ['serach', 'search', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and zero only for equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('suggestionFor', () => {
  const candidates = ['list', 'read', 'refresh', '--limit'];

  it.each([
    ['lits', 'list'],
    ['LIST', 'list'],
    ['refesh', 'refresh'],
    ['--limt', '--limit'],
    ['xyz', undefined],
    ['x', undefined],
    ['l'.repeat(100), undefined],
  ])('for %s is %s', (typed, expected) => {
    expect(suggestionFor(typed, candidates)).toBe(expected);
  });

  it('lets what need not be spelled right differ', () => {
    const vowelless = (text: string): string => text.replace(/[aeiou]/gu, '');
    expect(suggestionFor('rfrsh', ['refresh', 'rush'], vowelless)).toBe('refresh');
    expect(suggestionFor('aeiou', ['a'], vowelless)).toBeUndefined();
  });
});
