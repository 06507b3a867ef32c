import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseBlanks, countWords } from '../../source/base/blanks.ts';

describe('collapseBlanks', () => {
  it.each([
    ['a b c', 'a b c'],
    [' a\tb ', ' a b '],
    ['a \n b', 'a b'],
    ['a\u00a0b\u2003c', 'a b c'],
    ['\n', ' '],
    ['', ''],
  ])('makes %j %j', (text, collapsed) => expect(collapseBlanks(text)).toBe(collapsed));

  it('leaves no white space but single blanks, and no blank out', () => {
    const text = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000', 'ا', 'a') });
    fc.assert(fc.property(text, raw => collapseBlanks(raw) === raw.split(/\s+/u).join(' ')));
  });
});

describe('countWords', () => {
  it('counts what every white space of Unicode parts', () => {
    const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => `a${String.fromCharCode(unit)}a `).join(
      '',
    );
    expect(countWords(everyUnit)).toBe(everyUnit.match(/\S+/gu)?.length);
  });

  it.each([
    ['', 0],
    [' \n ', 0],
    ['خبر', 1],
    [' خبر  عاجل\u00a0الآن 😀', 4],
  ])('finds in %j %d', (text, words) => expect(countWords(text)).toBe(words));
});
