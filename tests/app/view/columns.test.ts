import { describe, expect, it } from 'vitest';
import { inColumns } from '../../../source/app/view/columns.ts';
import { markRow, rowText } from '../../../source/text/rows.ts';

const block = (letter: string, height: number) =>
  Array.from({ length: height }, () => markRow<never>(letter, null));

const laidOut = (columns: number, direction: 'ltr' | 'rtl', ...heights: readonly number[]) =>
  inColumns(
    heights.map((height, index) => block('abcdef'[index] ?? '', height)),
    columns,
    1,
    2,
    direction,
  ).map(rowText);

describe('blocks in columns', () => {
  it('stand one below the other in one column, a row apart', () => {
    expect(laidOut(1, 'ltr', 2, 1)).toEqual(['a', 'a', '', 'b']);
  });

  it('go on at the top of the next column, never in the middle of a block', () => {
    expect(laidOut(2, 'ltr', 1, 1, 3)).toEqual(['a  c', '   c', 'b  c']);
  });

  it('begin at the right in a language that reads from there', () => {
    expect(laidOut(2, 'rtl', 1, 1)).toEqual(['b  a']);
  });

  it('leave columns empty if there are too few', () => {
    expect(laidOut(3, 'ltr', 2)).toEqual(['a', 'a']);
    expect(laidOut(3, 'ltr')).toEqual([]);
  });
});
