import { expect, it } from 'vitest';
import { marksPaste } from '../../source/terminal/terminals.ts';

it.each([
  ['xterm', true],
  ['vte', true],
  ['linux', false],
  ['multiplexer', false],
  [null, false],
] as const)('whether %s marks what is pasted: %s', (name, expected) => {
  expect(marksPaste(name)).toBe(expected);
});
