import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../source/domain/article.ts';
import { htmlToBlocks, htmlToText } from '../../../source/feeds/blocks/index.ts';
import { scriptText, withScripts } from '../../../source/feeds/blocks/scripts.ts';

const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end });
const written = (text: string, ...marks: Mark[]) => withScripts({ text, links: [], marks });

describe('scriptText', () => {
  it.each([
    ['digits and signs', 'superscript', '10', '-27', '⁻²⁷'],
    ['subscript digits', 'subscript', 'H', '2', '₂'],
    ['letters', 'superscript', 'x', 'n', 'ⁿ'],
    ['English ordinals, which are read as letters', 'superscript', '1', 'st', 'st'],
    ['French ordinals', 'superscript', '2', 'ème', 'ème'],
    ['the letters of ordinals behind a letter', 'superscript', 'x', 'th', 'ᵗʰ'],
    ['a trademark', 'superscript', 'e', 'TM', '™'],
    ['what Unicode has no such letters for', 'superscript', 'س', 'ن', '^(ن)'],
    ['Arabic digits', 'superscript', 'كم', '٢', '²'],
    ['Persian digits', 'subscript', 'x', '۱۲', '₁₂'],
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

describe('a superscript that is a link alone', () => {
  const textOf = (html: string): string => htmlToText(`<p>${html}</p>`);

  it.each([
    ['a link to a place on the page', 'قال<sup><a href="#fn1">1</a></sup> كذا', 'قال[1] كذا'],
    ['a link around it', 'قال<a href="#fn2"><sup>٢</sup></a> كذا', 'قال[٢] كذا'],
    ['a link to a source', 'عام 1999<sup><a href="https://b.example/">3</a></sup>', 'عام 1999[3]'],
    ['several links', 'قال<sup><a href="#1">1</a>, <a href="#2">2</a></sup>', 'قال[1, 2]'],
    [
      'two superscripts that meet',
      'قال<sup><a href="#1">1</a></sup><sup><a href="#2">2</a></sup>',
      'قال[1][2]',
    ],
    ['a link that opens by a program', 'قال<sup><a href="javascript:x()">1</a></sup>', 'قال[1]'],
    ['a letter', 'قال<sup><a href="#a">أ</a></sup>', 'قال[أ]'],
    ['brackets of its own', 'قال<sup><a href="#1">[1]</a></sup>', 'قال[1]'],
    ['a sign', 'قال<sup><a href="#1">*</a></sup>', 'قال*'],
    [
      'a link that style alone sets as a superscript',
      'عام 1999<a class="footnote-ref" href="#1">1</a> كذا',
      'عام 1999[1] كذا',
    ],
    ['a link by its class', 'عام 1999<a class="footnote-anchor" href="#1">1</a>', 'عام 1999[1]'],
    ['a link by its role', 'عام 1999<a role="doc-noteref" href="#1">1</a>', 'عام 1999[1]'],
  ])('refers to a note: %s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it.each([
    ['a power in a link', '<a href="/x">2<sup>80</sup></a>', '2⁸⁰'],
    ['a power with a link in it', '2<sup>8<a href="/x">0</a></sup>', '2⁸⁰'],
    ['a way back from a note', 'نص <a class="footnote-backref" href="#1">1</a>', 'نص 1'],
  ])('is none: %s', (_, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it('has its link and its mark around the brackets', () => {
    const [block] = htmlToBlocks('<p>قال<sup><a href="/n">1</a></sup> <b>كذا</b></p>', 'https://a.example/');
    expect(block).toEqual({
      type: 'paragraph',
      text: 'قال[1] كذا',
      links: [{ text: '[1]', url: 'https://a.example/n', start: 3, end: 6 }],
      marks: [mark('superscript', 3, 6), mark('strong', 7, 10)],
    });
  });
});
