/** Line breaks of an analysed paragraph, found in logical order on the widths of the shaped units. */
import { Break, tailoredBreakOpportunities } from './line-break.ts';
import { plainBreak } from './line-break-shortcuts.ts';
import type { Paragraph } from './paragraph.ts';
import { BidiClass, isMark, isZeroWidth } from './unicode/properties.ts';

/** A line covers the units [start, end); its width leaves out the white space that hangs at its end. */
export interface LineExtent {
  readonly start: number;
  readonly end: number;
  /** Where the visible part ends: the hanging white space is [visibleEnd, end). */
  readonly visibleEnd: number;
  readonly width: number;
}

const isSeen = (codePoint: number): boolean => isMark(codePoint) || !isZeroWidth(codePoint);

/** White space that may hang; a blank that carries a mark is to be seen. */
const isSpace = ({ classes, codePoints, starts }: Paragraph, unit: number): boolean => {
  const first = starts[unit] as number;
  const bidiClass = classes[first];
  if (bidiClass !== BidiClass.WS && bidiClass !== BidiClass.S && bidiClass !== BidiClass.B) return false;
  return !codePoints.subarray(first + 1, starts[unit + 1]).some(isSeen);
};

function extent(paragraph: Paragraph, start: number, end: number): LineExtent {
  let visibleEnd = end;
  while (visibleEnd > start && isSpace(paragraph, visibleEnd - 1)) visibleEnd--;
  let width = 0;
  for (let unit = start; unit < visibleEnd; unit++) width += paragraph.widths[unit] as number;
  return { start, end, visibleEnd, width };
}

/** The first unit behind `start` that can be seen and does not fit into `width` cells; the number of units where all fit. */
function firstBeyond(paragraph: Paragraph, start: number, width: number): number {
  const { widths } = paragraph;
  let cells = widths[start] as number;
  for (let unit = start + 1; unit < widths.length; unit++) {
    cells += widths[unit] as number;
    if (cells > width && !isSpace(paragraph, unit)) return unit;
  }
  return widths.length;
}

/** The last unit in (start, end] before which a line may be broken, where that is plain to see; -1 where it is not. */
function lastPlainBreak({ codePoints, starts }: Paragraph, start: number, end: number): number {
  for (let unit = end; unit > start; unit--) {
    const mayBreak = plainBreak(codePoints, starts[unit] as number);
    if (mayBreak !== false) return mayBreak ? unit : -1;
  }
  return -1;
}

/** The same by all the rules, or else the last joint of a URL, or else `end`. */
function lastBreak(
  { offsets, starts }: Paragraph,
  opportunities: Uint8Array,
  start: number,
  end: number,
): number {
  let urgent = -1;
  for (let unit = end; unit > start; unit--) {
    const opportunity = opportunities[offsets[starts[unit] as number] as number];
    if (opportunity === Break.allowed || opportunity === Break.mandatory) return unit;
    if (opportunity === Break.urgent) urgent = Math.max(urgent, unit);
  }
  return urgent < 0 ? end : urgent;
}

/**
 * Breaks a paragraph greedily into lines of at most `width` cells: at the last opportunity that fits (UAX #14 as tailored in
 * `line-break.ts`), else at the last joint of a URL, or between two units where a word alone is wider than the line. A paragraph
 * without text is one empty line. Linear: the rules are asked once for the whole, and only where a line's end is not plain to see.
 */
export function wrap(paragraph: Paragraph, width: number): LineExtent[] {
  const count = paragraph.widths.length;
  const lines: LineExtent[] = [];
  let opportunities: Uint8Array | null = null;
  let start = 0;
  do {
    let end = firstBeyond(paragraph, start, width);
    if (end < count) {
      const plain = lastPlainBreak(paragraph, start, end);
      if (plain < 0) opportunities ??= tailoredBreakOpportunities(paragraph.text, paragraph);
      end = plain < 0 ? lastBreak(paragraph, opportunities as Uint8Array, start, end) : plain;
    }
    lines.push(extent(paragraph, start, end));
    start = end;
  } while (start < count);
  return lines;
}
