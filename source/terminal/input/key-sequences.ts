/** Keys that terminals send as CSI or SS3 with a letter or a number (xterm's control sequences; urxvt(7); console_codes(4)). */
import { type Key, modifier, namedKey, typingKey } from './keys.ts';
import { modifiersOf, type Parameters, wasReleased } from './parameters.ts';

const letters: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

const functionKeyNumbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34];

const numbers: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  ...Object.fromEntries(functionKeyNumbers.map((number, index) => [number, `f${index + 1}`])),
};

/** The keypad in application mode (VT100). */
const keypad: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'0123456789'].map((digit, index) => ['pqrstuvwxy'[index], digit])),
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  X: '=',
};

/** urxvt's arrows: a small letter is Shift after CSI, Control after SS3. */
const arrow = /^[abcd]$/;

const keyOf = (name: string | undefined, modifiers: number): Key | null =>
  name === undefined ? null : namedKey(name, modifiers);

/** CSI … letter. Old xterms have the modifiers as the only parameter. */
export function letterKey(parameters: Parameters, letter: string): Key | null {
  if (wasReleased(parameters)) return null;
  const modifiers = modifiersOf(parameters[1] ?? parameters[0]);
  if (letter === 'Z') return namedKey('tab', modifiers | modifier.shift);
  if (arrow.test(letter)) return keyOf(letters[letter.toUpperCase()], modifier.shift);
  return keyOf(letters[letter], modifiers);
}

/** CSI number ~ */
export const numberKey = (parameters: Parameters): Key | null =>
  wasReleased(parameters) ? null : keyOf(numbers[parameters[0]?.[0] ?? 0], modifiersOf(parameters[1]));

const urxvtModifiers: Readonly<Record<string, number>> = {
  $: modifier.shift,
  '^': modifier.ctrl,
  '@': modifier.ctrl | modifier.shift,
};

/** CSI number $, ^ or @ */
export const urxvtKey = (number: number, final: string): Key | null =>
  keyOf(numbers[number], urxvtModifiers[final] ?? 0);

/** SS3 letter, and SS3 modifiers letter of Konsole. */
export function ss3Key(parameters: Parameters, letter: string): Key | null {
  const character = keypad[letter];
  if (character !== undefined) return typingKey(character);
  if (letter === 'M') return namedKey('enter');
  if (arrow.test(letter)) return keyOf(letters[letter.toUpperCase()], modifier.ctrl);
  return letterKey(parameters, letter);
}

/** CSI [ letter, of the Linux console: F1 to F5. */
export function linuxKey(letter: string): Key | null {
  const index = 'ABCDE'.indexOf(letter);
  return index < 0 ? null : namedKey(`f${index + 1}`);
}
