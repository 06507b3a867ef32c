/**
 * What a write of Ink 6.8 means. Ink redraws by moving up and erasing what it drew before (`log-update.js`, `cursor-helpers.js`,
 * `ink.js`); its writes are:
 *
 *     ESC[?2026h | ESC[?2026l                  around a redraw, in writes of their own
 *     ESC[?25l | ESC[?25h                      once at the start and at the end
 *     return erase rows [place]                a frame; `erase` is (ESC[2K ESC[1A)… ESC[G, or ESC[2J ESC[3J ESC[H
 *     return erase                             `clear()`, before a frame that must not look at the old one
 *     return place                             the cursor alone
 *
 * where `return` is [ESC[?25l] [ESC[nB] ESC[1G, and `place` is [ESC[nA] ESC[nG ESC[?25h. Rows close the styles that they open.
 */
import { csi, tokensOf, withoutSequences } from './escapes.ts';

/** Place of the cursor: zero-based, from the top left of the frame. */
export interface CursorPlace {
  readonly row: number;
  readonly column: number;
}

export type InkWrite =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  /** `cursor` null: hidden. */
  | { readonly kind: 'frame'; readonly rows: readonly string[]; readonly cursor: CursorPlace | null }
  /** `up`: rows from below the last frame. */
  | { readonly kind: 'place-cursor'; readonly up: number; readonly column: number }
  | { readonly kind: 'hide-cursor' }
  /** Erases and returns only, before a frame; or shows the cursor at the end, which is the session's to do. */
  | { readonly kind: 'nothing' }
  /** Sequences that touch no cell: a title, the clipboard, a mode. */
  | { readonly kind: 'control'; readonly output: string }
  /** Anything else: it may have changed any row. */
  | { readonly kind: 'foreign'; readonly output: string };

const beginUpdate = `${csi}?2026h`;
const endUpdate = `${csi}?2026l`;
const show = `${csi}?25h`;
const hide = `${csi}?25l`;

const preparation = /^(?:\u001B\[(?:\?25l|\d*[ABG]|2K|[23]J|\d*[Hf]))+/;
const placement = /(?:\u001B\[(\d+)A)?\u001B\[(\d+)G\u001B\[\?25h$/;

const wholeWrites: Readonly<Record<string, InkWrite>> = {
  '': { kind: 'nothing' },
  [beginUpdate]: { kind: 'begin' },
  [endUpdate]: { kind: 'end' },
  [show]: { kind: 'nothing' },
};

/** Ink ends a frame with a line break, but not one that fills the screen. */
const rowsOf = (body: string): string[] => (body.endsWith('\n') ? body.slice(0, -1) : body).split('\n');

const movesCursor = (body: string): boolean => {
  for (const token of tokensOf(body)) if (token.kind === 'movement' && token.text !== '\n') return true;
  return false;
};

/** Of CSI: what moves the cursor or changes cells; of the other escapes: save, restore, line feeds, reset. */
const touchesCells = /\u001B(?:\[\d*(?:;\d*)*[@A-MPSTXZ`a-gr-u]|[78DEMc])/;

function readBody(body: string): InkWrite {
  const place = placement.exec(body);
  const text = place ? body.slice(0, place.index) : body;
  if (withoutSequences(text) === '') {
    return { kind: touchesCells.test(text) ? 'foreign' : 'control', output: body };
  }
  if (movesCursor(text)) return { kind: 'foreign', output: body };
  const rows = rowsOf(text);
  const cursor = place ? { row: rows.length - Number(place[1] ?? 0), column: Number(place[2]) - 1 } : null;
  return { kind: 'frame', rows, cursor };
}

function readPreparation(prepared: string, output: string): InkWrite {
  const place = placement.exec(output);
  if (place) return { kind: 'place-cursor', up: Number(place[1] ?? 0), column: Number(place[2]) - 1 };
  return { kind: prepared.includes(hide) ? 'hide-cursor' : 'nothing' };
}

export function readInkWrite(output: string): InkWrite {
  const whole = wholeWrites[output];
  if (whole) return whole;
  const prepared = preparation.exec(output)?.[0] ?? '';
  const body = output.slice(prepared.length);
  if (body === '' || body === show) return readPreparation(prepared, output);
  return readBody(body);
}
