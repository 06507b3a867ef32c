import { describe, expect, it } from 'vitest';
import { spokenText } from '../../../source/domain/spoken-text.ts';
import { htmlToBlocks } from '../../../source/feeds/blocks/index.ts';

describe('what was deleted', () => {
  it.each([
    ['numbers', 'السعر <del>100</del><ins>90</ins> دينار', 'السعر 100 90 دينار', 'السعر 90 دينار'],
    ['words at the beginning', '<s>قديم</s>جديد', 'قديم جديد', 'جديد'],
    ['words with a blank', '<del>قديم</del> <ins>جديد</ins>', 'قديم جديد', 'جديد'],
    ['parts of a word', 'مكت<del>و</del>بة', 'مكتوبة', 'مكتبة'],
    ['a link', '<del><a href="/x">قديم</a></del><a href="/y">جديد</a>', 'قديم جديد', 'جديد'],
    ['a stop', '<del>قديم</del>.', 'قديم.', '.'],
  ])('stands apart from what follows: %s', (_, html, text, spoken) => {
    const [block] = htmlToBlocks(`<p>${html}</p>`, 'https://a.example/');
    expect(block?.text).toBe(text);
    expect(spokenText(block ?? { text: '' })).toBe(spoken);
    for (const { start, end } of block?.marks ?? [])
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    for (const { start, end, text: linked } of block?.links ?? [])
      expect([text.slice(start, end), linked.trim()]).toEqual([linked, linked]);
  });
});
