import { describe, expect, it } from 'vitest';
import { withoutDirectionMarks } from '../../source/text/direction.ts';
import { type LayoutOptions, layoutLine, layoutParagraph, lineText } from '../../source/text/layout.ts';

const options: LayoutOptions = {
  width: 40,
  direction: 'auto',
  order: 'visual',
  shaping: true,
  marks: 'keep',
  digits: 'source',
};
const visual = (text: string, more: Partial<LayoutOptions> = {}): string[] =>
  layoutParagraph(text, { ...options, ...more }).map(lineText);

describe('layoutParagraph', () => {
  it('reorders an Arabic sentence with Latin, a ticker and a percentage', () => {
    expect(visual('سهم META.O زاد 40٪ اليوم', { shaping: false })).toEqual(['مويلا ٪40 داز META.O مهس']);
  });

  it('mirrors brackets in right-to-left text and leaves them in Latin', () => {
    expect(visual('نص (a b) ثم (ب)', { shaping: false })).toEqual(['(ب) مث (a b) صن']);
  });

  it('shows what a message quotes in its own digits and punctuation', () => {
    const quoted = { shaping: false, digits: 'arabic', punctuation: 'arabic' } as const;
    expect(visual('قيمة, \u20661,2\u2069 12', quoted).map(withoutDirectionMarks)).toEqual(['١٢ 1,2 ،ةميق']);
  });

  it('ends the isolate around an address where the address ends', () => {
    const said = 'تعذر جلب \u2066https://news.example/a\u2069 (HTTP 404): لا صفحة';
    expect(visual(said, { shaping: false, isolate: true, width: 80 }).map(withoutDirectionMarks)).toEqual([
      'ةحفص ال :(HTTP 404) https://news.example/a بلج رذعت',
    ]);
  });

  it('keeps marks behind their letters', () => {
    expect(visual('بَيْت', { shaping: false })).toEqual(['تيْبَ']);
  });

  it('keeps a mark that stands on a blank where a line ends', () => {
    expect(visual('أول \u064b ثان', { shaping: false, width: 5 })).toEqual([' \u064bلوأ', 'ناث']);
  });

  it('drops harakat, and no letter, where they are not wanted', () => {
    expect(visual('بَيْتٌ أَنِيقٌ', { shaping: false, marks: 'strip' })).toEqual(['قينأ تيب']);
  });

  it('breaks lines in logical order and reorders each', () => {
    const lines = layoutParagraph('الأول الثاني الثالث', { ...options, width: 12, shaping: false });
    expect(lines.map(lineText)).toEqual(['يناثلا لوألا', 'ثلاثلا']);
  });

  it('counts a lam-alef as one cell when it is shaped, as two when it is not', () => {
    expect(layoutParagraph('سلام', options)[0]?.width).toBe(3);
    expect(layoutParagraph('سلام', { ...options, shaping: false })[0]?.width).toBe(4);
  });

  it('leaves the order of the text where the terminal is to reorder', () => {
    expect(visual('سهم META.O زاد', { order: 'logical' })).toEqual(['سهم META.O زاد']);
  });

  it('keeps columns that tabs part in their order (L1)', () => {
    expect(visual('META.O\tميتا\tناسداك', { shaping: false })).toEqual(['META.O اتيم كادسان']);
  });

  it('breaks again what is still too wide behind a break', () => {
    const lines = layoutParagraph('!bb」x', { ...options, width: 3 });
    expect(lines.map(line => line.width)).toEqual([1, 2, 3]);
  });

  it('gives one empty line for an empty paragraph', () => {
    expect(visual('')).toEqual(['']);
  });

  it('takes the fallback where no letter tells a direction', () => {
    expect(layoutParagraph('2026', { ...options, fallback: 'rtl' })[0]?.direction).toBe('rtl');
    expect(layoutParagraph('2026', options)[0]?.direction).toBe('ltr');
  });

  it('carries styles with their letters', () => {
    const text = 'قال Zuck أمس';
    const start = text.indexOf('Zuck');
    const [line] = layoutParagraph(text, { ...options, shaping: false }, [
      { start, end: start + 4, style: 'name' },
    ]);
    expect(line?.runs).toEqual([
      { text: 'سمأ ', style: null },
      { text: 'Zuck', style: 'name' },
      { text: ' لاق', style: null },
    ]);
  });

  it('carries an address with its letters, and parts runs where it changes', () => {
    const text = 'خبر أول ثان';
    const [line] = layoutParagraph(text, { ...options, shaping: false }, [
      { start: 4, end: 8, style: 'link', href: 'https://a.example/' },
      { start: 8, end: 11, style: 'link', href: 'https://b.example/' },
    ]);
    expect(line?.runs).toEqual([
      { text: 'ناث', style: 'link', href: 'https://b.example/' },
      { text: ' لوأ', style: 'link', href: 'https://a.example/' },
      { text: ' ربخ', style: null },
    ]);
  });

  it.each([
    ['a stock code', 'سهم 2222.SR ارتفع', 'عفترا 2222.SR مهس'],
    ['a telephone number', 'هاتف +966 11 555 0142 للحجز', 'زجحلل +966 11 555 0142 فتاه'],
    ['a path', 'راجع /tmp/a/b.json الآن', 'نآلا /tmp/a/b.json عجار'],
    ['an option', 'الخيار --json معروف', 'فورعم --json رايخلا'],
    ['an option with a number', 'الخيار --limit 50 أو -n 5 فقط', 'طقف -n 5 وأ --limit 50 رايخلا'],
    ['an option with a date', 'منذ --since 2026-01-01 ثم', 'مث --since 2026-01-01 ذنم'],
    ['an option with a joined value', 'الخيار (--lang=ar) هنا', 'انه (--lang=ar) رايخلا'],
    ['an option in quotes', 'اكتب «--limit ٥٠» هنا', 'انه «--limit ٥٠» بتكا'],
    ['a language', 'لغة C++ قديمة', 'ةميدق C++ ةغل'],
    ['a telephone number without its country', 'هاتف 050-555-0142 فقط', 'طقف 050-555-0142 فتاه'],
    ['a date that begins with the year', 'يوم 2026-11-25 مساء', 'ءاسم 2026-11-25 موي'],
    ['a name, a topic and a ticker', 'كتب @news عن #AI و$AAPL هنا', 'انه $AAPLو #AI نع @news بتك'],
    ['a name that begins with a point', 'منصة .NET قديمة', 'ةميدق .NET ةصنم'],
    ['degrees', 'بلغت 37.5°C أمس', 'سمأ 37.5°C تغلب'],
    ['an address', 'صفحة https://example.com/a?b=1.', '.https://example.com/a?b=1 ةحفص'],
    ['an e-mail address', 'إلى 24@example.com فورا', 'اروف 24@example.com ىلإ'],
  ])('keeps %s whole from left to right, where asked to', (_, text, expected) => {
    expect(visual(text, { shaping: false, isolate: true })).toEqual([expected]);
  });

  it('shows digits as asked for, but those of Latin names', () => {
    expect(visual('نموذج Llama 2 أفضل بنحو 40%', { shaping: false, digits: 'arabic' })).toEqual([
      '٪٤٠ وحنب لضفأ Llama 2 جذومن',
    ]);
    expect(visual('٢٫٥٪', { digits: 'western' })).toEqual(['2.5%']);
  });
});

