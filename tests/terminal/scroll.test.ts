import { describe, expect, test } from 'vitest';
import { type CellRow, cellsOfRow } from '../../source/terminal/cell-row.ts';
import { findScroll } from '../../source/terminal/scroll.ts';
import { writeScrolled } from '../../source/terminal/scrolled-rows.ts';
import type { Scrolling } from '../../source/terminal/scrolling.ts';

const article = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map(text =>
  text.padEnd(8),
);
const list = ['one', 'two', 'three', 'four', 'five'].map(text => text.padEnd(6));
const columns = 15;

const cells = (rows: readonly string[]): readonly CellRow[] => rows.map(row => cellsOfRow(row) as CellRow);
const beside = (from: number, last = list): readonly CellRow[] =>
  cells(last.map((text, row) => `${article[from + row]}│${text}`));

describe('what has moved', () => {
  test.each([
    ['up', 0, 1, { top: 0, bottom: 5, by: 1 }],
    ['down', 2, 0, { top: 0, bottom: 5, by: -2 }],
  ])('%s is found beside what has not', (_, from, to, scroll) => {
    expect(findScroll(beside(from), beside(to), columns)).toEqual({ left: 0, right: 8, ...scroll });
  });

  test('is found between rows that stay', () => {
    const rows = (from: number) => cells(['head', ...article.slice(from, from + 4), 'foot']);
    expect(findScroll(rows(0), rows(1), 8)).toMatchObject({ top: 1, bottom: 5, by: 1 });
  });

  test('is nothing where all is new, or the same', () => {
    expect(findScroll(cells(article), cells(list), 8)).toBeNull();
    expect(findScroll(cells(article), cells(article), 8)).toBeNull();
  });
});

describe('the bytes of a movement', () => {
  const write = (scrolling: Scrolling, explicit = false): string | undefined =>
    writeScrolled(beside(0), beside(1), { columns, scrolling, explicit, erasesToGround: true })?.replaceAll(
      '\u001b',
      '␛',
    );

  test('are those of a stretch of columns, where there are margins at the sides', () => {
    expect(write('columns')).toBe('␛[?69h␛[1;8s␛[1;5r␛[1H␛[M␛[r␛[?69l␛[5Hsixth');
  });

  test('are those of whole rows else, with what has not moved written again', () => {
    expect(write('rows')).toMatch(/^␛\[1;5r␛\[1H␛\[M␛\[r␛\[1;10Hone.*␛\[5Hsixth {3}│five$/u);
    expect(write('rows', true)).toMatch(/^␛\[1;5r␛\[1H␛\[M␛\[r␛\[5H␛\[2K/u);
  });

  test('are none where nothing scrolls', () => {
    expect(write('nothing')).toBeUndefined();
  });

  test('are none where a row is not sure that would move', () => {
    const options = { columns, scrolling: 'columns', explicit: false, erasesToGround: true } as const;
    const uncertain = (rows: readonly CellRow[]) => rows.map((row, index) => (index === 2 ? null : row));
    expect(writeScrolled(uncertain(beside(0)), beside(1), options)).toBeNull();
    expect(writeScrolled(beside(0), uncertain(beside(1)), options)).toBeNull();
  });
});
