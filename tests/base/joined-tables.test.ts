import { expect, it } from 'vitest';
import { joinTables } from '../../source/base/joined-tables.ts';

const tables = joinTables({ first: '\none 1\ntwo 2\n', second: '\nthree\n' });

it('is all lines behind each other', () => {
  expect(tables.text()).toBe('one 1\ntwo 2\nthree\n');
});

it.each([
  [0, 'first', 'one 1'],
  [4, 'first', 'one 1'],
  [6, 'first', 'two 2'],
  [12, 'second', 'three'],
  [16, 'second', 'three'],
])('leads from the place %i to its table and its line', (place, table, text) => {
  expect(tables.lineAt(place)).toEqual({ table, text });
});

it('gives the same object for each place in a line', () => {
  expect(tables.lineAt(1)).toBe(tables.lineAt(4));
});

it('gives the lines of one table', () => {
  expect(tables.linesOf('first')).toEqual([
    { table: 'first', text: 'one 1' },
    { table: 'first', text: 'two 2' },
  ]);
});
