/** One paragraph analysed: characters, embedding levels, joining forms, and the units that a line is put together from. */
import type { Direction } from '../domain/article.ts';
import { embeddingLevels, firstStrongLevel } from './bidi/index.ts';
import { cellWidth } from './cells.ts';
import { clusterBoundaries } from './graphemes.ts';
import { isolateTokens } from './isolates.ts';
import { absorbed, shape } from './joining.ts';
import { isTashkeel } from './tashkeel.ts';
import { bidiClassOf, JoiningType, joiningTypeOf, mirrorOf } from './unicode/properties.ts';

export interface GlyphOptions {
  /** `visual`: every line in the order of its cells, with presentation forms where `shaping`; `logical`: as it was written. */
  readonly order: 'visual' | 'logical';
  readonly shaping: boolean;
  /** Whether harakat are drawn. */
  readonly marks: 'keep' | 'strip';
  /** Whether addresses, telephone numbers and stock codes are kept from left to right (`isolates.ts`); no where not given. */
  readonly isolate?: boolean;
}

/**
 * A unit is what no line break and no reordering takes apart: a grapheme cluster, or a lam-alef ligature with its marks.
 * Unit `u` covers the characters [starts[u], starts[u + 1]).
 */
export interface Paragraph {
  readonly text: string;
  readonly direction: Direction;
  readonly base: 0 | 1;
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of every character, and the text's length behind the last. */
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly levels: Uint8Array;
  /** Characters as drawn, before mirroring. */
  readonly forms: Uint32Array;
  readonly starts: Uint32Array;
  /** Cells of every unit. */
  readonly widths: Uint8Array;
}

const zeroWidthNonJoiner = 0x200c;
const zeroWidthJoiner = 0x200d;
const isDirectionalMark = (codePoint: number): boolean =>
  codePoint === 0x200e ||
  codePoint === 0x200f ||
  codePoint === 0x061c ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2066 && codePoint <= 0x2069);

function toCodePoints(text: string): { codePoints: Uint32Array; offsets: Uint32Array } {
  const codePoints = new Uint32Array(text.length);
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    const codePoint = text.codePointAt(i) as number;
    codePoints[count] = codePoint;
    offsets[count] = i;
    i += codePoint > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return { codePoints: codePoints.subarray(0, count), offsets: offsets.subarray(0, count + 1) };
}

/** First characters of the units: cluster boundaries, less those in front of an alef that became part of its lam. */
function unitStarts(text: string, offsets: Uint32Array, forms: Uint32Array): Uint32Array {
  const boundaries = clusterBoundaries(text);
  const starts = new Uint32Array(boundaries.length);
  let count = 0;
  let character = 0;
  for (let k = 0; k < boundaries.length; k++) {
    const boundary = boundaries[k] as number;
    while ((offsets[character] as number) < boundary) character++;
    if (character === forms.length || forms[character] !== absorbed) starts[count++] = character;
  }
  return starts.subarray(0, count);
}

const character = (codePoint: number): string =>
  codePoint > 0xffff ? String.fromCodePoint(codePoint) : String.fromCharCode(codePoint);

/** ZWJ and ZWNJ have done their work once letters have their forms; between emoji they are part of the picture. */
const isSpentJoiner = (codePoint: number, first: number): boolean =>
  (codePoint === zeroWidthJoiner || codePoint === zeroWidthNonJoiner) &&
  joiningTypeOf(first) !== JoiningType.U;

/** What stands in the cells of a unit: base, then marks (L3); mirrored where its level is odd (L4). */
export function unitGlyph(paragraph: Paragraph, unit: number, level: number, options: GlyphOptions): string {
  const { codePoints, forms, starts } = paragraph;
  const start = starts[unit] as number;
  const end = starts[unit + 1] as number;
  const first = codePoints[start] as number;
  const visual = options.order === 'visual';
  if (visual && paragraph.widths[unit] === 0) return ''; // a mark on nothing: no cell could hold it
  let glyph = '';
  for (let i = start; i < end; i++) {
    const codePoint = codePoints[i] as number;
    if (options.marks === 'strip' && isTashkeel(codePoint)) continue;
    if (!visual) {
      glyph += character(codePoint);
      continue;
    }
    const form = forms[i] as number;
    if (form === absorbed || isDirectionalMark(codePoint)) continue;
    if (options.shaping && isSpentJoiner(codePoint, first)) continue;
    glyph += character((level & 1 && mirrorOf(form)) || form);
  }
  return glyph;
}

function unitWidth(codePoints: Uint32Array, forms: Uint32Array, start: number, end: number): number {
  const first = forms[start] as number;
  if (end - start === 1 && first > 0x1f && first < 0x7f) return 1;
  if (first >= 0xfe70 && first <= 0xfefc) return 1;
  return cellWidth(
    String.fromCodePoint(
      ...(end - start > 32 ? codePoints.subarray(start, start + 32) : codePoints.subarray(start, end)),
    ),
  );
}

function baseLevel(classes: Uint8Array, direction: Direction | 'auto', fallback: Direction): 0 | 1 {
  const strong = direction === 'auto' ? firstStrongLevel(classes, 0, classes.length) : -1;
  if (strong >= 0) return strong as 0 | 1;
  return (direction === 'auto' ? fallback : direction) === 'rtl' ? 1 : 0;
}

/**
 * Analyses a paragraph. Linear in its length.
 * @param text one paragraph in logical order, without line breaks
 * @param direction `auto` takes the first strong character (UAX #9 P2, P3), or else `fallback`
 */
export function analyseParagraph(
  text: string,
  direction: Direction | 'auto',
  options: GlyphOptions,
  fallback: Direction = 'ltr',
): Paragraph {
  const { codePoints, offsets } = toCodePoints(text);
  const classes = new Uint8Array(codePoints.length);
  for (let i = 0; i < codePoints.length; i++) classes[i] = bidiClassOf(codePoints[i] as number);
  if (options.isolate) isolateTokens(text, offsets, classes);
  const { base, levels } = embeddingLevels(classes, codePoints, baseLevel(classes, direction, fallback));
  const forms = options.order === 'visual' && options.shaping ? shape(codePoints) : codePoints;
  const starts = unitStarts(text, offsets, forms);
  const widths = new Uint8Array(Math.max(0, starts.length - 1));
  for (let unit = 0; unit < widths.length; unit++) {
    widths[unit] = unitWidth(codePoints, forms, starts[unit] as number, starts[unit + 1] as number);
  }
  return {
    text,
    direction: base ? 'rtl' : 'ltr',
    base,
    codePoints,
    offsets,
    classes,
    levels,
    forms,
    starts,
    widths,
  };
}
