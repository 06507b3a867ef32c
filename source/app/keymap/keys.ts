/**
 * A key as commands name it: the character it types in the Latin layout (`j`, `G`, `?`), or a name (`enter`, `ctrl+d`, `f2`, `shift+f2`).
 */
import { latinKey } from './arabic-layout.ts';

const modifiers = /^(?:(?:ctrl|alt|shift|super|hyper|meta)\+)*/u;

/** The name that commands have for a key, in whichever layout it was pressed. */
export function latinName(key: string): string {
  const [held = ''] = modifiers.exec(key) ?? [];
  return held + latinKey(key.slice(held.length));
}

/** What the terminal layer tells of one chunk of input; the shape of Ink's `Key`, less what is not used here. */
export interface KeyFlags {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly meta: boolean;
}

const named: readonly (readonly [keyof KeyFlags, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
  ['escape', 'escape'],
];

const characterNames: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007F': 'backspace',
};

/** The private characters that the terminal layer makes of the function keys: F1 to F12, then the same with Shift. */
const functionKeyNames = new Map<string, string>(
  Array.from({ length: 24 }, (_, i) => [
    String.fromCharCode(0xf704 + i),
    i < 12 ? `f${i + 1}` : `shift+f${i - 11}`,
  ]),
);

/** A control character inside a chunk: Control with the letter 64 places on, or a key with a name of its own; null for others. */
function controlKey(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code !== 0x7f) return null;
  return characterNames[character] ?? `ctrl+${String.fromCharCode(code + 0x60)}`;
}

/** Keys that were pressed so fast, or held so long, that they came as one chunk; `لا` is one key (b) where it comes alone. */
const splitChunk = (input: string): readonly string[] =>
  input === 'لا' || input === 'لأ' ? [input] : [...input];

/** The keys of one chunk of input, in order. `typed` is what a text prompt would take. */
export function keysOf(
  input: string,
  flags: KeyFlags,
): readonly { readonly key: string; readonly typed: string }[] {
  const name = named.find(([flag]) => flags[flag])?.[1];
  if (name) return [{ key: flags.shift && name === 'tab' ? 'shift+tab' : name, typed: '' }];
  if (flags.ctrl) return [{ key: `ctrl+${latinKey(input)}`, typed: '' }];
  if (flags.meta) return [];
  return splitChunk(input).map(typed => {
    const control = controlKey(typed) ?? functionKeyNames.get(typed);
    return control ? { key: control, typed: '' } : { key: characterNames[typed] ?? latinKey(typed), typed };
  });
}
