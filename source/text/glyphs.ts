/** The content of the cells of units: base, then marks (UAX #9 L3), mirrored where its level is odd (L4). */
import type { LevelRun } from './bidi/index.ts';
import { absorbed } from './joining.ts';
import type { GlyphOptions, Paragraph } from './paragraph.ts';
import { isHiddenMark } from './tashkeel.ts';
import {
  BidiClass,
  bidiClassOf,
  isPictograph,
  JoiningType,
  joiningTypeOf,
  mirrorOf,
} from './unicode/properties.ts';

/** UTF-16 units put together one by one and taken as a string: a line is thousands of small pieces. */
export class TextBuffer {
  #units = new Uint16Array(512);
  #bytes = bytesOf(this.#units);
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  push(codePoint: number): void {
    if (this.#length + 2 > this.#units.length) this.#grow();
    if (codePoint > 0xffff) {
      this.#units[this.#length++] = 0xd800 + ((codePoint - 0x10000) >> 10);
      this.#units[this.#length++] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
    } else this.#units[this.#length++] = codePoint;
  }

  /** What was pushed since the last time. */
  take(): string {
    const text = this.#bytes.toString('utf16le', 0, 2 * this.#length);
    this.#length = 0;
    return text;
  }

  #grow(): void {
    const larger = new Uint16Array(this.#units.length * 2);
    larger.set(this.#units);
    this.#units = larger;
    this.#bytes = bytesOf(larger);
  }
}

/** Of little-endian machines. */
const bytesOf = (units: Uint16Array): Buffer => Buffer.from(units.buffer);

export const blank = 0x20;
const zeroWidthNonJoiner = 0x200c;
const zeroWidthJoiner = 0x200d;

const noBreakSpace = 0xa0;

const isDirectionalMark = (codePoint: number): boolean =>
  codePoint === 0x200e ||
  codePoint === 0x200f ||
  codePoint === 0x061c ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2066 && codePoint <= 0x2069);

const isSign = (codePoint: number): boolean =>
  bidiClassOf(codePoint) === BidiClass.ON && !isPictograph(codePoint);

/** ZWJ and ZWNJ, behind a letter or a sign, have done their work once letters have their forms; between emoji they are part of the picture. */
const isSpentJoiner = (codePoint: number, first: number): boolean =>
  (codePoint === zeroWidthJoiner || codePoint === zeroWidthNonJoiner) &&
  (joiningTypeOf(first) !== JoiningType.U || isSign(first));

/** A tab is one blank cell: it separates its neighbors, and has no stops. */
const drawn = (codePoint: number): number => (codePoint === 0x09 ? blank : codePoint);

/** A no-break space has done its work once lines are broken; terminals that reorder words take only a blank for their end. */
const drawnInPlace = (codePoint: number): number => (codePoint === noBreakSpace ? blank : drawn(codePoint));

/** A unit in logical order, as it was written. */
function pushLogical(buffer: TextBuffer, paragraph: Paragraph, unit: number, options: GlyphOptions): void {
  const { forms, starts } = paragraph;
  const end = starts[unit + 1] as number;
  for (let i = starts[unit] as number; i < end; i++) {
    const form = forms[i] as number;
    if (form !== absorbed && !isHiddenMark(form, options.marks)) buffer.push(drawn(form));
  }
}

/** What follows the base of a unit that has marks, in the characters (start, end). */
function pushMarks(
  buffer: TextBuffer,
  { codePoints, forms }: Paragraph,
  start: number,
  end: number,
  options: GlyphOptions,
): void {
  for (let i = start + 1; i < end; i++) {
    const form = forms[i] as number;
    const codePoint = codePoints[i] as number;
    if (form === absorbed || isDirectionalMark(codePoint) || isHiddenMark(codePoint, options.marks)) continue;
    if (options.shaping && isSpentJoiner(codePoint, codePoints[start] as number)) continue;
    buffer.push(form);
  }
}

/** The glyphs of the units of a level run, from left to right. What has a mirror is always of class ON. */
function pushVisual(buffer: TextBuffer, paragraph: Paragraph, run: LevelRun, options: GlyphOptions): void {
  const { classes, columns, forms, starts } = paragraph;
  const isReversed = (run.level & 1) === 1;
  const step = isReversed ? -1 : 1;
  let unit = isReversed ? run.end - 1 : run.start;
  for (let left = run.end - run.start; left > 0; left--, unit += step) {
    if (columns[unit] === columns[unit + 1]) continue; // a mark on nothing: no cell could hold it
    const start = starts[unit] as number;
    const end = starts[unit + 1] as number;
    const base = drawnInPlace(forms[start] as number);
    buffer.push((isReversed && classes[start] === BidiClass.ON && mirrorOf(base)) || base);
    if (end - start > 1) pushMarks(buffer, paragraph, start, end, options);
  }
}

/** Pushes the glyphs of the units of a level run: from left to right, or as they were written where the order is logical. */
export function pushUnits(
  buffer: TextBuffer,
  paragraph: Paragraph,
  run: LevelRun,
  options: GlyphOptions,
): void {
  if (options.order === 'visual') pushVisual(buffer, paragraph, run, options);
  else for (let unit = run.start; unit < run.end; unit++) pushLogical(buffer, paragraph, unit, options);
}
