import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layoutParagraph, lineText } from '../../source/text/layout.ts';
import { showText } from '../../source/text/shown-text.ts';

const withMarks = (text: string): string => showText(text, 'usual').text;
const withoutMarks = (text: string): string => showText(text, 'none').text;
const options: LayoutOptions = {
  width: 40,
  direction: 'rtl',
  order: 'visual',
  shaping: true,
  marks: 'usual',
  digits: 'source',
};
const cells = (text: string, marks: LayoutOptions['marks'] = 'usual'): string =>
  layoutParagraph(text, { ...options, marks })
    .map(lineText)
    .join('\n');

describe('a letter with a hamza above that NFC leaves apart', () => {
  it.each([
    ['خانه\u0654 من', 'خانۀ من'],
    ['خانه\u0654، من', 'خانۀ، من'],
    ['خانه\u064f\u0654', 'خانۀ\u064f'],
    ['نامه\u0654\u200cها', 'نامۀ\u200cها'],
    ['ه\u0654ا', 'ه\u0654ا'],
    ['ه\u0654\u064eـ', 'ه\u0654\u064eـ'],
  ])('%s becomes %s where no mark is drawn', (text, letters) => {
    expect(withoutMarks(text)).toBe(letters);
  });

  it.each([
    ['خانه\u0654', 'خانه\u0654'],
    ['خانۀ', 'خان\u06d5\u0654'],
    ['مسئلۂ', 'مسئل\u06c1\u0654'],
  ])('%s becomes %s where marks are drawn', (text, letters) => {
    expect(withMarks(text)).toBe(letters);
  });

  it.each([
    ['ی\u0654', 'ئ'],
    ['مسی\u064e\u0654له', 'مسئ\u064eله'],
    ['ى\u0654', 'ئ'],
  ])('%s becomes %s everywhere', (text, letters) => {
    expect([withMarks(text), withoutMarks(text)]).toEqual([letters, letters]);
  });

  it('is one cell, byte for byte', () => {
    expect(cells('خانه\u0654', 'none')).toBe('\ufba5\ufee7\ufe8e\ufea7');
    expect(cells('خانۀ', 'none')).toBe('\ufba5\ufee7\ufe8e\ufea7');
    expect(cells('خانۀ')).toBe('\ufeea\u0654\ufee7\ufe8e\ufea7');
    expect(cells('خانه\u0654')).toBe('\ufeea\u0654\ufee7\ufe8e\ufea7');
    expect(cells('دۂ', 'none')).toBe('\ufba4\ufea9');
    expect(cells('ه\u0654ا', 'none')).toBe('\ufe8e\ufeeb');
  });
});

describe('letters that fonts for terminals lack', () => {
  it('are shown as the nearest that they have', () => {
    expect(showText('ٱلرحمن خانۀ مسئلۂ', 'common').text).toBe('الرحمن خان\u06d5\u0654 مسئله\u0654');
    expect(withMarks('ٱلرحمن')).toBe('ٱلرحمن');
  });

  it('an alef loses its wasla where vowel signs are not drawn', () => {
    expect(showText('ٱلرحمن', 'strip').text).toBe('الرحمن');
    expect(withoutMarks('ٱلرحمن')).toBe('الرحمن');
  });
});

describe('presentation forms in the text', () => {
  it.each([
    ['\ufee3\ufea4\ufee4\ufeaa', 'محمد'],
    ['\ufee1\ufefc\ufeb3', 'ملاس'],
    ['ب\ufe94', 'بة'],
    ['\ufb8e\ufbfd', 'کی'],
    ['\ufc08', 'بم'],
    ['\ufdc7x', 'نجيx'],
    ['\ufbea', 'ئا'],
  ])('%s becomes %s', (text, letters) => {
    expect(withMarks(text)).toBe(letters);
  });

  it.each(['1445 \ufeeb', '\ufefb', '\ufe90', '\ufe76', 'ف3 \ufe7a', '\ufbb2'])(
    '%s stands alone, and stays',
    text => {
      expect(withMarks(text)).toBe(text);
    },
  );

  it('join with the letters beside them', () => {
    expect(cells('ب\ufe91ب')).toBe(cells('ببب'));
    expect(cells('س\ufefb\u0645')).toBe(cells('سلام'));
  });
});

describe('signs around a number', () => {
  it.each([
    ['آمين \u06dd١٢', 'آمين (١٢)'],
    ['\u06dd', ''],
    ['\u0601٢٠٢٦', 'سنہ ٢٠٢٦'],
    ['\u0600٧', 'نمبر ٧'],
    ['\u0605٧', '٧'],
  ])('%s is shown as %s', (text, words) => {
    expect(withMarks(text)).toBe(words);
  });
});
