/** Line breaks of an analysed paragraph, found in logical order on the cells of the shaped units. */
import { Break, tailoredBreakOpportunities } from './line-break.ts';
import { plainBreak } from './line-break-shortcuts.ts';
import type { Paragraph } from './paragraph.ts';
import { Trait, traits } from './unicode/kinds.ts';
import { BidiClass } from './unicode/properties.ts';

/** A line covers the units [start, end); its width leaves out the white space that hangs at its end. */
export interface LineExtent {
  readonly start: number;
  readonly end: number;
  /** Where the visible part ends: the hanging white space is [visibleEnd, end). */
  readonly visibleEnd: number;
  readonly width: number;
}

const isSeen = (kind: number): boolean => {
  const own = traits[kind] as number;
  return (own & Trait.mark) !== 0 || (own & Trait.zeroWidth) === 0;
};

/** White space that may hang; a blank that carries a mark is visible. */
const isSpace = ({ classes, kinds, starts }: Paragraph, unit: number): boolean => {
  const first = starts[unit] as number;
  const bidiClass = classes[first];
  if (bidiClass !== BidiClass.WS && bidiClass !== BidiClass.S && bidiClass !== BidiClass.B) return false;
  const behind = starts[unit + 1] as number;
  return behind === first + 1 || !kinds.subarray(first + 1, behind).some(isSeen);
};

/** The line of the units [start, end). */
export function extent(paragraph: Paragraph, start: number, end: number): LineExtent {
  let visibleEnd = end;
  while (visibleEnd > start && isSpace(paragraph, visibleEnd - 1)) visibleEnd--;
  const { columns } = paragraph;
  return { start, end, visibleEnd, width: (columns[visibleEnd] as number) - (columns[start] as number) };
}

/** The first unit after `start` that ends beyond a column; the number of units if there is none. By binary search. */
function firstEndingBeyond({ columns, count }: Paragraph, column: number, start: number): number {
  let low = start + 1;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle + 1] as number) > column) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first unit after `start` that can be seen and does not fit into `width` cells; the number of units if all fit. */
function firstBeyond(paragraph: Paragraph, start: number, width: number): number {
  const { columns, count } = paragraph;
  let unit = firstEndingBeyond(paragraph, (columns[start] as number) + width, start);
  while (unit < count && isSpace(paragraph, unit)) unit++;
  return Math.min(unit, count);
}

/** The last unit in (start, end] before which a line may be broken, where that is plain to see; -1 where it is not. */
function lastPlainBreak(paragraph: Paragraph, start: number, end: number): number {
  const { starts } = paragraph;
  for (let unit = end; unit > start; unit--) {
    const mayBreak = plainBreak(paragraph, starts[unit] as number);
    if (mayBreak !== false) return mayBreak ? unit : -1;
  }
  return -1;
}

/** The break opportunities of a part of a paragraph, which two plain breaks, or its ends, separate from the rest. */
interface Segment {
  /** Characters: [start, end). */
  readonly start: number;
  readonly end: number;
  /** From the start. */
  readonly opportunities: Uint8Array;
}

/** The segment around a character: no rule looks across a plain break between words. */
function segmentAround(paragraph: Paragraph, character: number): Segment {
  const { text } = paragraph;
  let start = character;
  while (start > 0 && plainBreak(paragraph, start) !== true) start--;
  let end = character + 1;
  while (end < text.length && plainBreak(paragraph, end) !== true) end++;
  return { start, end, opportunities: tailoredBreakOpportunities(text.slice(start, end)) };
}

/** The breaks that all the rules come to, segment by segment; the last one is remembered. */
function breaksByRules(paragraph: Paragraph): (unit: number) => number {
  const { starts } = paragraph;
  let segment: Segment | null = null;
  return unit => {
    const character = starts[unit] as number;
    if (!segment || character <= segment.start || character > segment.end)
      segment = segmentAround(paragraph, character - 1);
    return segment.opportunities[character - segment.start] as number;
  };
}

/** Units before which a line may be broken, in order, without those at the ends of the paragraph and the urgent ones. Linear. */
export function breaksIn(paragraph: Paragraph): number[] {
  const { count, starts } = paragraph;
  const breakBefore = breaksByRules(paragraph);
  const isAllowed = (unit: number): boolean =>
    plainBreak(paragraph, starts[unit] as number) ?? breakBefore(unit) === Break.allowed;
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1).filter(isAllowed);
}

/** The last unit in (start, end] before which a line may be broken, or else the last joint of a URL, or else `end`. */
function lastBreak(breakBefore: (unit: number) => number, start: number, end: number): number {
  let urgent = -1;
  for (let unit = end; unit > start; unit--) {
    const opportunity = breakBefore(unit);
    if (opportunity === Break.allowed || opportunity === Break.mandatory) return unit;
    if (opportunity === Break.urgent) urgent = Math.max(urgent, unit);
  }
  return urgent < 0 ? end : urgent;
}

/**
 * Breaks a paragraph greedily into lines of at most `width` cells: at the last opportunity that fits (UAX #14 as tailored in
 * `line-break.ts`), else at the last joint of a URL, or between two units where a word alone is wider than the line. A paragraph
 * without text is one empty line. Linear: the rules are asked only around ends of lines that are not plain to see.
 */
export function wrap(paragraph: Paragraph, width: number): LineExtent[] {
  const { count } = paragraph;
  const breakBefore = breaksByRules(paragraph);
  const lines: LineExtent[] = [];
  let start = 0;
  do {
    let end = firstBeyond(paragraph, start, width);
    if (end < count) {
      const plain = lastPlainBreak(paragraph, start, end);
      end = plain < 0 ? lastBreak(breakBefore, start, end) : plain;
    }
    lines.push(extent(paragraph, start, end));
    start = end;
  } while (start < count);
  return lines;
}
