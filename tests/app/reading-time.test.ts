import { expect, it } from 'vitest';
import { readingMinutes } from '../../source/app/reading-time.ts';
import type { Block, Direction } from '../../source/domain/article.ts';

const minutes = (words: number, direction: Direction): number => {
  const text = 'كلمة '.repeat(words).trim();
  const blocks: Block[] = words === 0 ? [] : [{ type: 'paragraph', text }];
  return readingMinutes({ blocks, direction });
};

it.each([
  [0, 'rtl', 0],
  [3, 'rtl', 1],
  [900, 'rtl', 5],
  [1200, 'ltr', 5],
] as const)('%i words (%s) take %i minutes', (words, direction, expected) => {
  expect(minutes(words, direction)).toBe(expected);
});
