import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseBlanks } from '../../source/base/blanks.ts';

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
