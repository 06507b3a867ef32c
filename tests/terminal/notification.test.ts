import { describe, expect, it } from 'vitest';
import { notificationBytes } from '../../source/terminal/notification.ts';
import { type TerminalName, terminalProfiles } from '../../source/terminal/terminals.ts';

describe('a notification', () => {
  it.each([
    ['kitty', '\u001B]9;خبر: عاجل\u0007\u0007'],
    ['foot', '\u001B]777;notify;خبر;عاجل\u0007\u0007'],
    ['xterm', '\u0007'],
    ['multiplexer', '\u0007'],
    [null, '\u0007'],
  ] as const)('in %s', (terminal, bytes) => {
    expect(notificationBytes(terminal, 'خبر', 'عاجل')).toBe(bytes);
  });

  it('lets no byte of a feed out of its sequence', () => {
    const hostile = 'a\u001B\\\u0007b\u009Cc\u001B]0;title\u0007\n;d';
    for (const terminal of [...(Object.keys(terminalProfiles) as TerminalName[]), null]) {
      const bytes = notificationBytes(terminal, hostile, hostile);
      const inside = bytes.replace(/^\u001B\]/u, '').replace(/\u0007\u0007?$/u, '');
      expect(inside).not.toMatch(/\p{Cc}/u);
    }
    expect(notificationBytes('foot', 'a;b', 'c;d')).toBe('\u001B]777;notify;a,b;c;d\u0007\u0007');
  });
});
