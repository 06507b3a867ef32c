import fc from 'fast-check';
import { splitGraphemes } from 'unicode-segmenter/grapheme';
import { describe, expect, it } from 'vitest';
import { clusterBoundaries, clusters } from '../../source/text/graphemes.ts';
import { officialLines, parseBreakTest } from './official-files.ts';

/** Lines whose answer has changed since the file's version, with the change. */
const CHANGED: Readonly<Record<string, string>> = {
  '÷ 2701 × 200D × 2701 ÷':
    '17.0: U+2701 is no longer Extended_Pictographic, so GB11 does not hold it to a joiner',
};

describe.each(['15.0', '16.0'])('GraphemeBreakTest %s (UAX #29)', version => {
  it('passes every line whose answer has not changed', () => {
    const lines = officialLines(`GraphemeBreakTest-${version}`);
    const wrong = lines.filter(line => {
      const { text, breaks } = parseBreakTest(line);
      const expected = breaks.filter(({ isBreak }) => isBreak).map(({ offset }) => offset);
      return clusterBoundaries(text).join() !== expected.join();
    });
    expect(lines.length).toBe(version === '15.0' ? 602 : 1093);
    expect(wrong).toEqual(Object.keys(CHANGED));
  });

  // ICU has the rules of 17.0 where Node does; where it has others, it cannot judge ours.
  it.skipIf(process.versions.unicode !== '17.0')(
    'has the answer of ICU with Unicode 17.0 on every line',
    () => {
      const icu = new Intl.Segmenter('und', { granularity: 'grapheme' });
      const wrong = officialLines(`GraphemeBreakTest-${version}`).filter(line => {
        const { text } = parseBreakTest(line);
        return Array.from(icu.segment(text), ({ segment }) => segment).join('|') !== clusters(text).join('|');
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('clusterBoundaries', () => {
  it('begins with 0 and ends with the length', () => {
    expect([...clusterBoundaries('')]).toEqual([0]);
    expect([...clusterBoundaries('خَبَرٌ')]).toEqual([0, 2, 4, 6]);
  });

  it.each([
    ['مَرْحَبًا', ['مَ', 'رْ', 'حَ', 'بً', 'ا']],
    ['می‌خواهم', ['م', 'ی‌', 'خ', 'و', 'ا', 'ه', 'م']],
    ['a\r\nb', ['a', '\r\n', 'b']],
    ['«أ» 👨‍👩‍👧', ['«', 'أ', '»', ' ', '👨‍👩‍👧']],
    ['🇸🇦🇪🇬', ['🇸🇦', '🇪🇬']],
    ['©️', ['©️']],
    ['۝١٢', ['۝١', '٢']],
    ['\u200fأ', ['\u200f', 'أ']],
    ['َأ', ['َ', 'أ']],
    ['क्ष', ['क्ष']],
    ['\ud83d!', ['\ud83d', '!']],
  ])('of %j', (text, expected) => {
    expect(clusters(text)).toEqual(expected);
  });

  it('takes the shortcut only where it agrees with the library', () => {
    const pieces = [
      'ب',
      'َ',
      'a',
      ' ',
      '“',
      'ﻻ',
      '\u200c',
      '\u200d',
      '\u0600',
      '\u06dd',
      '\u061c',
      '\u00ad',
      '©',
      '👨',
      '🏽',
      '🇸',
      '\ufe0f',
      '\ufeff',
      '\uff9e',
      'क',
      '्',
      'ᄀ',
      'ᅡ',
      '\r',
      '\n',
      '\ud800',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, text => {
        expect(clusters(text)).toEqual([...splitGraphemes(text)]);
      }),
      { numRuns: 2000 },
    );
  });
});
