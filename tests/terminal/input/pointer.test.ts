import { expect, test } from 'vitest';
import { decoded } from './names.ts';

test.each([
  ['the left button', '\u001B[<0;1;1M', 'press', 0, 0],
  ['the left button with Control', '\u001B[<16;80;24M', 'press', 79, 23],
  ['a release', '\u001B[<0;12;7m', 'release', 11, 6],
  ['a movement with the left button held', '\u001B[<32;12;7M', 'drag', 11, 6],
  ['the wheel up', '\u001B[<64;300;7M', 'wheel-up', 299, 6],
  ['the wheel down, with Shift', '\u001B[<69;12;7M', 'wheel-down', 11, 6],
] as const)('%s', (_, report, action, column, row) => {
  expect(decoded(report)).toEqual([{ input: 'pointer', action, column, row }]);
});

test.each([
  ['a release of the right button', '\u001B[<2;12;7m'],
  ['a movement with the right button held', '\u001B[<34;12;7M'],
  ['a movement without a button', '\u001B[<35;12;7M'],
  ['the right button', '\u001B[<2;12;7M'],
  ['the wheel sideways', '\u001B[<66;12;7M'],
  ['a place that is none', '\u001B[<0;0;7M'],
  ['a report without a place', '\u001B[<M'],
  ['the encoding of urxvt', '\u001B[32;12;7M'],
])('%s is nothing', (_, report) => {
  expect(decoded(report)).toEqual([]);
});
