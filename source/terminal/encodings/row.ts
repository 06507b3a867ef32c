/** One row of output as its encoders see it: cells with their current style, and the sequences before each. */
import { tokensOf } from '../escapes.ts';
import { clusters } from './scripts.ts';

/** The part of a style that decides the font: a change of it ends the run that a terminal shapes. */
export interface FontStyle {
  readonly bold: boolean;
  readonly faint: boolean;
  readonly italic: boolean;
}

export const plainFont: FontStyle = { bold: false, faint: false, italic: false };

/** A stretch of text under one style, or a sequence that passes through untouched. */
export type RowPart =
  | { readonly kind: 'text'; readonly text: string; readonly font: FontStyle }
  | { readonly kind: 'escape'; readonly text: string };

/** Turns the parts of one row into the bytes that make the terminal show those cells in that order. */
export type RowEncoder = (parts: readonly RowPart[]) => string;

const fontChanges: Readonly<Record<string, Partial<FontStyle>>> = {
  '': plainFont,
  '0': plainFont,
  '1': { bold: true },
  '2': { faint: true },
  '3': { italic: true },
  '22': { bold: false, faint: false },
  '23': { italic: false },
};

/** Codes 38, 48 and 58 take the codes after them as a colour: `5;n` or `2;r;g;b`. */
const colourLengths: Readonly<Record<string, number>> = { '5': 2, '2': 4 };
const takesColour = (code: string): boolean => code === '38' || code === '48' || code === '58';

/** The current font after a Select Graphic Rendition sequence. */
export function fontAfter(font: FontStyle, style: string): FontStyle {
  const codes = style.slice(2, -1).split(';');
  let after = font;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as string;
    if (takesColour(code)) i += colourLengths[codes[i + 1] ?? ''] ?? 0;
    else after = { ...after, ...fontChanges[code] };
  }
  return after;
}

/** An encoder that looks at one stretch of text at a time. */
export const encodeTexts =
  (encode: (text: string) => string): RowEncoder =>
  parts =>
    parts.map(part => (part.kind === 'text' ? encode(part.text) : part.text)).join('');

export interface Cell {
  /** A character with the marks on it. */
  text: string;
  readonly font: FontStyle;
  /** The sequences between the cell before and this one. */
  readonly before: string;
}

/** The cells of a row, and the sequences after the last one. */
export function cellsOf(parts: readonly RowPart[]): { readonly cells: Cell[]; readonly after: string } {
  const cells: Cell[] = [];
  let before = '';
  for (const part of parts) {
    if (part.kind === 'escape') {
      before += part.text;
      continue;
    }
    for (const text of clusters(part.text)) {
      cells.push({ text, font: part.font, before });
      before = '';
    }
  }
  return { cells, after: before };
}

/** Encodes output row by row: a row ends at a line break and at every movement of the cursor. */
export function encodeRows(
  output: string,
  encode: RowEncoder,
  font: FontStyle,
): { readonly encoded: string; readonly font: FontStyle } {
  let current = font;
  let encoded = '';
  let row: RowPart[] = [];
  for (const token of tokensOf(output)) {
    if (token.kind === 'text') {
      row.push({ kind: 'text', text: token.text, font: current });
      continue;
    }
    if (token.kind === 'movement') {
      encoded += encode(row) + token.text;
      row = [];
      continue;
    }
    if (token.kind === 'style') current = fontAfter(current, token.text);
    row.push({ kind: 'escape', text: token.text });
  }
  return { encoded: encoded + encode(row), font: current };
}
