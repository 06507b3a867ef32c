import { describe, expect, it } from 'vitest';
import { cutAtWord, summarise } from '../../source/feeds/summary.ts';

describe('summarise', () => {
  it.each([
    ['نص مقطوع في [...]', 'نص مقطوع في…'],
    ['جملة كاملة. […]', 'جملة كاملة.'],
    ['نص قصير. اقرأ المزيد »', 'نص قصير.'],
    ['عنوان', null],
    ['', null],
    ['[…]', null],
    [`Read more${'.'.repeat(400)}x`, `Read more${'.'.repeat(400)}x`],
  ])('%j gives %j', (text, expected) => {
    expect(summarise(text, 'عنوان')).toBe(expected);
  });
});

describe('cutAtWord', () => {
  it('cuts between words, and never a character in two', () => {
    expect(cutAtWord('كلمة ثم كلمة', 9)).toBe('كلمة ثم…');
    expect(cutAtWord('كلمة', 4)).toBe('كلمة');
    expect(cutAtWord('😀'.repeat(10), 6)).toBe('😀😀…');
    expect(cutAtWord('هُّ'.repeat(10), 6)).toBe('هُّ…');
    expect(cutAtWord(`ه${'\u064b'.repeat(100)}`, 6)).toBe(`ه${'\u064b'.repeat(4)}…`);
  });
});
