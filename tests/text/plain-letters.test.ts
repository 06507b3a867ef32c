import { describe, expect, it } from 'vitest';
import { inPlainLetters } from '../../source/text/plain-letters.ts';

describe('plain letters', () => {
  it.each([
    ['presentation forms', '\ufeb3\ufefc\ufee1', 'سلام'],
    ['words in one character', 'محمد ﷺ', 'محمد صلى الله عليه وسلم'],
    ['brackets of the Quran', '﴿قل﴾', '(قل)'],
    ['vowel signs on their own', 'Q\ufe76', 'Q\u064e'],
    ['presentation forms without letters', 'a\ufbb2b\ufdd0c', 'abc'],
    ['direction marks', '\u2066khabar\u2069 \u200fخبر\u061c', 'khabar خبر'],
    ['drawn lines', '├── src ▏', '- src -'],
    ['controls', 'a\u001b[2Jb\tc\u009bd\re', 'a [2Jb c d e'],
  ])('say %s', (_, text, plain) => {
    expect(inPlainLetters(text)).toBe(plain);
  });

  it('are what they were, with their vowel signs, joiners and lines', () => {
    const text = 'كَتَبَ می\u200cروم\n“OK” 5% ١٢ 😀';
    expect(inPlainLetters(text)).toBe(text);
  });

  it('hold no presentation form, whichever is put in', () => {
    const ranges = [
      [0xfb50, 0xfdff],
      [0xfe70, 0xfeff],
    ] as const;
    for (const [first, last] of ranges)
      for (let code = first; code <= last; code++)
        expect(inPlainLetters(`ا${String.fromCharCode(code)}ب`)).not.toMatch(/[\ufb50-\ufdff\ufe70-\ufeff]/u);
  });
});
