import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { askTerminal } from '../../source/terminal/ask-terminal.ts';
import type { Environment } from '../../source/terminal/environment.ts';

/** A terminal that answers each write at once. */
async function ask(env: Environment, answer: string) {
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
