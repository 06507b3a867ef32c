/** The control sequences of ECMA-48 as text: what one is, where one begins, whether one is whole. */

export const esc = '\u001B';
export const csi = `${esc}[`;
export const bel = '\u0007';

const sequence =
  // CSI … final; OSC … BEL|ST; DCS, SOS, PM, APC … ST; every other escape (nF, Fp, Fe, Fs)
  /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[PX^_][^\u001B]*\u001B\\|[ -/]*[0-OQ-WYZ\\`-~])/;
const control = /[\u0000-\u001F\u007F]/;
const token = new RegExp(`(${sequence.source})|(${control.source})`, 'g');
const everySequence = new RegExp(sequence.source, 'g');

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** Select Graphic Rendition: changes how text looks, nothing else. */
  | { readonly kind: 'style'; readonly text: string }
  /** An operating system command (a hyperlink): no cell, no movement. */
  | { readonly kind: 'command'; readonly text: string }
  /** Everything that can move the cursor or change the screen: the current row ends here. */
  | { readonly kind: 'movement'; readonly text: string };

const isStyle = (found: string): boolean => /^\u001B\[[\d;:]*m$/.test(found);

function tokenOf(found: string): Token {
  if (isStyle(found)) return { kind: 'style', text: found };
  if (found.startsWith(`${esc}]`)) return { kind: 'command', text: found };
  return { kind: 'movement', text: found };
}

/** Cuts output into text and control sequences; the tokens joined are the output. */
export function* tokensOf(output: string): Generator<Token> {
  let end = 0;
  for (const match of output.matchAll(token)) {
    if (match.index > end) yield { kind: 'text', text: output.slice(end, match.index) };
    yield tokenOf(match[0]);
    end = match.index + match[0].length;
  }
  if (end < output.length) yield { kind: 'text', text: output.slice(end) };
}

export const withoutSequences = (output: string): string => output.replace(everySequence, '');
