import { EventEmitter } from 'node:events';
import { Text, useInput } from 'ink';
import { render } from 'ink-testing-library';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../source/app/keymap/keys.ts';
import { functionKeys, withFunctionKeys } from '../../source/terminal/function-keys.ts';
import { ScreenStdin } from '../../source/terminal/screen-stdin.ts';

const namesIn = (typed: string): string[] =>
  [...withFunctionKeys(typed)].map(character => functionKeys[character] ?? character);

/** Recorded: what the terminals send for F1 to F12. */
const recorded: Readonly<Record<string, readonly string[]>> = {
  'xterm, mlterm, st, kitty, alacritty, Konsole, QTerminal, VTE, foot, xterm.js': [
    ...['OP', 'OQ', 'OR', 'OS', '[15~', '[17~', '[18~', '[19~', '[20~', '[21~', '[23~', '[24~'],
  ],
  urxvt: ['[11~', '[12~', '[13~', '[14~', '[15~', '[17~', '[18~', '[19~', '[20~', '[21~', '[23~', '[24~'],
  'Linux console': [
    ...['[[A', '[[B', '[[C', '[[D', '[[E', '[17~', '[18~', '[19~', '[20~', '[21~', '[23~', '[24~'],
  ],
};

const shifted: Readonly<Record<string, readonly string[]>> = {
  'xterm, mlterm, st, alacritty, VTE, foot, xterm.js': ['[1;2P', '[1;2Q', '[1;2R', '[1;2S', '[15;2~'],
  'Konsole, QTerminal': ['O2P', 'O2Q', 'O2R', 'O2S', '[15;2~'],
  kitty: ['[1;2P', '[1;2Q', '[13;2~', '[1;2S', '[15;2~'],
};

const typed = (sequences: readonly string[]): string => sequences.map(rest => `\u001B${rest}`).join('');

describe('function keys', () => {
  test.each(Object.entries(recorded))('of %s', (_, sequences) => {
    expect(namesIn(typed(sequences))).toEqual(sequences.map((_sequence, i) => `f${i + 1}`));
  });

  test.each(Object.entries(shifted))('with Shift, of %s', (_, sequences) => {
    expect(namesIn(typed(sequences))).toEqual(sequences.map((_sequence, i) => `shift+f${i + 1}`));
  });

  test.each([
    '\u001B[1;5Q',
    '\u001B[15;3~',
    '\u001B[A',
    '\u001BOA',
    '\u001B[1;2A',
    '\u001B[3~',
    '\u001B[25~',
  ])('%j is none', other => {
    expect(withFunctionKeys(other)).toBe(other);
  });
});

function Keyboard({ onKey }: { readonly onKey: (key: string) => void }): ReactNode {
  useInput((input, flags) => {
    for (const { key } of keysOf(input, flags)) onKey(key);
  });
  return <Text> </Text>;
}

test('the keymap gives them the same names, all the way through Ink', async () => {
  const seen: string[] = [];
  const terminal = Object.assign(new EventEmitter(), { isTTY: true, resume: () => {}, pause: () => {} });
  const input = new ScreenStdin({ terminal, leftover: '', awaitsReplies: false });
  const { stdin, unmount } = render(<Keyboard onKey={key => void seen.push(key)} />);
  input.on('data', (chunk: Buffer) => stdin.write(chunk.toString()));
  const all = [...(recorded.urxvt ?? []), ...(shifted.kitty ?? [])];
  terminal.emit('data', typed(all));
  terminal.emit('data', '\u001BOQ');
  await new Promise(setImmediate);
  unmount();
  expect(seen).toEqual([
    ...Array.from({ length: 12 }, (_, i) => `f${i + 1}`),
    ...Array.from({ length: 5 }, (_, i) => `shift+f${i + 1}`),
    'f2',
  ]);
  const noFlags = {} as Parameters<typeof keysOf>[1];
  for (const [character, name] of Object.entries(functionKeys)) {
    expect(keysOf(character, noFlags)).toEqual([{ key: name, typed: '' }]);
  }
});
