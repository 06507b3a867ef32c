import { describe, expect, it } from 'vitest';
import { createHalfBlocks } from '../../../source/terminal/pictures/half-blocks.ts';
import { paintedPicture, redAndBlue } from '../../support/pictures.ts';

const strip = (row: number) => ({ picture: redAndBlue(80, 40), columns: 4, rows: 2, row, cell: null });

describe('a row of half blocks', () => {
  it('names a colour where it changes, and ends in the plain style', () => {
    const draw = createHalfBlocks(3);
    expect(draw(strip(0))).toBe(
      '\u001B[38;2;220;30;30;48;2;220;30;30m▀▀\u001B[38;2;30;30;220;48;2;30;30;220m▀▀\u001B[0m',
    );
  });

  it('has the upper pixel in front and the lower one behind it', () => {
    const picture = paintedPicture(8, 8, (_, y) =>
      y < 2 ? [10, 20, 30] : y < 4 ? [40, 50, 60] : [70, 80, 90],
    );
    const draw = createHalfBlocks(3);
    expect(draw({ picture, columns: 1, rows: 2, row: 0, cell: null })).toBe(
      '\u001B[38;2;10;20;30;48;2;40;50;60m▀\u001B[0m',
    );
    expect(draw({ picture, columns: 1, rows: 2, row: 1, cell: null })).toBe(
      '\u001B[38;2;70;80;90;48;2;70;80;90m▀\u001B[0m',
    );
  });

  it('averages the pixels that one stands for', () => {
    const chequered = paintedPicture(40, 40, (x, y) => ((x + y) % 2 === 0 ? [200, 100, 0] : [0, 100, 200]));
    expect(createHalfBlocks(3)({ picture: chequered, columns: 1, rows: 1, row: 0, cell: null })).toBe(
      '\u001B[38;2;100;100;100;48;2;100;100;100m▀\u001B[0m',
    );
  });

  it('names no colour again that nobody can tell from the one in force, and every other one', () => {
    const slope = paintedPicture(60, 2, x => [100 + x, 100, 100]);
    const row = createHalfBlocks(3)({ picture: slope, columns: 60, rows: 1, row: 0, cell: null });
    const reds = [...row.matchAll(/38;2;(\d+);100;100/g)].map(([, red]) => Number(red));
    expect(reds).toEqual([100, 109, 118, 127, 136, 145, 154]);
    expect(row.split('▀').length - 1).toBe(60);
  });

  it('has 256 colours where there are no more', () => {
    expect(createHalfBlocks(2)(strip(1))).toMatch(
      /^\u001B\[38;5;\d+;48;5;\d+m▀▀\u001B\[38;5;\d+;48;5;\d+m▀▀\u001B\[0m$/,
    );
  });

  it('follows the field when its size changes', () => {
    const draw = createHalfBlocks(3);
    const { picture } = strip(0);
    const cells = (columns: number) =>
      draw({ picture, columns, rows: 3, row: 2, cell: null }).split('▀').length - 1;
    expect([cells(4), cells(9), cells(4)]).toEqual([4, 9, 4]);
  });
});
