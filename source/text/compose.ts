/**
 * From a line of a paragraph in logical order to its cells: level runs reordered (UAX #9 L1, L2), each unit drawn (L3, L4).
 * Styles are spans on the logical text and travel with their letters.
 */
import type { Direction } from '../domain/article.ts';
import type { PictureStrip } from '../domain/picture.ts';
import { inSet } from './bidi/class-set.ts';
import {
  type LevelRun,
  levelRuns,
  levelsWithin,
  reorder,
  resetLineLevels,
  runsWithin,
} from './bidi/index.ts';
import { blank, type GlyphOptions } from './glyphs.ts';
import { tatweel } from './joining.ts';
import type { Stretch } from './kashida.ts';
import type { Paragraph } from './paragraph.ts';
import { TextBuffer } from './text-buffer.ts';
import { BidiClass } from './unicode/properties.ts';
import type { LineExtent } from './wrap.ts';

/** A style on the text [start, end), in UTF-16 offsets. Spans are in order and do not overlap. */
export interface Span<Style> {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
  /** The address of a hyperlink. */
  readonly href?: string;
  /** Shown as it is typed: from left to right, with its own digits and punctuation. */
  readonly verbatim?: true;
}

/** A stretch of one line in one style, and of one hyperlink; `text` is ready for the screen. */
export interface Run<Style> {
  readonly text: string;
  readonly style: Style | null;
  readonly href?: string;
  /** Drawn in place of `text`, where the terminal shows pictures. */
  readonly picture?: PictureStrip;
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

/** The index of the first span that ends behind an offset, by binary search. */
function firstSpanEndingBehind(spans: readonly Span<unknown>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span<unknown>).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For every unit of a line, the index of its span. */
function spanIndices<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
): Int32Array {
  const indices = new Int32Array(line.visibleEnd - line.start).fill(noStyle);
  let k = firstSpanEndingBehind(spans, paragraph.starts[line.start] as number);
  for (let unit = line.start; unit < line.visibleEnd; unit++) {
    const offset = paragraph.starts[unit] as number;
    while (k < spans.length && (spans[k] as Span<Style>).end <= offset) k++;
    if (k < spans.length && (spans[k] as Span<Style>).start <= offset) indices[unit - line.start] = k;
  }
  return indices;
}

/** What hangs at the end of a line is not drawn, so only separators inside of it are left to reset (L1). */
function resetRuns({ base, classes, levels, starts }: Paragraph, line: LineExtent): LevelRun[] {
  const first = starts[line.start] as number;
  const end = starts[line.end] as number;
  const reset = resetLineLevels(classes.subarray(first, end), levelsWithin(levels, first, end), base);
  const ofUnits = Uint8Array.from(
    starts.subarray(line.start, line.visibleEnd),
    character => reset[character - first] as number,
  );
  return levelRuns(ofUnits).map(({ start, end, level }) => ({
    start: line.start + start,
    end: line.start + end,
    level,
  }));
}

/** Whether a tab or line break occurs, for which UAX #9 L1 has rules inside a line too. */
const hasSeparators = ({ facts }: Paragraph): boolean =>
  inSet(facts, BidiClass.S) || inSet(facts, BidiClass.B);

/** The level runs of the visible part of a line, in logical order. */
const lineRuns = (paragraph: Paragraph, line: LineExtent): LevelRun[] =>
  hasSeparators(paragraph)
    ? resetRuns(paragraph, line)
    : runsWithin(paragraph.runs, line.start, line.visibleEnd);

function runOf<Style>(text: string, span: Span<Style> | undefined): Run<Style> {
  if (!span) return { text, style: null };
  const { style, href } = span;
  return href === undefined ? { text, style } : { text, style, href };
}

const buffer = new TextBuffer();

/**
 * Pushes a unit with what stretches it: after it in the order of reading, so at the left of a right-to-left one. It is in
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
  const filler = paragraph.codes[paragraph.starts[unit] as number] === blank ? blank : tatweel;
  if (isBehind) pushUnit(paragraph, unit, level);
  for (let cell = 0; cell < stretch; cell++) buffer.push(filler);
  if (!isBehind) pushUnit(paragraph, unit, level);
}

const pushUnit = (paragraph: Paragraph, unit: number, level: number): void =>
  buffer.pushUnits(paragraph, { start: unit, end: unit + 1, level });

/** The level runs of a line in the order of its cells. */
const runsInOrder = (paragraph: Paragraph, line: LineExtent, options: GlyphOptions): LevelRun[] =>
  options.order === 'visual'
    ? reorder(lineRuns(paragraph, line))
    : [{ start: line.start, end: line.visibleEnd, level: 0 }];

/** Units in one style and unstretched need not be looked at one by one. */
function composePlain(paragraph: Paragraph, runs: readonly LevelRun[]): Run<never>[] {
  for (let k = 0; k < runs.length; k++) buffer.pushUnits(paragraph, runs[k] as LevelRun);
  return buffer.isEmpty ? [] : [{ text: buffer.take(), style: null }];
}

/** The units of a line in the order of their cells, in runs of one style. */
function composeRuns<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
  options: GlyphOptions,
  stretch: Stretch | null,
): Run<Style>[] {
  const levelRuns = runsInOrder(paragraph, line, options);
  if (spans.length === 0 && !stretch) return composePlain(paragraph, levelRuns);
  const styles = spanIndices(paragraph, line, spans);
  const runs: Run<Style>[] = [];
  let style = noStyle;
  const close = (): void => {
    if (!buffer.isEmpty) runs.push(runOf(buffer.take(), spans[style]));
  };
  for (const { start, end, level } of levelRuns) {
    const isReversed = level % 2 === 1;
    for (let index = 0; index < end - start; index++) {
      const unit = isReversed ? end - 1 - index : start + index;
      const next = styles[unit - line.start] as number;
      if (next !== style) close();
      style = next;
      pushStretched(paragraph, unit, level, stretch?.[unit - line.start] ?? 0, options);
    }
  }
  close();
  return runs;
}

/** The cells of a line, and what it covers of its paragraph. */
export function composeLine<Style>(
  paragraph: Paragraph,
  line: LineExtent,
  spans: readonly Span<Style>[],
  options: GlyphOptions,
  stretch: Stretch | null = null,
): Line<Style> {
  const { starts } = paragraph;
  return {
    runs: composeRuns(paragraph, line, spans, options, stretch),
    width: line.width + (stretch?.reduce((sum, cells) => sum + cells, 0) ?? 0),
    direction: paragraph.direction,
    start: starts[line.start] as number,
    end: starts[line.end] as number,
  };
}
