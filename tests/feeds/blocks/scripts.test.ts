import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../source/domain/article.ts';
import { scriptText, withScripts } from '../../../source/feeds/blocks/scripts.ts';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });
const written = (text: string, ...marks: Mark[]) => withScripts({ text, links: [], marks });

describe('scriptText', () => {
  it.each([
    ['digits and signs', 'superscript', '10', '-27', '⁻²⁷'],
    ['subscript digits', 'subscript', 'H', '2', '₂'],
    ['letters', 'superscript', '1', 'st', 'ˢᵗ'],
    ['what Unicode has no such letters for', 'superscript', 'س', 'ن', '^(ن)'],
    ['Arabic digits', 'superscript', 'كم', '٢', '^(٢)'],
    ['a subscript of Arabic', 'subscript', 'س', 'ن', '_(ن)'],
    ['a note in brackets, which is told already', 'superscript', 'كلمة', '[1]', '[1]'],
    ['a sign, which is no part of a word', 'superscript', 'X', '®', '®'],
    ['small print behind a blank', 'superscript', ' ', 'إعلان', 'إعلان'],
    ['a long text', 'superscript', 'كلمة', 'ن'.repeat(40), 'ن'.repeat(40)],
  ] as const)('%s', (_, kind, before, raw, expected) => {
    expect(scriptText(kind, raw, before)).toBe(expected);
  });
});

describe('withScripts', () => {
  it('keeps links and other marks on their letters', () => {
    const rich = withScripts({
      text: 'سن ثم ع',
      links: [{ text: 'ثم', url: 'https://a.example/', start: 3, end: 5 }],
      marks: [mark('strong', 0, 1), mark('superscript', 1, 2)],
    });
    expect(rich).toEqual({
      text: 'س^(ن) ثم ع',
      links: [{ text: 'ثم', url: 'https://a.example/', start: 6, end: 8 }],
      marks: [mark('strong', 0, 1), mark('superscript', 1, 5)],
    });
  });

  it('puts a script with another one in it in brackets', () => {
    expect(written('x21', mark('superscript', 1, 3), mark('subscript', 2, 3)).text).toBe('x^(2₁)');
  });

  it('sets two that meet one behind the other', () => {
    expect(written('xنم', mark('superscript', 1, 2), mark('subscript', 2, 3))).toEqual({
      text: 'x^(ن)_(م)',
      links: [],
      marks: [mark('superscript', 1, 5), mark('subscript', 5, 9)],
    });
  });
});
