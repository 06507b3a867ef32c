/**
 * Inputs on their way through Ink. Ink cuts what it reads at every Escape, and hands the rest over as it came; so each input travels as one
 * token of printable characters, between two from the private use area, and several in one piece keep their order.
 */
import type { Input } from '../../domain/input.ts';
import { keysIn, modifier, namedKey } from './keys.ts';

const opening = '\uE0FE';
const closing = '\uE0FF';
const delimiters = /[\uE0FE\uE0FF]/gu;
const token = /\uE0FE([^\uE0FE\uE0FF]*)\uE0FF/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;

/** In JSON every control is escaped, and so are the delimiters here. */
export const tokenOf = (input: Input): string =>
  opening + JSON.stringify(input).replace(delimiters, escaped) + closing;

/** What Ink's own parser says of a key; the shape of its `Key`, less what is not used here. */
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

/** `delete` is what Ink calls the character DELETE, which the backspace key sends. */
const flagNames: readonly (readonly [keyof KeyFlags, string])[] = [
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

/** Ink sets `meta` for Escape too. */
const modifiersOf = (flags: Partial<KeyFlags>): number =>
  (flags.shift ? modifier.shift : 0) |
  (flags.ctrl ? modifier.ctrl : 0) |
  (flags.meta && !flags.escape ? modifier.alt : 0);

function keysWithFlags(text: string, flags: Partial<KeyFlags>): readonly Input[] {
  const name = flagNames.find(([flag]) => flags[flag])?.[1];
  if (name) return [namedKey(name, modifiersOf(flags))];
  if (flags.ctrl) return [namedKey(text, modifier.ctrl)];
  if (flags.meta) return [...text].map(character => namedKey(character, modifier.alt));
  return keysIn(text);
}

/**
 * The inputs of one piece that Ink hands over, in order: of tokens, or, where keys were written to Ink itself (as tests do), of plain
 * text with the flags of Ink's parser.
 */
export const inputsIn = (chunk: string, flags: Partial<KeyFlags> = {}): readonly Input[] =>
  chunk.includes(opening)
    ? Array.from(chunk.matchAll(token), ([, json = '']) => JSON.parse(json) as Input)
    : keysWithFlags(chunk, flags);
