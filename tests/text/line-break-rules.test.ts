import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charactersOf } from '../../source/text/characters.ts';
import { breakByRules, breaksBetweenUnits } from '../../source/text/line-break-rules.ts';
import { toLineBreakUnits } from '../../source/text/line-break-units.ts';

const inNews = fc.constantFrom(...'بa1٤ ،.؟!:()«»“”"/-–%٪$…\u064b');
const elsewhere = fc.constantFrom(
  ...'א—\u00a0\u2060\u200b\u200c\u200d\u0301\u034f\n\r\u0085漢。（）々ァ﹢ｱ🇸🏽👩👶각가각क्◌᭄ᬅ᯳ᯀ￼´·',
);
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: inNews }, elsewhere), { maxLength: 12 })
  .map(characters => characters.join(''));

it('takes shortcuts only to where the rules lead', () => {
  fc.assert(
    fc.property(texts, text => {
      const units = toLineBreakUnits(charactersOf(text));
      expect(breaksBetweenUnits(units)).toEqual(breaksBetweenUnits(units, breakByRules));
    }),
    { numRuns: 5000 },
  );
});
