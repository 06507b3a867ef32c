import { describe, expect, it } from 'vitest';
import { spokenText } from '../../source/domain/spoken-text.ts';

const deleted = (text: string, ...words: string[]): string =>
  spokenText({
    text,
    marks: words.map(word => ({
      kind: 'deleted',
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    })),
  });

describe('spokenText', () => {
  it('leaves out what is deleted, and one of the blanks around it', () => {
    expect(deleted('السعر 100 أو 120 ريال', '100', 'أو')).toBe('السعر 120 ريال');
    expect(deleted('100 ريال', '100')).toBe('ريال');
    expect(deleted('ريال 100', '100')).toBe('ريال');
    expect(deleted('(100)', '100')).toBe('()');
    expect(deleted('قال: «لم نعلم»', 'لم')).toBe('قال: «نعلم»');
  });

  it('keeps what is only emphasised', () => {
    expect(spokenText({ text: 'أ ب', marks: [{ kind: 'strong', start: 0, end: 1 }] })).toBe('أ ب');
  });
});
