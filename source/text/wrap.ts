/** Line breaks of an analysed paragraph, found in logical order on the widths of the shaped units. */
import { Break, tailoredBreakOpportunities } from './line-break.ts';
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

/**
 * Breaks a paragraph greedily into lines of at most `width` cells: at the last opportunity that fits (UAX #14 as tailored in
 * `line-break.ts`), else at the last joint of a URL, or between two units where a word alone is wider than the line. A paragraph without text is one empty line.
 */
export function wrap(paragraph: Paragraph, width: number): LineExtent[] {
  const { starts, offsets, widths } = paragraph;
  const count = widths.length;
  const total = count === 0 ? 0 : extent(paragraph, 0, count).width;
  if (total <= width) return [extent(paragraph, 0, count)];

  const opportunities = tailoredBreakOpportunities(paragraph.text, paragraph);
  const breakBefore = (unit: number): number =>
    opportunities[offsets[starts[unit] as number] as number] as number;
  const lines: LineExtent[] = [];
  let lineStart = 0;
  let lastBreak = 0;
  let lastUrgent = 0;
  let cells = 0;
  for (let unit = 0; unit < count; unit++) {
    const opportunity = unit > lineStart ? breakBefore(unit) : Break.prohibited;
    if (opportunity === Break.urgent) lastUrgent = unit;
    else if (opportunity !== Break.prohibited) lastBreak = unit;
    cells += widths[unit] as number;
    if (cells <= width || isSpace(paragraph, unit) || unit === lineStart) continue;
    const end = lastBreak > lineStart ? lastBreak : lastUrgent > lineStart ? lastUrgent : unit;
    lines.push(extent(paragraph, lineStart, end));
    lineStart = end;
    cells = 0;
    for (let again = lineStart; again <= unit; again++) cells += widths[again] as number;
  }
  if (lineStart < count) lines.push(extent(paragraph, lineStart, count));
  return lines;
}
