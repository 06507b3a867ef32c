import { expect, test } from 'vitest';
import { askTmux, parseTmuxAnswer } from '../../source/terminal/tmux.ts';

test.each([
  ['VTE(8001)|xterm-256color\n', { termType: 'VTE(8001)', termName: 'xterm-256color' }],
  ['|foot\n', { termType: '', termName: 'foot' }],
  ['a|b|c\n', { termType: 'a|b', termName: 'c' }],
  ['no client\n', null],
  ['|\n', null],
])('%j', (answer, client) => {
  expect(parseTmuxAnswer(answer)).toEqual(client);
});

test('no tmux, no answer', async () => {
  expect(await askTmux('/nowhere/tmux')).toBeNull();
});
