import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { askTerminal } from '../../source/terminal/ask-terminal.ts';
import type { Environment } from '../../source/terminal/environment.ts';

/** A terminal that answers each write at once. */
async function ask(env: Environment, answer: string, asksColors = false) {
  const said: string[] = [];
  const input = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
  });
  const found = await askTerminal({
    env,
    input,
    asksColors,
    write(bytes) {
      said.push(bytes);
      input.emit('data', answer);
    },
    onProbe: () => said.push('probe'),
    tmux: async () => ({ termName: 'xterm-kitty', termType: 'kitty', programs: [] }),
  });
  return { ...found, said };
}

test('asks the terminal, and keeps what was typed meanwhile', async () => {
  const { asked, leftover, said } = await ask({ TERM: 'xterm-256color' }, 'q\u001B[>1;7006;0c\u001B[?62c');
  expect(said).toEqual(['probe', expect.stringContaining('\u001B[c')]);
  expect(leftover).toBe('q');
  expect(asked.answers).toMatchObject({ complete: true });
});

test('asks nothing where tmux tells enough', async () => {
  const { asked, leftover, said } = await ask({ TMUX: '/tmp/x' }, 'q');
  expect({ said, leftover }).toEqual({ said: [], leftover: '' });
  expect(asked.choice.name).toBe('kitty');
});

const paper = '\u001B]11;rgb:ff/ff/ff\u0007\u001B[?62c';

test('asks tmux for the colours of the terminal, and nothing else', async () => {
  const { asked, colors, leftover, said } = await ask({ TMUX: '/tmp/x', TERM: 'screen' }, `q${paper}`, true);
  expect(said).toEqual(['probe', '\u001B]10;?\u0007\u001B]11;?\u0007\u001B[c']);
  expect(colors.background).toEqual([255, 255, 255]);
  expect(leftover).toBe('q');
  expect(asked).toMatchObject({ choice: { name: 'kitty' }, awaitsReplies: false });
});

test('asks for who the terminal is and for its colours at once', async () => {
  const { colors, said } = await ask({ TERM: 'xterm-256color' }, paper, true);
  expect(said).toHaveLength(2);
  expect(colors.background).toEqual([255, 255, 255]);
});

test('takes the colours from the environment where the terminal is silent', async () => {
  const { colors } = await ask({ TERM: 'xterm', COLORFGBG: '0;15' }, '\u001B[?62c', true);
  expect(colors.background).toEqual([255, 255, 255]);
});
