import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseRings } from '../../source/domain/search.ts';
import { searchKey } from '../../source/text/search-key.ts';
import { ringKeys } from '../../source/text/search-rings.ts';
import { wordFinder } from '../support/word-finder.ts';

describe('wordFinder', () => {
  const words = ['كتاب', 'والكتاب', 'للحق', 'حق', 'شؤون', 'meta', '40', 'و40', 'الله', 'ماء'].map(searchKey);

  it('finds a word itself as the closest', () => {
    for (const word of words) expect(wordFinder(word)(word)).toBe('exact');
  });

  it('finds in both directions', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (one, other) => {
        expect(wordFinder(one)(other)).toBe(wordFinder(other)(one));
      }),
    );
  });

  it('goes by the closest ring in which a key is shared', () => {
    expect(wordFinder('كتاب')('والكتاب')).toBe('inflection');
    expect(wordFinder('كتاب')('حساب')).toBeNull();
    expect(Object.keys(ringKeys('كتاب')).toSorted()).toEqual(looseRings.toSorted());
  });
});
