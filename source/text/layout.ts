/**
 * From a paragraph in logical order to lines of cells: levels over the whole paragraph, forms, widths, line breaks in logical
 * order, then each line reordered (UAX #9 L1 to L4). Styles are spans on the logical text and travel with their letters.
 */
import type { Direction } from '../domain/article.ts';
import type { DigitStyle, Justification, PunctuationStyle } from '../domain/display.ts';
import { newUint8Array } from './arrays.ts';
import { resetLineLevels, visualOrder } from './bidi/index.ts';
import { convertDigits } from './digits.ts';
import { firstStrongDirection } from './direction.ts';
import { blank, pushUnit, TextBuffer } from './glyphs.ts';
import { tatweel } from './joining.ts';
import { justify, type Stretch } from './kashida.ts';
import { analyseParagraph, type GlyphOptions, type Paragraph } from './paragraph.ts';
import { convertPunctuation } from './punctuation.ts';
import { type LineExtent, wrap } from './wrap.ts';

export interface TextStyle extends GlyphOptions {
  readonly digits: DigitStyle;
  /** As in the source where not given. */
  readonly punctuation?: PunctuationStyle;
}

export interface LayoutOptions extends TextStyle {
  /** Cells, at least 1. */
  readonly width: number;
  readonly direction: Direction | 'auto';
  /** The direction of a paragraph without a strong character; left to right where not given. */
  readonly fallback?: Direction;
  /** `off` where not given. */
  readonly justify?: Justification;
}

/** A style on the text [start, end), in UTF-16 offsets. Spans are in order and do not overlap. */
export interface Span<Style> {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  /** The address of a hyperlink. */
  readonly href?: string;
}

/** A stretch of one line in one style, and of one hyperlink; `text` is ready for the screen. */
export interface Run<Style> {
  readonly text: string;
  readonly style: Style | null;
  readonly href?: string;
}

export interface Line<Style = never> {
  /** From left to right. */
  readonly runs: readonly Run<Style>[];
  /** Cells. */
  readonly width: number;
  readonly direction: Direction;
  /** UTF-16 offsets of the line in its paragraph, hanging white space included. */
  readonly start: number;
  readonly end: number;
}

const noStyle = -1;

/** For every unit of a line, the index of its span. */
function spanIndices<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
): Int32Array {
  const indices = new Int32Array(line.visibleEnd - line.start).fill(noStyle);
  let k = 0;
  for (let unit = line.start; unit < line.visibleEnd; unit++) {
    const offset = paragraph.offsets[paragraph.starts[unit] as number] as number;
    while (k < spans.length && (spans[k] as Span<Style>).end <= offset) k++;
    if (k < spans.length && (spans[k] as Span<Style>).start <= offset) indices[unit - line.start] = k;
  }
  return indices;
}

/**
 * The level of every visible unit of a line, after L1: what hangs at its end is not among them, so only separators inside of
 * the line are left to reset.
 */
function unitLevels(paragraph: Paragraph, line: LineExtent): Uint8Array {
  const { base, classes, hasSeparators, levels, starts } = paragraph;
  const first = starts[line.start] as number;
  const reset = hasSeparators
    ? resetLineLevels(classes, levels, base, first, starts[line.end] as number)
    : null;
  const result = newUint8Array(line.visibleEnd - line.start);
  for (let unit = line.start; unit < line.visibleEnd; unit++) {
    const character = starts[unit] as number;
    result[unit - line.start] = (reset ? reset[character - first] : levels[character]) as number;
  }
  return result;
}

function runOf<Style>(text: string, span: Span<Style> | undefined): Run<Style> {
  if (!span) return { text, style: null };
  const { style, href } = span;
  return href === undefined ? { text, style } : { text, style, href };
}

const buffer = new TextBuffer();

/**
 * Pushes a unit with what stretches it: behind it in the order of reading, so at the left of a right-to-left one. It is in
 * the run, and so in the style, of its unit.
 */
function pushStretched(
  paragraph: Paragraph,
  unit: number,
  level: number,
  stretch: number,
  options: GlyphOptions,
): void {
  const isBehind = options.order === 'logical' || level % 2 === 0;
  const filler = paragraph.codePoints[paragraph.starts[unit] as number] === blank ? blank : tatweel;
  if (isBehind) pushUnit(buffer, paragraph, unit, level, options);
  for (let cell = 0; cell < stretch; cell++) buffer.push(filler);
  if (!isBehind) pushUnit(buffer, paragraph, unit, level, options);
}

