/**
 * One escape sequence at a place in the terminal's input: what it means, and where it ends. Whatever has the form of a sequence
 * (ECMA-48 5.4, 5.6) is taken whole, known or not.
 */
import type { Input } from '../../domain/input.ts';
import type { PictureSize } from '../../domain/picture.ts';
import { cellOf } from '../answers.ts';
import { colorIn, colorReply, type OwnColors } from '../own-colors.ts';
import { kittyKey, modifiedOtherKey } from './character-keys.ts';
import { letterKey, linuxKey, numberKey, ss3Key, urxvtKey } from './key-sequences.ts';
import { characterName, controlKey, isControl, type Key, modifier, namedKey, withAlt } from './keys.ts';
import { type Parameters, parametersIn } from './parameters.ts';
import { pointerIn } from './pointer.ts';

/** The terminal's window, or the pane of tmux, has got or lost the keyboard (xterm's mode 1004). */
export interface FocusReport {
  readonly input: 'focus';
  readonly focused: boolean;
}

/** The terminal has been switched between dark and light (mode 2031). */
export interface SchemeReport {
  readonly input: 'scheme';
}

/** What was asked by OSC 10 or 11. */
export interface ColorReport {
  readonly input: 'color';
  readonly colors: Partial<OwnColors>;
}

/** How large a cell is, in pixels. */
export interface CellReport {
  readonly input: 'cell';
  readonly cell: PictureSize;
}

/** What the terminal tells of itself. */
export type Report = FocusReport | SchemeReport | ColorReport | CellReport;

export type Decoded = Input | Report;

const reports: readonly string[] = ['focus', 'scheme', 'color', 'cell'] satisfies readonly Report['input'][];

export const isReport = (decoded: Decoded): decoded is Report => reports.includes(decoded.input);

export type Sequence =
  /** `meaning` null: nothing that we know. */
  | { readonly kind: 'whole'; readonly length: number; readonly meaning: Decoded | null }
  /** The rest is outstanding. */
  | { readonly kind: 'beginning' }
  /** A paste, or a string (OSC, DCS, SOS, PM, APC), goes on after this. */
  | { readonly kind: 'opening'; readonly length: number; readonly of: 'paste' | 'string' };

const focusReports: Readonly<Record<string, FocusReport>> = {
  I: { input: 'focus', focused: true },
  O: { input: 'focus', focused: false },
};

const codeOf27 = (parameters: Parameters): boolean => parameters[0]?.[0] === 27 && parameters.length === 3;

const schemeChanged = 997;

/** Of xterm's window operations. */
const cellTold = 6;

function cellMeaning(parameters: Parameters): CellReport | null {
  const [kind, height = 0, width = 0] = parameters.map(([value]) => value);
  const cell = kind === cellTold ? cellOf(height, width) : null;
  return cell && { input: 'cell', cell };
}

function csiMeaning(prefix: string, parameters: Parameters, final: string): Decoded | null {
  if (prefix === '<') return pointerIn(parameters, final);
  if (prefix === '?' && final === 'n' && parameters[0]?.[0] === schemeChanged) return { input: 'scheme' };
  if (prefix !== '') return null;
  if (final === '~') return codeOf27(parameters) ? modifiedOtherKey(parameters) : numberKey(parameters);
  if (final === 't') return cellMeaning(parameters);
  if (final === 'u') return kittyKey(parameters);
  if (parameters.length === 0 && focusReports[final]) return focusReports[final];
  if (final === '^' || final === '@') return urxvtKey(parameters[0]?.[0] ?? 0, final);
  return letterKey(parameters, final);
}

function altKey(character: string): Key {
  if (isControl(character)) return controlKey(character, modifier.alt);
  return namedKey(characterName(character), modifier.alt);
}

type Row = readonly [RegExp, (...groups: string[]) => Decoded | null];

