/**
 * Keys sent by their code point: `CSI … u` of kitty's keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/),
 * and `CSI 27 ; … ~` of xterm's modifyOtherKeys. They get the names that the same keys have in the plain encoding.
 */
import {
  characterName,
  controlKey,
  isControl,
  type Key,
  modifier,
  namedKey,
  typingKey,
  withoutLocks,
} from './keys.ts';
import { modifiersOf, type Parameter, type Parameters, wasReleased } from './parameters.ts';

interface Stroke {
  readonly character: string;
  /** What the key types with Shift. */
  readonly shifted: string | null;
  /** What the same key types in the layout of the United States. */
  readonly base: string | null;
  readonly modifiers: number;
  /** What was typed, where the terminal says so. */
  readonly text: string | null;
}

const isCodePoint = (code: number): boolean => code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

const characterOf = (code: number | undefined): string | null =>
  code !== undefined && isCodePoint(code) ? String.fromCodePoint(code) : null;

const latin = /^[\u0000-\u007F]$|^\p{Script=Latin}$/u;

/** A key of another script is known by its place on the keyboard, as long as the terminal tells it. */
const placeOf = ({ character, base }: Stroke): string =>
  base !== null && !latin.test(character) ? base : character;

function shiftedPlace({ character, shifted }: Stroke, place: string): string {
  const upper = place.toUpperCase();
  return place === character || upper === place ? (shifted ?? upper) : upper;
}

function typedKey(stroke: Stroke): Key {
  const hasShift = (stroke.modifiers & modifier.shift) !== 0;
  const place = placeOf(stroke);
  const own = hasShift ? (stroke.shifted ?? stroke.character.toUpperCase()) : stroke.character;
  return typingKey(stroke.text ?? own, hasShift ? shiftedPlace(stroke, place) : place);
}

/** Control takes no account of Shift in the plain encoding, so there Shift is named; with Alt it is in the character. */
function modifiedKey(stroke: Stroke): Key {
  const { modifiers } = stroke;
  const place = placeOf(stroke);
  const lower = place.toLowerCase();
  if (!(modifiers & modifier.shift)) return namedKey(characterName(place), modifiers);
  if (modifiers & modifier.ctrl && lower !== place.toUpperCase()) return namedKey(lower, modifiers);
  const shifted = shiftedPlace(stroke, place);
  const isTold = stroke.shifted !== null || shifted !== place;
  return namedKey(characterName(shifted), isTold ? modifiers & ~modifier.shift : modifiers);
}

function keyOf(stroke: Stroke): Key {
  if (isControl(stroke.character)) return controlKey(stroke.character, stroke.modifiers);
  const isTyping = (withoutLocks(stroke.modifiers) & ~modifier.shift) === 0;
  return isTyping ? typedKey(stroke) : modifiedKey(stroke);
}

/** kitty's keys without a character of their own: from KP_0 (57399) on, and F13 to F35. */
const keypadCharacters = '0123456789./*-+';
const keypadNames = [
  'enter',
  '=',
  ',',
  'left',
  'right',
  'up',
  'down',
  'pageup',
  'pagedown',
  'home',
  'end',
  'insert',
  'delete',
];
const firstKeypadCharacter = 57399;
const firstKeypadName = firstKeypadCharacter + keypadCharacters.length;
const f13 = 57376;
const f35 = 57398;
const isFunctional = (code: number): boolean => code >= 57344 && code <= 63743;

function functionalKey(code: number, modifiers: number): Key | null {
  if (code >= f13 && code <= f35) return namedKey(`f${code - f13 + 13}`, modifiers);
  const name = keypadCharacters[code - firstKeypadCharacter] ?? keypadNames[code - firstKeypadName];
  if (name === undefined) return null;
  return name.length === 1 && modifiers === 0 ? typingKey(name) : namedKey(name, modifiers);
}

function textOf(codes: Parameter | undefined): string | null {
  const text = (codes ?? []).map(code => characterOf(code) ?? '').join('');
  return text === '' || [...text].some(isControl) ? null : text;
}

/** CSI code:shifted:base ; modifiers:event ; text u. Null for all but the key presses that we know. */
export function kittyKey(parameters: Parameters): Key | null {
  const [[code, shifted, base] = [], state, text] = parameters;
  if (code === undefined || wasReleased(parameters)) return null;
  const modifiers = modifiersOf(state);
  if (isFunctional(code)) return functionalKey(code, modifiers);
  const character = characterOf(code);
  if (character === null) return null;
  return keyOf({
    character,
    shifted: characterOf(shifted),
    base: characterOf(base),
    modifiers,
    text: textOf(text),
  });
}

/** CSI 27 ; modifiers ; code ~, where the code is of what the key types with Shift, if that is held. */
export function modifiedOtherKey(parameters: Parameters): Key | null {
  const character = characterOf(parameters[2]?.[0]);
  if (character === null) return null;
  const modifiers = modifiersOf(parameters[1]);
  const shifted = modifiers & modifier.shift ? character : null;
  return keyOf({ character, shifted, base: null, modifiers, text: null });
}
