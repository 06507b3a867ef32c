import { describe, expect, it } from 'vitest';
import { layoutParagraph, lineText } from '../../source/text/layout.ts';
import { convertPunctuation } from '../../source/text/punctuation.ts';

const arabic = (text: string): string => convertPunctuation(text, 'arabic', 'rtl');

describe('convertPunctuation', () => {
  it.each([
    ['a comma, a semicolon, a question mark', 'نعم, ثم; متى?', 'نعم، ثم؛ متى؟'],
    ['behind a mark or a tatweel', 'جدًّا, 1447هـ; أينَ?', 'جدًّا، 1447هـ؛ أينَ؟'],
    ['behind what closes', '«نعم», (ربما); “متى”?', '«نعم»، (ربما)؛ “متى”؟'],
    ['several at once', 'متى?! أين?? كيف!?', 'متى؟! أين؟؟ كيف!؟'],
    ['a percent sign behind Arabic-Indic digits', '٤٠% و ۴۰%', '٤٠٪ و ۴۰٪'],
    ['in Persian and Urdu', 'کتاب, ہاں;', 'کتاب، ہاں؛'],
  ])('changes %s', (_, text, expected) => {
    expect(arabic(text)).toBe(expected);
    expect(arabic(text)).toHaveLength(text.length);
  });

  it.each([
    ['in numbers', '1,250 و 1,5 و ١,٢٥٠'],
    ['a percent sign behind Western digits', '40% و 3.5%'],
    ['behind Latin', 'META, ثم Meta; ثم why?'],
    ['between Arabic and Latin', 'كلمة,word كلمة?q=1'],
    ['in addresses', 'https://ar.example/كتاب?ص,ع www.example.com/بحث?س كتاب?@example.com'],
    ['that stand apart', 'قال , ثم'],
  ])('leaves those %s', (_, text) => {
    expect(arabic(text)).toBe(text);
  });

  it('leaves a paragraph from left to right, and everything where nobody asked', () => {
    expect(convertPunctuation('The word كتاب, a book', 'arabic', 'ltr')).toBe('The word كتاب, a book');
    expect(convertPunctuation('نعم, ثم', 'source', 'rtl')).toBe('نعم, ثم');
  });
});

describe('a laid-out paragraph', () => {
  const options = { width: 40, order: 'logical', shaping: false, marks: 'keep', digits: 'source' } as const;
  const laidOut = (text: string): string[] =>
    layoutParagraph(text, { ...options, direction: 'auto', punctuation: 'arabic' }).map(lineText);

  it('takes the punctuation of its own direction', () => {
    expect(laidOut('نعم, ثم')).toEqual(['نعم، ثم']);
    expect(laidOut('The word كتاب, a book')).toEqual(['The word كتاب, a book']);
  });
});
