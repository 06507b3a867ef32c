import { expect, test } from 'vitest';
import { askTmux, clientIn, terminalFromTmux } from '../../source/terminal/tmux.ts';

const processes: Readonly<Record<string, string>> = {
  900: '900 (tmux: client) S 800 900 800 34816',
  800: '800 (bash (login)) S 700 800 800 34816',
  700: '700 (qterminal) S 1 700 700 0',
  600: '600 (sshd) S 1 600 600 0',
};
const statusOf = (pid: string): string => processes[pid] ?? '';

test.each([
  ['VTE(8001)|xterm-256color|\n', { termType: 'VTE(8001)', termName: 'xterm-256color', programs: [] }],
  ['|foot|600\n', { termType: '', termName: 'foot', programs: ['sshd'] }],
  ['a|b|c|5\n', { termType: 'a|b', termName: 'c', programs: [] }],
  [
    '|xterm-256color|900\n',
    { termType: '', termName: 'xterm-256color', programs: ['tmux: client', 'bash (login)', 'qterminal'] },
  ],
  ['no client\n', null],
  ['||\n', null],
])('%j', (answer, client) => {
  expect(clientIn(answer, statusOf)).toEqual(client);
});

test.each([
  ['', 'xterm-256color', ['tmux: client', 'bash', 'qterminal'], 'qterminal'],
  ['', 'xterm-256color', ['tmux: client', 'gnome-terminal-'], 'vte'],
  ['', 'xterm-256color', ['tmux: client', 'zutty'], 'zutty'],
  ['', 'xterm-256color', ['tmux: client', 'sshd'], 'multiplexer'],
  ['', 'foot', ['qterminal'], 'foot'],
  ['kitty(0.26.5)', 'xterm-256color', ['qterminal'], 'kitty'],
])('type %j, name %j in %j is %s', (termType, termName, programs, name) => {
  expect(terminalFromTmux({ termType, termName, programs })).toBe(name);
});

test('no tmux, no answer', async () => {
  expect(await askTmux('/nowhere/tmux')).toBeNull();
});
