import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutLine, layoutParagraph, lineText } from '../../source/text/layout.ts';
import { shownOffset, showText, writtenOffset } from '../../source/text/shown-text.ts';
import { mixedText } from '../support/mixed-text.ts';

const runs = { seed: 20_261_129, numRuns: 300 };
const options: LayoutOptions = {
  width: 40,
  direction: 'rtl',
  order: 'visual',
  shaping: false,
  marks: 'usual',
  digits: 'source',
};

describe('showText', () => {
  it('leaves plain text alone', () => {
    const text = 'ارتفعت أسعار النفط 3٪ إلى 70.5 دولارًا 😀';
    expect(showText(text, 'usual')).toEqual({ text, edits: [] });
  });

  it(`changes nothing of what it shows (seed ${runs.seed})`, () => {
    fc.assert(
      fc.property(mixedText, fc.constantFrom('usual', 'none'), (text, marks) => {
        const shown = showText(text, marks).text;
        expect(showText(shown, marks).text).toBe(shown);
      }),
      runs,
    );
  });

  it('leads every offset back to where it was written', () => {
    const shown = showText('قال ﷺ: 500﷼ 👍🏽.', 'usual');
    expect(shown.text).toBe('قال صلى الله عليه وسلم: 500\u00a0ريال 👍.');
    const at = (part: string): number => writtenOffset(shown, shown.text.indexOf(part));
    expect([at('قال'), at('صلى'), at('عليه'), at(':'), at('500'), at('ريال'), at('👍'), at('.')]).toEqual([
      0, 4, 4, 5, 7, 10, 12, 16,
    ]);
    expect([0, 4, 5, 10, 11, 14, 16, 17].map(offset => shownOffset(shown, offset))).toEqual([
      0, 4, 22, 27, 32, 35, 35, 36,
    ]);
  });
});

describe('lines of such text', () => {
  it('break within the words, and begin in the text where their sign does', () => {
    const lines = layoutParagraph('قال النبي ﷺ هذا', { ...options, width: 18 });
    expect(lines.map(lineText)).toEqual(['هللا ىلص يبنلا لاق', 'اذه ملسو هيلع']);
    expect(lines.map(({ start, end, width }) => [start, end, width])).toEqual([
      [0, 10, 18],
      [10, 15, 13],
    ]);
  });

  it('keep a link on the words of its sign', () => {
    const [line] = layoutParagraph('أ ﷻ ب', options, [{ start: 2, end: 3, style: 'link' }]);
    expect(line?.runs).toEqual([
      { text: 'ب ', style: null },
      { text: 'هلالج لج', style: 'link' },
      { text: ' أ', style: null },
    ]);
  });

  it('are cut amid the words', () => {
    const line = layoutLine('﷽ والحمد لله', { ...options, width: 12 });
    expect([lineText(line), line.width, line.start]).toEqual(['…هللا مسب', 9, 0]);
  });

  it('are as they were written in logical order, unless they are for a terminal', () => {
    const text = 'قال ﷻ 👍🏽';
    const logical = { ...options, order: 'logical' } as const;
    expect(layoutParagraph(text, logical).map(lineText)).toEqual([text]);
    expect(layoutParagraph(text, { ...logical, onScreen: true }).map(lineText)).toEqual(['قال جل جلاله 👍']);
  });

  it('keep 500 ﷼ on one line', () => {
    expect(layoutParagraph('السعر 500 ﷼ فقط', { ...options, width: 12 }).map(lineText)).toEqual([
      'رعسلا',
      'طقف لاير 500',
    ]);
  });
});
