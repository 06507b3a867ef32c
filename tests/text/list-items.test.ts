import { describe, expect, it } from 'vitest';
import { listItems } from '../../source/text/list-items.ts';

const shown = (...texts: readonly string[]) =>
  listItems(texts).map(({ start, ordinal, level }, index) => [level, ordinal, texts[index]?.slice(start)]);

describe('listItems', () => {
  it('tells number, level and text', () => {
    expect(shown('1. أ', '– ب', '– ٢. ج', '– – د')).toEqual([
      [0, '1', 'أ'],
      [1, null, 'ب'],
      [1, '2', 'ج'],
      [2, null, 'د'],
    ]);
  });

  it('tells letters, if all items of the level have one', () => {
    expect(shown('a. أ', 'b. ب', '– د')).toEqual([
      [0, 'a', 'أ'],
      [0, 'b', 'ب'],
      [1, null, 'د'],
    ]);
    expect(shown('XIV. أ', 'XV. ب').map(([, ordinal]) => ordinal)).toEqual(['XIV', 'XV']);
    expect(shown('J. K. Salma', 'Naguib Mahfouz')).toEqual([
      [0, null, 'J. K. Salma'],
      [0, null, 'Naguib Mahfouz'],
    ]);
  });

  it('has the box of a task in place of a bullet', () => {
    const items = listItems(['☑ أ', '☐ ب', '– ☑ ج', '– د', '1. ☑ هـ']);
    expect(items.map(({ bullet, start }) => [bullet, start])).toEqual([
      ['☑', 2],
      ['☐', 2],
      ['☑', 4],
      ['–', 2],
      ['•', 3],
    ]);
  });

  it('takes a longer number for text', () => {
    expect(shown('12345678901. أ')).toEqual([[0, null, '12345678901. أ']]);
  });
});
