import { describe, expect, it } from 'vitest';
import { htmlToBlocks, htmlToText } from '../../../source/feeds/blocks/index.ts';

const inSentence = (html: string): string => htmlToText(`<p>نعلم أن ${html} دائمًا</p>`);
const said = (formula: string): string => `نعلم أن ${formula} دائمًا`;

describe('a formula of MathML', () => {
  it.each([
    ['exponents', '<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn>', 'x²+1'],
    ['long exponents', '<msup><mi>e</mi><mrow><mi>π</mi><mi>i</mi></mrow></msup>', 'e^(πi)'],
    [
      'indices',
      '<msub><mi>a</mi><mn>1</mn></msub><mo>=</mo><msubsup><mi>b</mi><mn>2</mn><mi>n</mi></msubsup>',
      'a₁ = b₂ⁿ',
    ],
    ['fractions', '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>', 'a/(b+c)'],
    [
      'roots',
      '<msqrt><mi>x</mi><mo>-</mo><mn>1</mn></msqrt><mo>,</mo><mroot><mi>y</mi><mn>3</mn></mroot>',
      '√(x-1),³√y',
    ],
    ['limits', '<munder><mo>lim</mo><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>', 'lim_(x → 0)'],
    ['sums', '<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>', '∑₁ⁿk'],
    [
      'tables',
      '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
      '1, 0; 0, 1',
    ],
    ['primes', '<msup><mi>f</mi><mo>′</mo></msup>', 'f′'],
    ['words', '<mi>x</mi><mtext> for all </mtext><mi>y</mi>', 'x for all y'],
  ])('has %s', (_, html, expected) => {
    expect(inSentence(`<math>${html}</math>`)).toBe(said(expected));
    const spaced = html.replaceAll('><', '>\n <');
    expect(inSentence(`<math>\n${spaced}\n</math>`)).toBe(said(expected));
  });

  it('is its TeX, where that comes with it', () => {
    const tex = '<annotation encoding="application/x-tex">E = mc^2</annotation>';
    const drawn = '<mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow>';
    expect(inSentence(`<math><semantics>${drawn}${tex}</semantics></math>`)).toBe(said('E = mc^2'));
    expect(inSentence(`<math alttext="{\\displaystyle E=mc^{2}}">${drawn}</math>`)).toBe(said('E=mc^{2}'));
    const other =
      '<annotation encoding="application/x-other">no</annotation><annotation-xml><ci>no</ci></annotation-xml>';
    expect(inSentence(`<math><semantics>${drawn}${other}</semantics></math>`)).toBe(said('E = mc²'));
  });

  it('is read once where it is drawn again for the eye', () => {
    const math = '<math><mi>x</mi></math>';
    expect(
      inSentence(
        `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">x</span></span>`,
      ),
    ).toBe(said('x'));
    expect(inSentence(`<span class="MathJax_Preview">x</span><script type="math/tex">x</script>`)).toBe(
      said('x'),
    );
  });

  it('ends with its paragraph, if nothing else ends it', () => {
    expect(htmlToBlocks('<p>أ <math><mi>x</p><p>ب</p>', null).map(({ text }) => text)).toEqual(['أ x', 'ب']);
  });

  it('may hold elements of any name', () => {
    expect(inSentence('<math><msup><constructor></constructor><mi>x</mi></msup></math>')).toBe(said('ˣ'));
  });
  it('may be of any depth and length', () => {
    expect(htmlToText(`<math>${'<mrow>'.repeat(50_000)}<mi>x</mi>`)).toBe('x');
    expect(htmlToText(`<math><mtable>${'<mtr><mtd>1</mtd></mtr>'.repeat(50_000)}</mtable></math>`)).toMatch(
      /^1; 1/u,
    );
  });
});
