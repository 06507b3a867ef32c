/**
 * Names of keys: the character that a key types (`j`, `G`, `ي`), or a name (`enter`, `f2`), after its modifiers in a fixed
 * order (`ctrl+d`, `alt+x`, `shift+up`, `ctrl+alt+delete`).
 */
import { once } from '../../base/once.ts';
import type { Input } from '../../domain/input.ts';

export type Key = Extract<Input, { readonly input: 'key' }>;

/** Bits of a modifier parameter less one (xterm's “PC-Style Function Keys”, kitty's keyboard protocol). */
export const modifier = { shift: 1, alt: 2, ctrl: 4, super: 8, hyper: 16, meta: 32 } as const;

const namesInOrder = ['ctrl', 'alt', 'shift', 'super', 'hyper', 'meta'] as const;

const prefixes = Array.from({ length: 64 }, (_, modifiers) =>
  namesInOrder
    .filter(name => modifiers & modifier[name])
    .map(name => `${name}+`)
    .join(''),
);

/** Without the states of the locks, which kitty reports in the same number. */
export const withoutLocks = (modifiers: number): number => modifiers & 63;

export const namedKey = (name: string, modifiers = 0): Key => ({
  input: 'key',
  key: prefixes[withoutLocks(modifiers)] + name,
  typed: '',
});

const beforeAlt = /^(?:ctrl\+)?/;

/** The same key with Alt held too, which comes after Control. */
export const withAlt = ({ key }: Key): Key => ({
  input: 'key',
  key: key.includes('alt+') ? key : key.replace(beforeAlt, '$&alt+'),
  typed: '',
});

const keyNames: Readonly<Record<string, string>> = {
  '\u0000': 'space',
  '\u001B': 'escape',
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007F': 'backspace',
  ' ': 'space',
};

/** What a character is called as a key: its name if it has one. */
export const characterName = (character: string): string => keyNames[character] ?? character;

export const typingKey = (typed: string, character = typed): Key => ({
  input: 'key',
  key: characterName(character),
  typed,
});

/** The key of a character of C0, or of DELETE. */
export function controlKey(control: string, modifiers = 0): Key {
  const name = keyNames[control];
  if (name) return namedKey(name, control === '\u0000' ? modifiers | modifier.ctrl : modifiers);
  const letter = String.fromCharCode(control.charCodeAt(0) + 0x40).toLowerCase();
  return namedKey(letter, modifiers | modifier.ctrl);
}

export const isControl = (character: string): boolean => character < ' ' || character === '\u007F';

/** Costs milliseconds, and few keys need it. */
const segmenter = once(() => new Intl.Segmenter());

/** Each of these is a key of its own, the marks of Arabic too. */
const separateKeys = /^(?:[ -~]|\p{Script=Arabic}|[\u064B-\u0655\u0670])*$/u;
const hasArabic = /\p{Script=Arabic}/u;

/** The Arabic layout has the lam-alefs on single keys, which some systems send as two letters (xkeyboard-config, `ara`). */
const lamAlefs: ReadonlySet<string> = new Set(['لا', 'لأ', 'لإ', 'لآ']);

/** UTF-16 units. No hand types more at once, and the segmenter takes quadratic time. */
const longestTyping = 1024;

function pressesIn(text: string): readonly string[] {
  if (lamAlefs.has(text)) return [text];
  if (text.length > longestTyping || separateKeys.test(text)) return [...text];
  const clusters = Array.from(segmenter().segment(text), ({ segment }) => segment);
  return clusters.flatMap(cluster => (hasArabic.test(cluster) ? [...cluster] : [cluster]));
}

/** Controls one by one; the text between them whole. C1 and what was no UTF-8 mean nothing. */
const controlOrText = /[\u0000-\u001F\u007F]|[^\u0000-\u001F\u007F-\u009F\uFFFD]+/gu;

/** The keys that were pressed for text without escape sequences, in order: keys held down or pressed fast come together. */
export const keysIn = (text: string): readonly Key[] =>
  (text.match(controlOrText) ?? []).flatMap(found =>
    isControl(found) ? [controlKey(found)] : pressesIn(found).map(typed => typingKey(typed)),
  );
