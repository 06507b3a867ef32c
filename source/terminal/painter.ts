/** Rows of styled runs as text with Select Graphic Rendition (ECMA-48 8.3.117) and links in it. */
import type { PictureStrip } from '../domain/picture.ts';
import { type ColourDepth, colourCodes } from './colours.ts';
import { csi } from './escapes.ts';
import { hyperlink } from './hyperlink.ts';
import type { DrawStrip } from './pictures/drawer.ts';

/** How a run looks; the fields are those of a theme's `Appearance`. */
export interface Look {
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strikethrough?: boolean;
}

export interface StyledRun<Style> {
  readonly text: string;
  readonly style: Style | null;
  readonly href?: string;
  readonly picture?: PictureStrip;
}

export interface PainterOptions<Style> {
  /** Null: of what has no style, as blanks. */
  readonly lookOf: (style: Style | null) => Look;
  readonly depth: ColourDepth;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
  /** Text is sent in logical order, and keeps its direction marks. Default: it does not. */
  readonly keepsDirectionMarks?: boolean;
  /** Absent: the text of a run stands for its picture. */
  readonly drawStrip?: DrawStrip;
}

/** The row with everything that it opens closed at its end. */
export type Painter<Style> = (runs: readonly StyledRun<Style>[]) => string;

const attributes = [
  ['bold', 1],
  ['dimColor', 2],
  ['italic', 3],
  ['underline', 4],
  ['inverse', 7],
  ['strikethrough', 9],
] as const;

function codesOf(look: Look, depth: ColourDepth): readonly number[] {
  return [
    ...attributes.filter(([name]) => look[name]).map(([, code]) => code),
    ...(look.color ? colourCodes(look.color, depth, 'foreground') : []),
    ...(look.backgroundColor ? colourCodes(look.backgroundColor, depth, 'background') : []),
  ];
}

/** The sequences that begin a style, after plain text and after another style. */
interface Opener {
  readonly afterPlain: string;
  readonly afterStyle: string;
}

const plain: Opener = { afterPlain: '', afterStyle: `${csi}0m` };

function openerOf(look: Look, depth: ColourDepth): Opener {
  const codes = codesOf(look, depth).join(';');
  return codes === '' ? plain : { afterPlain: `${csi}${codes}m`, afterStyle: `${csi}0;${codes}m` };
}

const directionMark = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const directionMarks = new RegExp(directionMark, 'g');

/** Direction marks have no cell, and would guide a terminal that reorders; the encodings add the marks that it needs. */
const cellsOf = (text: string): string =>
  directionMark.test(text) ? text.replace(directionMarks, '') : text;

export function createPainter<Style>(options: PainterOptions<Style>): Painter<Style> {
  const { lookOf, depth, hyperlinks, keepsDirectionMarks = false, drawStrip } = options;
  const openers = new Map<Style | null, Opener>();

  function openerFor(style: Style | null): Opener {
    const known = openers.get(style);
    if (known) return known;
    const opener = openerOf(lookOf(style), depth);
    openers.set(style, opener);
    return opener;
  }

  return runs => {
    let row = '';
    let current = plain;
    for (const { text, style, href, picture } of runs) {
      const strip = picture && drawStrip ? drawStrip(picture) : null;
      const next = strip === null ? openerFor(style) : plain;
      if (next !== current) row += current === plain ? next.afterPlain : next.afterStyle;
      current = next;
      const cells = keepsDirectionMarks ? text : cellsOf(text);
      if (strip !== null) row += strip;
      else row += hyperlinks && href !== undefined ? hyperlink(cells, href) : cells;
    }
    return current === plain ? row : row + plain.afterStyle;
  };
}
