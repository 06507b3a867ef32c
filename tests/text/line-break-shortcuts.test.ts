import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf } from '../../source/text/characters.ts';
import { clusterBoundaries } from '../../source/text/graphemes.ts';
import { Break, tailoredBreakOpportunities } from '../../source/text/line-break.ts';
import { plainBreak } from '../../source/text/line-break-shortcuts.ts';

const inNews = fc.constantFrom(...'بلa1٤  ،.؟!:()«»“”"/-–%٪$…\u064b', 'www.', 'https://');
const elsewhere = fc.constantFrom(
  ...'א—\u00a0\u2060\u200b\u200c\u200d\u0301\u034f\u200f漢。（）々ァ﹢ｱ🇸🏽👩👶각가각क्◌᭄ᬅ᯳ᯀ￼´·',
);
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: inNews }, elsewhere), { maxLength: 14 })
  .map(pieces => pieces.join(''));

/** At the beginnings of clusters, where lines may be broken at all. */
const boundariesInside = (text: string): number[] => [...clusterBoundaries(text)].slice(1, -1);

describe('plainBreak', () => {
  it('says nothing but what all the rules come to', () => {
    fc.assert(
      fc.property(texts, text => {
        const characters = charactersOf(text);
        const opportunities = tailoredBreakOpportunities(text);
        for (const at of boundariesInside(text)) {
          const plain = plainBreak(characters, at);
          const isAllowed = opportunities[at] === Break.allowed;
          if (plain !== undefined) expect({ text, at, isAllowed }).toEqual({ text, at, isAllowed: plain });
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['between two words', 'قال الوزير', 4, true],
    ['behind a word that ends in marks', 'شكرًا جزيلا', 6, true],
    ['inside a word, across its marks', 'شُكرا', 2, false],
    ['behind a dash', 'قال - الوزير', 6, undefined],
    ['between a number and its sign', '40 $', 3, undefined],
  ])('sees what is plain: %s', (_name, text, at, expected) => {
    expect(plainBreak(charactersOf(text), at)).toBe(expected);
  });
});
