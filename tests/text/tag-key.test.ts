import { describe, expect, it } from 'vitest';
import { tagKey } from '../../source/text/tag-key.ts';

describe('tags', () => {
  it.each([
    ['أخبار', 'اخبار'],
    ['قراءة', 'قراءه'],
    ['قِرَاءَة', 'قراءة'],
    ['علي', 'على'],
    ['Read later', 'read-later'],
    ['٢٠٢٦', '2026'],
    ['café', 'CAFE'],
    ['کتاب', 'كتاب'],
  ])('%s and %s are the same', (one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
    expect(tagKey(one)).not.toBe('');
  });

  it.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['⭐', '🔥'],
    ['كل', 'گل'],
    ['قرأ', 'قراءة'],
  ])('%s and %s are different', (one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
    expect(tagKey(other)).not.toBe('');
  });

  it.each(['', ' ', '،', '…', '---'])('%j is not a tag', name => {
    expect(tagKey(name)).toBe('');
  });
});
