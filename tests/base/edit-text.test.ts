import { describe, expect, it } from 'vitest';
import { editText, movedRanges } from '../../source/base/edit-text.ts';

describe('editText', () => {
  it('replaces, cuts out and inserts', () => {
    const { text } = editText('abcdef', [
      { start: 0, end: 1, text: 'xy' },
      { start: 2, end: 4, text: '' },
      { start: 5, end: 5, text: '-' },
    ]);
    expect(text).toBe('xybe-f');
  });

  it('moves offsets behind what changed, and to the end of what they were in', () => {
    const { moved } = editText('abcdef', [
      { start: 0, end: 1, text: 'xy' },
      { start: 2, end: 4, text: '' },
    ]);
    expect([0, 1, 2, 3, 4, 5, 6].map(moved)).toEqual([0, 2, 3, 3, 3, 4, 5]);
  });

  it('puts a range around the brackets that are inserted at its edges, and its neighbours outside', () => {
    const edited = editText('abc', [
      { start: 1, end: 1, text: '(', opens: true },
      { start: 2, end: 2, text: ')' },
    ]);
    const ranges = [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ];
    const texts = movedRanges(ranges, edited).map(({ start, end }) => edited.text.slice(start, end));
    expect(texts).toEqual(['a', '(b)', 'c']);
  });

  it('drops a range of which nothing is left', () => {
    const edited = editText('abc', [{ start: 0, end: 2, text: '' }]);
    expect(movedRanges([{ start: 0, end: 1 }], edited)).toEqual([]);
  });
});
