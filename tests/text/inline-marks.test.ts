import { describe, expect, it } from 'vitest';
import type { Block, Mark } from '../../source/domain/article.ts';
import { inlineSpans, onWholeWords, unstyled, withSigns } from '../../source/text/inline-marks.ts';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';

const styled = { quotesCode: false, showsDeleted: true, wholeWords: false, hasChips: true };

/** A paragraph in which each word has one kind. */
function paragraph(text: string, kinds: Readonly<Record<string, Mark['kind']>>): Block {
  const marks = Object.entries(kinds).map(([word, kind]) => ({
    kind,
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));
  return { type: 'paragraph', text, marks };
}

describe('withSigns', () => {
  const block = paragraph('السعر 100 ثم npm وأكد', { '100': 'deleted', npm: 'code', وأكد: 'strong' });

  it('puts code between backticks and leaves out what is deleted, where no style tells them', () => {
    const { text, marks = [] } = withSigns(block, unstyled);
    expect(text).toBe('السعر ثم `npm` وأكد');
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['code', '`npm`'],
      ['strong', 'وأكد'],
    ]);
  });

  it('leaves the text alone where styles tell them', () => {
    expect(withSigns(block, styled)).toBe(block);
  });

  it('leaves out what is marked within what is deleted', () => {
    const text = 'قل x y لا';
    const marks: readonly Mark[] = [
      { kind: 'deleted', start: 3, end: 6 },
      { kind: 'code', start: 5, end: 6 },
    ];
    expect(withSigns({ type: 'paragraph', text, marks }, unstyled)).toMatchObject({
      text: 'قل لا',
      marks: [],
    });
  });
});

describe('inlineSpans', () => {
  it('has the strongest of several kinds, with the address of the link', () => {
    const spans = inlineSpans({
      text: 'abcd',
      links: [{ text: 'bc', url: 'https://a.example/', start: 1, end: 3 }],
      marks: [
        { kind: 'strong', start: 0, end: 2 },
        { kind: 'deleted', start: 2, end: 4 },
      ],
    });
    expect(spans).toEqual([
      { start: 0, end: 1, style: 'strong' },
      { start: 1, end: 2, style: 'link', href: 'https://a.example/' },
      { start: 2, end: 3, style: 'deleted', href: 'https://a.example/' },
      { start: 3, end: 4, style: 'deleted' },
    ]);
  });

  it('shows code as it is typed, unless it is Arabic', () => {
    const kinds = { 'f(1)': 'code', 'قل("x")': 'code' } as const;
    const [latin, arabic] = inlineSpans(paragraph('نداء f(1) ثم قل("x")', kinds));
    expect(latin).toMatchObject({ style: 'inline-code', verbatim: true });
    expect(arabic).not.toHaveProperty('verbatim');
  });

  it('keeps the parts of code in order amid Arabic, with its own digits', () => {
    const block = paragraph('نداء a.b(1, 22) هنا', { 'a.b(1, 22)': 'code' });
    const options = { width: 40, direction: 'rtl', order: 'visual', shaping: false, marks: 'keep' } as const;
    const [line] = layoutParagraph(block.text, { ...options, digits: 'arabic' }, inlineSpans(block));
    expect(line && lineText(line)).toBe('انه a.b(1, 22) ءادن');
  });
});

describe('onWholeWords', () => {
  const text = 'وقال الكاتب: abc';
  const covered = (...spans: readonly (readonly [start: number, end: number])[]) =>
    onWholeWords(
      text,
      spans.map(([start, end]) => ({ start, end, style: 'strong' })),
    ).map(({ start, end }) => text.slice(start, end));

  it('takes the whole of an Arabic word of which a part is styled', () => {
    expect(covered([1, 4])).toEqual(['وقال']);
    expect(covered([7, 9])).toEqual(['الكاتب']);
  });

  it('gives a word with two styles the first', () => {
    expect(covered([0, 2], [2, 4])).toEqual(['وقال']);
  });

  it('cuts Latin words anywhere, for they are not joined', () => {
    expect(covered([14, 15])).toEqual(['b']);
  });
});
