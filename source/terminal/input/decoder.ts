/**
 * What a terminal sends, as what the user does. A pure machine: `decode` takes the next piece, which may end anywhere, and `expire` is
 * called when nothing has come for as long as `patienceMs` says.
 */
import { keysIn } from './keys.ts';
import { brokenSequence, type Decoded, sequenceAt } from './sequences.ts';

export interface DecoderState {
  /** `string`: inside a sequence that goes on up to its end; `overflow`: in the rest of a paste that is too long. */
  readonly at: 'keys' | 'string' | 'paste' | 'overflow';
  /** What cannot be read before more has come. */
  readonly waiting: string;
  readonly pasted: string;
}

export interface Step {
  readonly state: DecoderState;
  readonly inputs: readonly Decoded[];
}

/** UTF-16 units; what is beyond is dropped. */
export const pasteLimit = 1_048_576;

/** UTF-16 units of a sequence that does not end: the rest of it up to its end is dropped, with what it means. */
const longestSequence = 256;

const pasteEnd = '\u001B[201~';

export const initialState: DecoderState = { at: 'keys', waiting: '', pasted: '' };

/** A step, and what is left to decode after it. */
interface PartialStep extends Step {
  readonly rest: string;
}

/** Keys up to the end of the text, or to where something else begins. */
function decodeKeys(_: DecoderState, text: string): PartialStep {
  const inputs: Decoded[] = [];
  let index = 0;
  while (index < text.length) {
    const next = text.indexOf('\u001B', index);
    const end = next < 0 ? text.length : next;
    for (const key of keysIn(text.slice(index, end))) inputs.push(key);
    if (next < 0) break;
    const sequence = sequenceAt(text, next);
    if (sequence.kind === 'beginning') {
      const waiting = text.slice(next, next + longestSequence);
      return { state: { ...initialState, waiting }, inputs, rest: '' };
    }
    index = next + sequence.length;
    if (sequence.kind === 'opening') {
      return { state: { ...initialState, at: sequence.of }, inputs, rest: text.slice(index) };
    }
    if (sequence.meaning) inputs.push(sequence.meaning);
  }
  return { state: initialState, inputs, rest: '' };
}

const control = /[\u0000-\u001F]/;

/** Drops the string. Its end is BEL or ESC \; any other control ends it too, and is read as a key. */
function decodeString(state: DecoderState, text: string): PartialStep {
  const end = text.search(control);
  if (end < 0) return { state: { ...state, waiting: '' }, inputs: [], rest: '' };
  const rest = text.slice(end);
  if (rest === '\u001B') return { state: { ...state, waiting: rest }, inputs: [], rest: '' };
  const terminator = /^(?:\u0007|\u001B\\)/.exec(rest)?.[0] ?? '';
  return { state: initialState, inputs: [], rest: rest.slice(terminator.length) };
}

/** How much at the end of the text may be the beginning of a paste's end. */
function partialEnd(text: string): number {
  for (let length = Math.min(pasteEnd.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(pasteEnd.slice(0, length))) return length;
  }
  return 0;
}

/** Terminals send a carriage return for a line break. */
const pasteOf = (text: string): Decoded => ({
  input: 'paste',
  text: text.slice(0, pasteLimit).replace(/\r\n?/g, '\n'),
});

function decodePaste(state: DecoderState, text: string): PartialStep {
  const end = text.indexOf(pasteEnd);
  const isWhole = end >= 0;
  const length = isWhole ? end : text.length - partialEnd(text);
  const pasted = state.pasted + text.slice(0, length);
  const rest = isWhole ? text.slice(end + pasteEnd.length) : '';
  if (isWhole) return { state: initialState, inputs: [pasteOf(pasted)], rest };
  const waiting = text.slice(length);
  if (pasted.length > pasteLimit) {
    return { state: { at: 'overflow', waiting, pasted: '' }, inputs: [pasteOf(pasted)], rest };
  }
  return { state: { at: 'paste', waiting, pasted }, inputs: [], rest };
}

function decodeOverflow(state: DecoderState, text: string): PartialStep {
  const end = text.indexOf(pasteEnd);
  if (end >= 0) return { state: initialState, inputs: [], rest: text.slice(end + pasteEnd.length) };
  return { state: { ...state, waiting: text.slice(text.length - partialEnd(text)) }, inputs: [], rest: '' };
}

const decoders = {
  keys: decodeKeys,
  string: decodeString,
  paste: decodePaste,
  overflow: decodeOverflow,
} as const satisfies Record<DecoderState['at'], (state: DecoderState, text: string) => PartialStep>;

export function decode(state: DecoderState, chunk: string): Step {
  const inputs: Decoded[] = [];
  let now = state;
  let rest = chunk;
  while (rest !== '') {
    const step = decoders[now.at](now, now.waiting + rest);
    for (const input of step.inputs) inputs.push(input);
    now = step.state;
    rest = step.rest;
  }
  return { state: now, inputs };
}

/** A lone Escape is a key, soon; what is longer was sent by the terminal, and can be late where a network is in between. */
const keyPatienceMs = 40;
const sequencePatienceMs = 1000;
const keyLike = /^\u001B{1,2}.?$/su;

/** How long to wait for more before `expire`; null: for good. */
export function patienceMs({ at, waiting }: DecoderState): number | null {
  if (at === 'paste') return null;
  if (at !== 'keys') return sequencePatienceMs;
  if (waiting === '') return null;
  return keyLike.test(waiting) ? keyPatienceMs : sequencePatienceMs;
}

/** No more came of what waits. */
export const expire = ({ at, waiting, pasted }: DecoderState): Step => ({
  state: initialState,
  inputs:
    at === 'keys' && waiting !== ''
      ? brokenSequence(waiting)
      : at === 'paste'
        ? [pasteOf(pasted + waiting)]
        : [],
});