const colorReplyHere = new RegExp(colorReply, 'iuy');
const colorReplyBeginning = /\u001B\]1(?:[01](?:;[#\da-z:/]{0,32}\u001B?)?)?$/iuy;

/** Sequences that may mean something; the first that fits counts. */
const known: readonly Row[] = [
  [/\u001B\[(\d+)\$/uy, (number = '') => urxvtKey(Number(number), '$')],
  // the mouse in its first encoding: three characters after a final letter
  [/\u001B\[M[^\u0000-\u001F]{3}/uy, () => null],
  [/\u001B\[\[([\d;]*[@-~])/uy, (letter = '') => linuxKey(letter)],
  [
    /\u001B\[(?!M)([<-?]?)([\d:;]*)([@-Z\\-~])/uy,
    (prefix = '', parameters = '', final = '') => csiMeaning(prefix, parametersIn(parameters), final),
  ],
  [/\u001BO([\d;]*)([@-~])/uy, (parameters = '', letter = '') => ss3Key(parametersIn(parameters), letter)],
  [/\u001B[P\]X^_](?:\u0007|\u001B\\)/uy, () => null],
];

const unknown = /\u001B\[[0-?]*[ -/]*[@-~]/uy;
const pasteOpening = /\u001B\[200~/uy;
const stringOpening = /\u001B[P\]X^_](?=[^\u0000-\u001F])/uy;
const beginning =
  /\u001B\u001B?(?:\[(?:\[[\d;]*|M[^\u0000-\u001F]{0,2}|[0-?]*[ -/]*)?|O[\d;]*|[P\]X^_]\u001B?)?$/uy;
const broken = /\u001B(?:\[[0-?]*[ -/]*|O[\d;]*)/uy;

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

const whole = (length: number, meaning: Decoded | null): Sequence => ({ kind: 'whole', length, meaning });

function knownAt(text: string, index: number): Sequence | null {
  for (const [pattern, meaningOf] of known) {
    const match = matchAt(pattern, text, index);
    if (match) return whole(match[0].length, meaningOf(...match.slice(1)));
  }
  return null;
}

const escapeKey = namedKey('escape');

/** Alt makes an Escape of many keys' sequences; before anything else it was the key. */
function afterEscape(text: string, index: number): Sequence {
  const inner = knownAt(text, index + 1);
  const isKey = inner?.kind === 'whole' && inner.meaning?.input === 'key';
  if (!isKey) return whole(1, escapeKey);
  return whole(inner.length + 1, withAlt(inner.meaning as Key));
}

/** What looked like a sequence, and turned out to be none: Escape, or Alt with a key; longer than that, nothing. */
export function brokenSequence(text: string): readonly Decoded[] {
  const [, second = '', ...others] = text;
  if (second === '') return [escapeKey];
  if (second === '\u001B') return [escapeKey, ...brokenSequence(text.slice(1))];
  return others.length === 0 ? [altKey(second)] : [];
}

function brokenAt(text: string, index: number): Sequence {
  const found = matchAt(broken, text, index)?.[0] ?? '';
  if (found.length > 2) return whole(found.length, null);
  const character = String.fromCodePoint(text.codePointAt(index + 1) as number);
  return whole(1 + character.length, altKey(character));
}

/** The sequence that begins with the Escape at `index`. */
export function sequenceAt(text: string, index: number): Sequence {
  const paste = matchAt(pasteOpening, text, index);
  if (paste) return { kind: 'opening', length: paste[0].length, of: 'paste' };
  const color = matchAt(colorReplyHere, text, index);
  if (color) return whole(color[0].length, { input: 'color', colors: colorIn(color.slice(1)) });
  if (matchAt(colorReplyBeginning, text, index)) return { kind: 'beginning' };
  const string = matchAt(stringOpening, text, index);
  if (string) return { kind: 'opening', length: string[0].length, of: 'string' };
  const found = knownAt(text, index);
  if (found) return found;
  if (matchAt(beginning, text, index)) return { kind: 'beginning' };
  const foreign = matchAt(unknown, text, index);
  if (foreign) return whole(foreign[0].length, null);
  return text[index + 1] === '\u001B' ? afterEscape(text, index) : brokenAt(text, index);
}
