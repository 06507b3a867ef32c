/**
 * From a paragraph in logical order to lines of cells: levels over the whole paragraph, forms, widths, line breaks in logical
 * order, then each line reordered (UAX #9 L1 to L4). Styles are spans on the logical text and travel with their letters.
 */

import { editText } from '../base/edit-text.ts';
import { ltrStretches } from '../base/isolated.ts';
import type { Direction } from '../domain/article.ts';
import type { DigitStyle, Justification, PunctuationStyle } from '../domain/display.ts';
import { balance } from './balance.ts';
import { composeLine, type Line, type Span } from './compose.ts';
import { convertDigits } from './digits.ts';
import { firstStrongDirection } from './direction.ts';
import type { GlyphOptions } from './glyphs.ts';
import type { InlineStyle } from './inline-marks.ts';
import { justify } from './kashida.ts';
import { analyseParagraph, type Paragraph } from './paragraph.ts';
import { convertPunctuation } from './punctuation.ts';
import { asWritten, type ShownText, shownOffset, showText, writtenOffset } from './shown-text.ts';
import { type LineExtent, wrap } from './wrap.ts';

export interface TextStyle extends GlyphOptions {
  readonly digits: DigitStyle;
  /** As in the source where not given. */
  readonly punctuation?: PunctuationStyle;
  /** Whether lines in logical order are for a terminal, and not for other programs; no where not given. */
  readonly onScreen?: boolean;
  /** How marks are shown; `unstyled` where not given. */
  readonly inline?: InlineStyle;
}

/** The style of keys and other things that are typed: as they are, whatever the settings make of text. */
export const asTyped = <Style extends TextStyle>(text: Style): Style => ({
  ...text,
  digits: 'source',
  punctuation: 'source',
  tatweel: 'keep',
});

export interface LayoutOptions extends TextStyle {
  /** Cells, at least 1. */
  readonly width: number;
  readonly direction: Direction | 'auto';
  /** The direction of a paragraph without a strong character; left to right where not given. */
  readonly fallback?: Direction;
  /** Lines of about the same length, as headlines have them; no where not given. */
  readonly balanced?: boolean;
  /** `off` where not given. */
  readonly justify?: Justification;
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

type Stretch = Pick<Span<unknown>, 'start' | 'end'>;

/** What a message shows as it is; text from outside has no isolates. */
const quotedIn = (text: string): readonly Stretch[] =>
  [...text.matchAll(ltrStretches)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));

/** The same, with the stretches put back that are shown as they are typed. */
function convertedAround(text: string, spans: readonly Span<unknown>[], options: LayoutOptions): string {
  const changed = converted(text, options);
  if (changed === text) return changed;
  const verbatim = verbatimIn(spans);
  const kept = verbatim.length > 0 ? verbatim : quotedIn(text);
  return editText(
    changed,
    kept.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  ).text;
}

const verbatimIn = (spans: readonly Span<unknown>[]): readonly Stretch[] =>
  spans.filter(span => span.verbatim);

/** What is laid out: text for other programs stays as it was written. */
function prepared(text: string, options: LayoutOptions, spans: readonly Span<unknown>[] = []): ShownText {
  const own = convertedAround(text, spans, options);
  return options.order === 'visual' || options.onScreen ? showText(own, options.marks) : asWritten(own);
}

/** `spans` are those of the prepared text. */
const analyse = (text: string, options: LayoutOptions, spans: readonly Span<unknown>[] = []): Paragraph =>
  analyseParagraph(text, options.direction, options, options.fallback, verbatimIn(spans));

function shownSpans<Style>(shown: ShownText, spans: readonly Span<Style>[]): readonly Span<Style>[] {
  if (shown.edits.length === 0) return spans;
  return spans.map(span => ({
    ...span,
    start: shownOffset(shown, span.start),
    end: shownOffset(shown, span.end),
  }));
}

function writtenLine<Style>(shown: ShownText, line: Line<Style>): Line<Style> {
  if (shown.edits.length === 0) return line;
  return { ...line, start: writtenOffset(shown, line.start), end: writtenOffset(shown, line.end) };
}

export type { Line, Run, Span } from './compose.ts';

/** Lays out one paragraph (no line breaks in `text`) in lines of at most `options.width` cells. */
export function layoutParagraph<Style = never>(
  text: string,
  options: LayoutOptions,
  spans: readonly Span<Style>[] = [],
): Line<Style>[] {
  const shown = prepared(text, options, spans);
  const styles = shownSpans(shown, spans);
  const paragraph = analyse(shown.text, options, styles);
  const lines = (options.balanced ? balance : wrap)(paragraph, options.width);
  const stretches = options.justify === 'kashida' ? justify(paragraph, lines, options.width) : [];
  return lines.map((line, index) =>
    writtenLine(shown, composeLine(paragraph, line, styles, options, stretches[index])),
  );
}

/** Cells of a text in one line. */
export const lineWidth = (text: string, options: LayoutOptions): number =>
  wholeLine(analyse(prepared(text, options).text, options)).width;

/** UTF-16 units that are looked at for each cell: no letter has as many marks. */
const mostUnitsForACell = 32;

/** Lays out one line; what does not fit is cut at the end of reading, where `…` says so. */
export function layoutLine<Style = never>(
  text: string,
  options: LayoutOptions,
  spans: readonly Span<Style>[] = [],
): Line<Style> {
  const reach = mostUnitsForACell * (options.width + 1);
  const shown = prepared(text.slice(0, reach), options);
  const paragraph = analyse(shown.text, options);
  const whole = wholeLine(paragraph);
  const styles = shownSpans(shown, spans);
  if (whole.width <= options.width && text.length <= reach)
    return writtenLine(shown, composeLine(paragraph, whole, styles, options));
  const most = fittingLength(paragraph, options.width - 1);
  const shortened = `${shown.text.slice(0, wordEnd(shown.text, most)).replace(looseEnd, '')}…`;
  const direction = paragraph.direction;
  const cut = analyse(shortened, { ...options, direction });
  return writtenLine(shown, composeLine(cut, wholeLine(cut), styles, options));
}

function wholeLine(paragraph: Paragraph): LineExtent {
  const { count, columns } = paragraph;
  return { start: 0, end: count, visibleEnd: count, width: columns[count] as number };
}

/** What stands badly before `…`. */
const looseEnd = /(?<![\s.،,؛;:])[\s.،,؛;:]+$/u;

/** A line that is cut loses at most this part of it so as not to end in the midst of a word. */
const mostLost = 1 / 3;

/** The end of the last word that ends at or before an offset, where it is not far. */
function wordEnd(text: string, offset: number): number {
  const gap = text.lastIndexOf(' ', offset);
  return gap > offset * (1 - mostLost) ? gap : offset;
}

/** UTF-16 length of the longest beginning that takes at most `width` cells. */
function fittingLength({ columns, count, starts }: Paragraph, width: number): number {
  const unit = columns.subarray(0, count + 1).findLastIndex(column => column <= width);
  return starts[unit] as number;
}

/** The text of a line without its styles. */
export const lineText = (line: Line<unknown>): string => line.runs.map(run => run.text).join('');

/** Blank cells that a line in a field of `width` cells has at its left: right-to-left lines are at the right. */
export const leftPadding = (line: Line<unknown>, width: number): number =>
  line.direction === 'rtl' ? Math.max(0, width - line.width) : 0;
