/** One paragraph analysed: characters, embedding levels, joining forms, and the units that a line is put together from. */
import type { Direction } from '../domain/article.ts';
import type { MarksPolicy, TatweelMode } from '../domain/display.ts';
import { newUint8Array, newUint32Array } from './arrays.ts';
import { embeddingLevels, firstStrongLevel, type LevelRun, levelRuns } from './bidi/index.ts';
import { cellWidth } from './cells.ts';
import { type Characters, charactersOf } from './characters.ts';
import { ClusterKind, clusterBoundaries, clusterKindOf } from './graphemes.ts';
import { isolateRanges, isolateTokens } from './isolates.ts';
import { absorbed, hideTatweel, shape } from './joining.ts';
import {
  BidiClass,
  bidiClassesOf,
  characterWidthsOf,
  holdBracket,
  JoiningType,
  joiningTypeOf,
} from './unicode/properties.ts';

export interface GlyphOptions {
  /** `visual`: every line in the order of its cells, with presentation forms where `shaping`; `logical`: as it was written. */
  readonly order: 'visual' | 'logical';
  readonly shaping: boolean;
  /** Which diacritics are drawn. */
  readonly marks: MarksPolicy;
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
  readonly starts: Uint32Array;
  /** Cells before every unit, and those of the whole paragraph. */
  readonly columns: Uint32Array;
  /** The level runs, of units, before what L1 does to separators. */
  readonly runs: readonly LevelRun[];
  /** Whether a tab or line break occurs, for which UAX #9 L1 has rules inside a line too. */
  readonly hasSeparators: boolean;
}

/**
 * First characters of the units, and the number of characters: cluster boundaries, less those in front of an alef that became
 * part of its lam. Two letters that a virama holds in one cluster (Kharoshthi) run from right to left like any others, each in
 * its own cells.
 */
function unitStarts(
  text: string,
  { codePoints, offsets }: Characters,
  forms: Uint32Array,
  classes: Uint8Array,
): Uint32Array {
  const starts = newUint32Array(codePoints.length + 1);
  let count = 0;
  for (let character = 0; character < codePoints.length; character++) {
    const kind = clusterKindOf(codePoints[character] as number);
    if (kind === ClusterKind.complex)
      return startsByBoundaries(clusterBoundaries(text), offsets, forms, classes);
    const begins = kind === ClusterKind.plain || character === 0;
    if (begins && forms[character] !== absorbed) starts[count++] = character;
  }
  starts[count++] = codePoints.length;
  return starts.subarray(0, count);
}

function startsByBoundaries(
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

/** The longest cluster that is looked at whole; a longer one is not text. */
const longestCluster = 32;

const clusterWidth = (codePoints: Uint32Array, start: number, end: number): number =>
  cellWidth(String.fromCodePoint(...codePoints.subarray(start, Math.min(end, start + longestCluster))));

/** A letter is as wide as its form, whatever marks it has: only other clusters have to be looked at whole. */
function unitColumns(codePoints: Uint32Array, forms: Uint32Array, starts: Uint32Array): Uint32Array {
  const columns = newUint32Array(starts.length);
  const ofForms = characterWidthsOf(forms);
  let column = 0;
  for (let unit = 0; unit < starts.length - 1; unit++) {
    const start = starts[unit] as number;
    const end = starts[unit + 1] as number;
    const isSimple = end - start === 1 || joiningTypeOf(codePoints[start] as number) !== JoiningType.U;
    column += isSimple ? (ofForms[start] as number) : clusterWidth(codePoints, start, end);
    columns[unit + 1] = column;
  }
  return columns;
}

/** Cells of a unit. */
export const unitWidth = ({ columns }: Paragraph, unit: number): number =>
  (columns[unit + 1] as number) - (columns[unit] as number);

/** The levels of the units; those of `levels` themselves where every character is one. */
function unitLevels(levels: Uint8Array, starts: Uint32Array): Uint8Array {
  const count = starts.length - 1;
  if (count === levels.length) return levels;
  const result = newUint8Array(count);
  for (let unit = 0; unit < count; unit++) result[unit] = levels[starts[unit] as number] as number;
  return result;
}

function baseLevel(classes: Uint8Array, direction: Direction | 'auto', fallback: Direction): 0 | 1 {
  const strong = direction === 'auto' ? firstStrongLevel(classes, 0, classes.length) : -1;
  if (strong >= 0) return strong as 0 | 1;
  return (direction === 'auto' ? fallback : direction) === 'rtl' ? 1 : 0;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Analyses a paragraph. Linear in its length.
 * @param text one paragraph in logical order, without line breaks
 * @param direction `auto` takes the first strong character (UAX #9 P2, P3), or else `fallback`
 * @param leftToRight stretches that read left to right whatever is around them, in UTF-16 offsets
 */
export function analyseParagraph(
  text: string,
  direction: Direction | 'auto',
  options: GlyphOptions,
  fallback: Direction = 'ltr',
  leftToRight: readonly Range[] = [],
): Paragraph {
  const { codePoints, offsets } = charactersOf(text);
  const classes = bidiClassesOf(codePoints);
  if (options.isolate) isolateTokens(text, offsets, classes);
  isolateRanges(leftToRight, offsets, classes);
  const brackets = holdBracket(codePoints) ? codePoints : null;
  const { base, levels } = embeddingLevels(classes, brackets, baseLevel(classes, direction, fallback));
  const letters = options.tatweel === 'strip' ? hideTatweel(codePoints) : codePoints;
  const forms = options.order === 'visual' && options.shaping ? shape(letters) : letters;
  const starts = unitStarts(text, { codePoints, offsets }, forms, classes);
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
    columns: unitColumns(codePoints, forms, starts),
    runs: levelRuns(unitLevels(levels, starts)),
    hasSeparators: classes.includes(BidiClass.S) || classes.includes(BidiClass.B),
  };
}