/** The units of a line in the order of their cells, in runs of one style. */
function composeRuns<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
  options: GlyphOptions,
  stretch: Stretch | null,
): Run<Style>[] {
  const levels = unitLevels(paragraph, line);
  const order = options.order === 'visual' ? visualOrder(levels) : null;
  const styles = spans.length > 0 ? spanIndices(paragraph, line, spans) : null;
  const runs: Run<Style>[] = [];
  let style = noStyle;
  const close = (): void => {
    if (buffer.isEmpty) return;
    runs.push(runOf(buffer.take(), spans[style]));
  };
  for (let place = 0; place < levels.length; place++) {
    const position = order ? (order[place] as number) : place;
    const next = styles ? (styles[position] as number) : noStyle;
    if (next !== style) {
      close();
      style = next;
    }
    const unit = line.start + position;
    const level = levels[position] as number;
    if (stretch?.[position]) pushStretched(paragraph, unit, level, stretch[position], options);
    else pushUnit(buffer, paragraph, unit, level, options);
  }
  close();
  return runs;
}

function composeLine<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
  options: GlyphOptions,
  stretch: Stretch | null = null,
): Line<Style> {
  const { offsets, starts } = paragraph;
  return {
    runs: composeRuns(paragraph, line, spans, options, stretch),
    width: line.width + (stretch?.reduce((sum, cells) => sum + cells, 0) ?? 0),
    direction: paragraph.direction,
    start: offsets[starts[line.start] as number] as number,
    end: offsets[starts[line.end] as number] as number,
  };
}

const directionOf = (text: string, { direction, fallback = 'ltr' }: LayoutOptions): Direction =>
  direction === 'auto' ? (firstStrongDirection(text) ?? fallback) : direction;

/** The text with the digits and the punctuation that are asked for. */
function converted(text: string, options: LayoutOptions): string {
  const { digits, punctuation = 'source' } = options;
  const numbered = convertDigits(text, digits);
  return punctuation === 'source'
    ? numbered
    : convertPunctuation(numbered, punctuation, directionOf(text, options));
}

const analyse = (text: string, options: LayoutOptions): Paragraph =>
  analyseParagraph(converted(text, options), options.direction, options, options.fallback);

/** Lays out one paragraph (no line breaks in `text`) in lines of at most `options.width` cells. */
export function layoutParagraph<Style = never>(
  text: string,
  options: LayoutOptions,
  spans: readonly Span<Style>[] = [],
): Line<Style>[] {
  const paragraph = analyse(text, options);
  const lines = wrap(paragraph, options.width);
  const stretches = options.justify === 'kashida' ? justify(paragraph, lines, options.width) : [];
  return lines.map((line, index) => composeLine(paragraph, line, spans, options, stretches[index]));
}

/** Lays out one line; what does not fit is cut at the end of reading, where `…` says so. */
export function layoutLine<Style = never>(
  text: string,
  options: LayoutOptions,
  spans: readonly Span<Style>[] = [],
): Line<Style> {
  const paragraph = analyse(text, options);
  const whole = wholeLine(paragraph);
  if (whole.width <= options.width) return composeLine(paragraph, whole, spans, options);
  const most = fittingLength(paragraph, options.width - 1);
  const shortened = `${text.slice(0, wordEnd(text, most)).trimEnd()}…`;
  const direction = paragraph.direction;
  const cut = analyse(shortened, { ...options, direction });
  return composeLine(cut, wholeLine(cut), spans, options);
}

function wholeLine(paragraph: Paragraph): LineExtent {
  const end = paragraph.widths.length;
  const width = paragraph.widths.reduce((sum, cells) => sum + cells, 0);
  return { start: 0, end, visibleEnd: end, width };
}

/** A line that is cut loses at most this part of it so as not to end in the midst of a word. */
const mostLost = 1 / 3;

/** The end of the last word that ends at or before an offset, where it is not far. */
function wordEnd(text: string, offset: number): number {
  const gap = text.lastIndexOf(' ', offset);
  return gap > offset * (1 - mostLost) ? gap : offset;
}

/** UTF-16 length of the longest beginning that takes at most `width` cells. */
function fittingLength(paragraph: Paragraph, width: number): number {
  let cells = 0;
  let unit = 0;
  while (unit < paragraph.widths.length && cells + (paragraph.widths[unit] as number) <= width) {
    cells += paragraph.widths[unit] as number;
    unit++;
  }
  return paragraph.offsets[paragraph.starts[unit] as number] as number;
}

/** The text of a line without its styles. */
export const lineText = (line: Line<unknown>): string => line.runs.map(run => run.text).join('');

/** Blank cells that a line in a field of `width` cells has at its left: right-to-left lines stand at the right. */
export const leftPadding = (line: Line<unknown>, width: number): number =>
  line.direction === 'rtl' ? Math.max(0, width - line.width) : 0;
