import { expect, it } from 'vitest';
import { withTabStops } from '../../source/text/tab-stops.ts';

const stops = (text: string): string => withTabStops(text, cell => cell.length);

it.each([
  ['no tab', 'ab', 'ab'],
  ['a tab at the beginning', '\ta', '       \ta'],
  ['a tab behind text', 'abc\td', 'abc    \td'],
  ['a full column', '12345678\ta', '12345678       \ta'],
  ['a column but one', '1234567\ta', '1234567\ta'],
  ['tabs in a row', 'a\t\tb', 'a      \t       \tb'],
])('%s', (_, text, expected) => {
  expect(stops(text)).toBe(expected);
});
