import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseRings } from '../../source/domain/search.ts';
import { searchKey } from '../../source/text/search-key.ts';
import { findMatches, ringKeys, wordFinder } from '../../source/text/search-rings.ts';

describe('findMatches', () => {
  const matched = (text: string, words: string): string[] =>
    findMatches(text, words).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['words with their marks', 'جَلَسَ ثم كَتَبَ خبرا', 'كتب', ['كَتَبَ']],
    [
      'behind clitics',
      'والكتاب وبكتاب كالكتاب مكتاب للكتاب',
      'كتاب',
      ['والكتاب', 'وبكتاب', 'كالكتاب', 'للكتاب'],
    ],
    ['with or without the article', 'اقتصاد والاقتصاد', 'الاقتصاد', ['اقتصاد', 'والاقتصاد']],
    ['in every spelling', 'مدرسة، مدرسه و«المدرسةُ»', 'مدرسة', ['مدرسة', 'مدرسه', 'المدرسةُ']],
    ['whole words alone', 'الرياض ورياضة', 'ريا', []],
    ['the beginning of words', 'رياض ثم رياضة ثم بحر', 'ريا*', ['رياض', 'رياضة']],
    ['a letter as no beginning', 'قطر ق', 'ق*', ['ق']],
    ['any of several words', 'مصر ثم تونس ثم قطر', 'قطر مصر', ['مصر', 'قطر']],
    ['numbers', 'بلغ ١٬٢٥٠ و1,250', '1250', ['١٬٢٥٠', 'و1,250']],
    ['Latin', 'سهم META.O وmeta', 'Meta', ['META', 'وmeta']],
    ['a ligature', 'قال ﷺ نعم', 'الله', ['ﷺ']],
    ['not inside a word', 'زار الرئيس وزارة', 'زار', ['زار']],
    ['no word', 'نعم', ' … ', []],
  ])('finds %s', (_, text, words, expected) => {
    expect(matched(text, words)).toEqual(expected);
  });
});

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
