import { expect, it } from 'vitest';
import { titleBytes } from '../../source/terminal/title.ts';

it('is in logical order, without marks of direction', () => {
  expect(titleBytes('xterm', '\u2067خبر\u2069 · ١٢ غير مقروء')).toBe('\u001B]2;خبر · ١٢ غير مقروء\u0007');
});

it.each(['linux', null] as const)('is not sent to a terminal without one: %s', terminal => {
  expect(titleBytes(terminal, 'خبر')).toBe('');
});

it('lets no control character out of its sequence', () => {
  expect(titleBytes('xterm', 'a\u001B\\b\u0007c\u009Cd')).toBe('\u001B]2;a \\b c d\u0007');
});
