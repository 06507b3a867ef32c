import { expect, it } from 'vitest';
import { leavesOverflow, marksPaste, strikesOut } from '../../source/terminal/terminals.ts';

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
  ['qterminal', true],
  ['xterm', false],
  ['kitty', false],
  [null, false],
] as const)('whether %s leaves what reaches out of a row: %s', (name, expected) => {
  expect(leavesOverflow(name)).toBe(expected);
});

it('strikes text out where that was seen, and nowhere else', () => {
  expect((['vte', 'konsole', 'kitty', 'xterm'] as const).filter(strikesOut)).toHaveLength(4);
  expect(
    (['urxvt', 'qterminal', 'linux', 'apple-terminal', 'multiplexer'] as const).filter(strikesOut),
  ).toEqual([]);
  expect(strikesOut(null)).toBe(false);
});
