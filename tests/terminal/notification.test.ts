import { describe, expect, it } from 'vitest';
import { notificationBytes } from '../../source/terminal/notification.ts';
import { type TerminalName, terminalProfiles } from '../../source/terminal/terminals.ts';

describe('a notification', () => {
  it.each([
    ['iterm2', '\u001B]9;خبر: عاجل\u0007\u0007'],
    [
      'kitty',
      '\u001B]99;i=khabar:d=0:e=1;2K7YqNix\u0007\u001B]99;i=khabar:d=1:e=1:p=body;2LnYp9is2YQ=\u0007\u0007',
    ],
    ['foot', '\u001B]777;notify;خبر;عاجل\u0007\u0007'],
    ['xterm', '\u0007'],
    ['multiplexer', '\u0007'],
    [null, '\u0007'],
  ] as const)('in %s', (name, bytes) => {
    expect(notificationBytes({ name, multiplexer: null }, 'خبر', 'عاجل')).toBe(bytes);
  });

  it.each([
    ['tmux', '\u001BPtmux;\u001B\u001B]777;notify;خبر;عاجل\u0007\u001B\\\u0007'],
    ['screen', '\u0007'],
    ['zellij', '\u0007'],
  ] as const)('goes through %s as far as it lets it', (multiplexer, bytes) => {
    expect(notificationBytes({ name: 'foot', multiplexer }, 'خبر', 'عاجل')).toBe(bytes);
  });

  it('is nothing but the bell for tmux too, where the terminal shows none', () => {
    expect(notificationBytes({ name: 'xterm', multiplexer: 'tmux' }, 'خبر', 'عاجل')).toBe('\u0007');
  });

  it('is short, however long a headline is', () => {
    expect(
      notificationBytes({ name: 'foot', multiplexer: null }, 'خبر', 'ل'.repeat(9999)).length,
    ).toBeLessThan(500);
  });

  it('lets no byte of a feed out of its sequence', () => {
    const hostile = 'a\u001B\\\u0007b\u009Cc\u001B]0;title\u0007\n;d';
    for (const terminal of [...(Object.keys(terminalProfiles) as TerminalName[]), null]) {
      const sequences = (text: string) =>
        notificationBytes({ name: terminal, multiplexer: null }, text, text)
          .split('\u0007')
          .map(sequence => sequence.replace(/^\u001B\]/u, ''));
      const inside = sequences(hostile);
      expect(inside.join('')).not.toMatch(/\p{Cc}/u);
      expect(inside).toHaveLength(sequences('harmless').length);
    }
    expect(notificationBytes({ name: 'foot', multiplexer: null }, 'a;b', 'c;d')).toBe(
      '\u001B]777;notify;a,b;c;d\u0007\u0007',
    );
  });
});
