import { expect, test } from 'vitest';
import { cellsOfRow } from '../../source/terminal/cell-row.ts';
import { createEncodedRows } from '../../source/terminal/encoded-rows.ts';

function createWorld() {
  const encoded: string[] = [];
  const rows = createEncodedRows(row => {
    encoded.push(row);
    return `<${row}>`;
  }, cellsOfRow);
  return { rows, news: () => encoded.splice(0) };
}

test('a row is encoded once', () => {
  const { rows, news } = createWorld();
  expect(rows.of('خبر')).toMatchObject({ bytes: '<خبر>', cells: 3 });
  expect(rows.of('خبر')).toMatchObject({ bytes: '<خبر>', cells: 3 });
  expect(rows.of('日')).toMatchObject({ bytes: '<日>', cells: null });
  expect(rows.of('日').cellRow()).toBeNull();
  expect(rows.of('خبر').cellRow()?.cells).toEqual(['<', 'خ', 'ب', 'ر', '>']);
  expect(news()).toEqual(['خبر', '日']);
});

test('once more after an end of the encoding', () => {
  const { rows, news } = createWorld();
  rows.of('a');
  rows.forget();
  rows.of('a');
  expect(news()).toEqual(['a', 'a']);
});

test('rows that come again stay, the others go in the end', () => {
  const { rows, news } = createWorld();
  for (let i = 0; i < 10_000; i++) {
    rows.of('again');
    rows.of(`once ${i}`);
  }
  expect(news().filter(row => row === 'again')).toEqual(['again']);
  rows.of('once 0');
  rows.of('once 9999');
  expect(news()).toEqual(['once 0']);
});
