/** One paragraph analysed: characters, embedding levels, joining forms, and the units that a line is put together from. */
import type { Direction } from '../domain/article.ts';
import type { TatweelMode } from '../domain/display.ts';
import { newUint8Array, newUint32Array } from './arrays.ts';
import { embeddingLevels, firstStrongLevel } from './bidi/index.ts';
import { cellWidth, characterWidth } from './cells.ts';
import { type Characters, charactersOf } from './characters.ts';
import { clusterBoundaries } from './graphemes.ts';
import { isolateTokens } from './isolates.ts';
import { absorbed, hideTatweel, shape } from './joining.ts';
import { BidiClass, bidiClassesOf, JoiningType, joiningTypeOf } from './unicode/properties.ts';

export interface GlyphOptions {
  /** `visual`: every line in the order of its cells, with presentation forms where `shaping`; `logical`: as it was written. */
  readonly order: 'visual' | 'logical';
  readonly shaping: boolean;
  /** Whether harakat are drawn. */
  readonly marks: 'keep' | 'strip';
  /** Whether the tatweel of the text are drawn where they say nothing; kept where not given. */
  readonly tatweel?: TatweelMode;
  /** Whether addresses, telephone numbers and stock codes are kept from left to right (`isolates.ts`); no where not given. */
  readonly isolate?: boolean;
}

/**
 * A unit is what no line break and no reordering takes apart: a grapheme cluster, or a lam-alef ligature with its marks.
 * Unit `u` covers the characters [starts[u], starts[u + 1]).
 */
export interface Paragraph extends Characters {
  readonly text: string;
  readonly direction: Direction;
  readonly base: 0 | 1;
  readonly classes: Uint8Array;
  readonly levels: Uint8Array;
  /** Characters as drawn, before mirroring. */
  readonly forms: Uint32Array;
  /** UTF-16 offsets of the cluster boundaries. */
  readonly boundaries: Uint32Array;
  readonly starts: Uint32Array;
  /** Cells of every unit. */
  readonly widths: Uint8Array;
  /** Whether a tab or line break occurs, for which UAX #9 L1 has rules inside a line too. */
  readonly hasSeparators: boolean;
}

/**
 * First characters of the units: cluster boundaries, less those in front of an alef that became part of its lam. Two letters
 * that a virama holds in one cluster (Kharoshthi) run from right to left like any others, each in its own cells.
 */
function unitStarts(
  boundaries: Uint32Array,
  offsets: Uint32Array,
  forms: Uint32Array,
  classes: Uint8Array,
): Uint32Array {
  const starts = newUint32Array(offsets.length);
  let count = 0;
  let character = 0;
  for (let k = 0; k < boundaries.length; k++) {
    const boundary = boundaries[k] as number;
    for (; (offsets[character] as number) < boundary; character++)
      if (classes[character] === BidiClass.R && starts[count - 1] !== character) starts[count++] = character;
    if (character === forms.length || forms[character] !== absorbed) starts[count++] = character;
  }
  return starts.subarray(0, count);
}

/** The longest cluster that is looked at whole; a longer one is no text. */
const longestCluster = 32;

/** Letters and their marks, which is nearly everything, need no string to be measured. */
function unitWidth(codePoints: Uint32Array, forms: Uint32Array, start: number, end: number): number {
  const first = forms[start] as number;
  if (first === 0x09) return 1;
  if (end - start === 1) return characterWidth(first);
  if (joiningTypeOf(codePoints[start] as number) !== JoiningType.U) return characterWidth(first);
  return cellWidth(
    String.fromCodePoint(...codePoints.subarray(start, Math.min(end, start + longestCluster))),
  );
}

function unitWidths(codePoints: Uint32Array, forms: Uint32Array, starts: Uint32Array): Uint8Array {
  const widths = newUint8Array(Math.max(0, starts.length - 1));
  for (let unit = 0; unit < widths.length; unit++) {
    widths[unit] = unitWidth(codePoints, forms, starts[unit] as number, starts[unit + 1] as number);
  }
  return widths;
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
  const { codePoints, offsets } = charactersOf(text);
  const classes = bidiClassesOf(codePoints);
  if (options.isolate) isolateTokens(text, offsets, classes);
  const { base, levels } = embeddingLevels(classes, codePoints, baseLevel(classes, direction, fallback));
  const letters = options.tatweel === 'strip' ? hideTatweel(codePoints) : codePoints;
  const forms = options.order === 'visual' && options.shaping ? shape(letters) : letters;
  const boundaries = clusterBoundaries(text);
  const starts = unitStarts(boundaries, offsets, forms, classes);
  const widths = unitWidths(codePoints, forms, starts);
  return {
    text,
    direction: base ? 'rtl' : 'ltr',
    base,
    codePoints,
    offsets,
    classes,
    levels,
    forms,
    boundaries,
    starts,
    widths,
    hasSeparators: classes.includes(BidiClass.S) || classes.includes(BidiClass.B),
  };
}
