import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../../source/terminal/answers.ts';
import { pictureProtocol, pictureReach } from '../../../source/terminal/pictures/index.ts';

const terminal = (version: string | null, multiplexer: 'tmux' | null = null) => ({
  name: null,
  multiplexer,
  answers: { ...noAnswers, version },
  encoding: 'visual' as const,
});

describe('how a terminal shows pictures', () => {
  it.each([
    ['kitty(0.28.0)', 'kitty'],
    ['kitty(0.43.1)', 'kitty'],
    ['kitty(1.0.0)', 'kitty'],
    ['kitty(0.26.5)', 'half-blocks'], // knows the protocol, and no placeholders
    ['ghostty 1.2.3', 'kitty'],
    ['foot(1.13.1)', 'half-blocks'],
    ['WezTerm 20240203', 'half-blocks'],
    [null, 'half-blocks'],
  ])('%s: %s', (version, protocol) => {
    expect(pictureProtocol(terminal(version), 3)).toBe(protocol);
  });

  it('is by half blocks in a multiplexer, and in 256 colours', () => {
    expect(pictureProtocol(terminal('kitty(0.43.1)', 'tmux'), 3)).toBe('half-blocks');
    expect(pictureProtocol(terminal('kitty(0.43.1)'), 2)).toBe('half-blocks');
  });

  it.each([0, 1] as const)('is not at all at depth %i', depth => {
    expect(pictureReach(terminal('kitty(0.43.1)'), depth, {})).toBe('none');
  });

  it('is not at all where the terminal orders the cells itself', () => {
    expect(pictureReach({ ...terminal(null), encoding: 'logical' }, 3, {})).toBe('none');
  });

  it('is over a network where ssh says so', () => {
    expect(pictureReach(terminal(null), 3, {})).toBe('near');
    expect(pictureReach(terminal(null), 3, { SSH_TTY: '/dev/pts/3' })).toBe('far');
  });
});
