import { describe, expect, test } from 'vitest';
import { names } from './names.ts';

const typed = (sequences: readonly string[]): string => sequences.map(rest => `\u001B${rest}`).join('');
const functionKeys = Array.from({ length: 12 }, (_, index) => `f${index + 1}`);

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

describe('function keys', () => {
  test.each(Object.entries(recorded))('of %s', (_, sequences) => {
    expect(names(typed(sequences))).toEqual(functionKeys);
  });

  test.each(Object.entries(shifted))('with Shift, of %s', (_, sequences) => {
    expect(names(typed(sequences))).toEqual(functionKeys.slice(0, 5).map(key => `shift+${key}`));
  });
});

/** xterm's “PC-Style Function Keys”. */
const heldKeys: Readonly<Record<number, string>> = {
  1: '',
  2: 'shift+',
  3: 'alt+',
  4: 'alt+shift+',
  5: 'ctrl+',
  6: 'ctrl+shift+',
  7: 'ctrl+alt+',
  8: 'ctrl+alt+shift+',
};

describe.each(Object.entries(heldKeys))('modifier %i', (parameter, held) => {
  test.each([
    ['A', 'up'],
    ['B', 'down'],
    ['C', 'right'],
    ['D', 'left'],
    ['H', 'home'],
    ['F', 'end'],
    ['P', 'f1'],
    ['S', 'f4'],
  ])('with the letter %s', (letter, name) => {
    expect(names(`\u001B[1;${parameter}${letter}`)).toEqual([held + name]);
    expect(names(`\u001BO${parameter}${letter}`)).toEqual([held + name]);
  });

  test.each([
    [1, 'home'],
    [2, 'insert'],
    [3, 'delete'],
    [4, 'end'],
    [5, 'pageup'],
    [6, 'pagedown'],
    [7, 'home'],
    [8, 'end'],
    [11, 'f1'],
    [24, 'f12'],
    [25, 'f13'],
  ])('with the number %i', (number, name) => {
    expect(names(`\u001B[${number};${parameter}~`)).toEqual([held + name]);
  });
});

test.each([
  ['\u001B[a', 'shift+up'],
  ['\u001BOd', 'ctrl+left'],
  ['\u001B[3^', 'ctrl+delete'],
  ['\u001B[5@', 'ctrl+shift+pageup'],
  ['\u001B[5A', 'ctrl+up'],
  ['\u001B[1;5Z', 'ctrl+shift+tab'],
  ['\u001BOM', 'enter'],
  ['\u001BOk', '+'],
  ['\u001BOy', '9'],
  ['\u001B[1;1:2B', 'down'],
])('%j is %s', (sequence, name) => {
  expect(names(sequence)).toEqual([name]);
});

test('keys that are let go are none', () => {
  expect(names('\u001B[1;1:3A\u001B[5;1:3~')).toEqual([]);
});
