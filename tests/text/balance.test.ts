import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from '../../source/text/balance.ts';
import { analyseParagraph } from '../../source/text/paragraph.ts';
import { wrap } from '../../source/text/wrap.ts';

const options = { order: 'visual', shaping: true, marks: 'keep' } as const;

function balanced(text: string, width: number): string[] {
  const paragraph = analyseParagraph(text, 'auto', options);
  return balance(paragraph, width).map(({ start, visibleEnd }) =>
    text.slice(paragraph.starts[start], paragraph.starts[visibleEnd]),
  );
}

describe('balance', () => {
  it('makes lines of about the same length', () => {
    expect(balanced('افتتاح معرض الزهور السنوي في حديقة المدينة القديمة وسط حضور كبير', 50)).toEqual([
      'افتتاح معرض الزهور السنوي في حديقة',
      'المدينة القديمة وسط حضور كبير',
    ]);
    expect(balanced('Old town opens its yearly flower show before a large crowd', 50)).toEqual([
      'Old town opens its yearly flower',
      'show before a large crowd',
    ]);
  });

  it('leaves no word alone in the last line', () => {
    const text = 'مهرجان الشعر: ليلة';
    expect(balanced(text, 14)).toEqual(['مهرجان', 'الشعر: ليلة']);
    expect(balanced('aaaaaaaaaa bbbbbbbbbb ccccccc', 21)).toEqual(['aaaaaaaaaa', 'bbbbbbbbbb ccccccc']);
  });

  it('does not end a line behind a preposition if it need not', () => {
    const lines = balanced('نتائج الدورة الأولى تصدر في منتصف الشهر القادم', 36);
    expect(lines).toEqual(['نتائج الدورة الأولى تصدر', 'في منتصف الشهر القادم']);
  });

  it('rather breaks at a pause', () => {
    expect(balanced('وزير المياه: السدود ممتلئة ولا خوف من الصيف', 34)).toEqual([
      'وزير المياه: السدود',
      'ممتلئة ولا خوف من الصيف',
    ]);
    expect(balanced('السدود ممتلئة هذا العام.. ولا خوف من صيف جاف طويل', 40)).toEqual([
      'السدود ممتلئة هذا العام..',
      'ولا خوف من صيف جاف طويل',
    ]);
  });

  it('breaks as usual if a word is wider than the line', () => {
    const text = 'قبل الاستراتيجيات بعد';
    const paragraph = analyseParagraph(text, 'auto', options);
    expect(balance(paragraph, 8)).toEqual(wrap(paragraph, 8));
  });

  it('takes no more lines, none is too wide, and together they are the paragraph', () => {
    const words = fc.array(
      fc.constantFrom('سلام', 'في', 'الحكومة', 'a/b', 'word', '«قال»', '2020–2025', '،', '漢字'),
      {
        minLength: 1,
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (list, width) => {
        const paragraph = analyseParagraph(list.join(' '), 'auto', options);
        const lines = balance(paragraph, width);
        expect(lines.length).toBe(wrap(paragraph, width).length);
        expect(lines.every(line => line.width <= width)).toBe(true);
        expect(lines.map(({ start }) => start)).toEqual([0, ...lines.slice(0, -1).map(({ end }) => end)]);
        expect(lines.at(-1)?.end).toBe(paragraph.count);
      }),
    );
  });
});
