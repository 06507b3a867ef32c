/** What stands in the cells of a unit: base, then marks (UAX #9 L3), mirrored where its level is odd (L4). */
import { absorbed } from './joining.ts';
import type { GlyphOptions, Paragraph } from './paragraph.ts';
import { isTashkeel } from './tashkeel.ts';
import { JoiningType, joiningTypeOf, mirrorOf } from './unicode/properties.ts';

/** UTF-16 units put together one by one and taken as a string: a line is thousands of small pieces. */
export class TextBuffer {
  #units = new Uint16Array(512);
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
    let text = '';
    for (let start = 0; start < this.#length; start += 4096) {
      const part = this.#units.subarray(start, Math.min(this.#length, start + 4096));
      text += String.fromCharCode.apply(null, part as unknown as number[]);
    }
    this.#length = 0;
    return text;
  }

  #grow(): void {
    const larger = new Uint16Array(this.#units.length * 2);
    larger.set(this.#units);
    this.#units = larger;
  }
}

export const blank = 0x20;
const zeroWidthNonJoiner = 0x200c;
const zeroWidthJoiner = 0x200d;

const isDirectionalMark = (codePoint: number): boolean =>
  codePoint === 0x200e ||
  codePoint === 0x200f ||
  codePoint === 0x061c ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2066 && codePoint <= 0x2069);

/** ZWJ and ZWNJ have done their work once letters have their forms; between emoji they are part of the picture. */
const isSpentJoiner = (codePoint: number, first: number): boolean =>
  (codePoint === zeroWidthJoiner || codePoint === zeroWidthNonJoiner) &&
  joiningTypeOf(first) !== JoiningType.U;

/** A tab is one blank cell: it parts what is beside it, and knows no stops. */
const drawn = (codePoint: number): number => (codePoint === 0x09 ? blank : codePoint);

/** A unit in logical order, as it was written. */
function pushLogical(buffer: TextBuffer, paragraph: Paragraph, unit: number, options: GlyphOptions): void {
  const { forms, starts } = paragraph;
  const end = starts[unit + 1] as number;
  for (let i = starts[unit] as number; i < end; i++) {
    const form = forms[i] as number;
    if (form === absorbed) continue;
    if (options.marks === 'keep' || !isTashkeel(form)) buffer.push(drawn(form));
  }
}

/** Pushes the glyphs of a unit at an embedding level. */
export function pushUnit(
  buffer: TextBuffer,
  paragraph: Paragraph,
  unit: number,
  level: number,
  options: GlyphOptions,
): void {
  if (options.order === 'logical') {
    pushLogical(buffer, paragraph, unit, options);
    return;
  }
  if (paragraph.widths[unit] === 0) return; // a mark on nothing: no cell could hold it
  const { codePoints, forms, starts } = paragraph;
  const start = starts[unit] as number;
  const end = starts[unit + 1] as number;
  const base = drawn(forms[start] as number);
  buffer.push((level & 1 && mirrorOf(base)) || base);
  for (let i = start + 1; i < end; i++) {
    const form = forms[i] as number;
    const codePoint = codePoints[i] as number;
    if (form === absorbed || isDirectionalMark(codePoint)) continue;
    if (options.marks === 'strip' && isTashkeel(codePoint)) continue;
    if (options.shaping && isSpentJoiner(codePoint, codePoints[start] as number)) continue;
    buffer.push(form);
  }
}
