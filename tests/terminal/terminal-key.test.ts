import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../source/terminal/answers.ts';
import { detectTerminal } from '../../source/terminal/detect.ts';
import type { Environment } from '../../source/terminal/environment.ts';
import { terminalKey } from '../../source/terminal/terminal-key.ts';

const keyIn = async (env: Environment, isTTY = true): Promise<string> => {
  const asked = await detectTerminal({
    env,
    isTTY,
    askTmux: async () => ({ termType: 'VTE(8001)', termName: 'xterm-256color', programs: [] }),
    probe: async () => noAnswers,
  });
  return terminalKey(asked, env);
};

describe('terminalKey', () => {
  it.each<[string, Environment, string]>([
    ['a terminal by its name', { KITTY_WINDOW_ID: '1', TERM: 'xterm-kitty' }, 'kitty'],
    ['one that is not known by its kind', { TERM: 'new-terminal' }, 'new-terminal'],
    ['one that says nothing', {}, 'unknown'],
    ['VTE, which nobody has asked', { VTE_VERSION: '7006', TERM: 'xterm-256color' }, 'vte'],
    ['what is in tmux apart from what is not', { TMUX: '/tmp/tmux,1,0', TERM: 'screen' }, 'tmux/vte'],
    ['screen', { STY: '1.pts', TERM: 'screen' }, 'screen/multiplexer'],
  ])('knows %s', async (_, env, expected) => {
    expect(await keyIn(env)).toBe(expected);
  });
});
