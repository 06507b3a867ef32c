import { expect, it } from 'vitest';
import { leavesOverflow, marksPaste } from '../../source/terminal/terminals.ts';

it.each([
  ['xterm', true],
  ['vte', true],
  ['linux', false],
  ['multiplexer', false],
  [null, false],
] as const)('whether %s marks what is pasted: %s', (name, expected) => {
  expect(marksPaste(name)).toBe(expected);
});

it.each([
  ['konsole', true],
  ['mlterm', true],
  ['xterm', false],
  ['kitty', false],
  [null, false],
] as const)('whether %s leaves what reaches out of a row: %s', (name, expected) => {
  expect(leavesOverflow(name)).toBe(expected);
});