describe('a hidden tatweel', () => {
  const hidden = { ...options, tatweel: 'strip' } as const;
  const text = 'مـرحــباً عام 1447هـ';

  it('is not drawn and takes no cell, in either order', () => {
    expect(visual(text, { ...hidden, shaping: false })).toEqual(['ـه1447 ماع اًبحرم']);
    for (const order of ['visual', 'logical'] as const)
      expect(layoutParagraph(text, { ...hidden, order, shaping: false })[0]?.width).toBe(16);
    expect(visual(text, { ...hidden, order: 'logical' })).toEqual(['مرحباً عام 1447هـ']);
  });

  it('leaves styles on their letters, and offsets what they were', () => {
    const [line] = layoutParagraph(text, { ...hidden, order: 'logical', width: 8 }, [
      { start: 2, end: 4, style: 'name' },
    ]);
    expect(line).toMatchObject({ start: 0, end: 10, width: 5 });
    expect(line?.runs).toEqual([
      { text: 'م', style: null },
      { text: 'رح', style: 'name' },
      { text: 'باً', style: null },
    ]);
  });
});

describe('layoutLine', () => {
  it('cuts at the end of reading', () => {
    expect(lineText(layoutLine('واحد اثنان ثلاثة', { ...options, width: 8, shaping: false }))).toBe(
      '…ثا دحاو',
    );
    expect(lineText(layoutLine('one two three', { ...options, width: 8 }))).toBe('one two…');
  });

  it('cuts behind a word, where that does not lose much', () => {
    expect(lineText(layoutLine('one two three', { ...options, width: 11 }))).toBe('one two…');
    expect(lineText(layoutLine('one incomprehensible', { ...options, width: 14 }))).toBe('one incompreh…');
    const address = { ...options, width: 20, shaping: false, isolate: true } as const;
    expect(lineText(layoutLine('صفحة https://example.com/a', address))).toBe('…https://exampl ةحفص');
  });
});
