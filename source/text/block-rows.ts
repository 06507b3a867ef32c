/** What blocks are laid out with, and their paragraphs as rows: each in its own direction, a marker at the side where reading begins. */
import type { Direction } from '../domain/article.ts';
import type { Justification } from '../domain/display.ts';
import type { Hue } from '../theme/theme.ts';
import type { InlineRole } from './inline-marks.ts';
import { type LayoutOptions, layoutParagraph, type TextStyle } from './layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row, type TextRow } from './rows.ts';
import type { StyledText } from './spans.ts';

/** What a stretch of text is; a theme says how that looks. */
export type TextRole =
  | Accent
  | `chip-${Hue}`
  | 'title'
  | 'deck'
  | 'author'
  | 'byline'
  | 'heading'
  | 'quote'
  | InlineRole
  | 'code'
  | 'continuation'
  | 'caption'
  | 'rule'
  | 'related'
  | 'match'
  | 'hint-key'
  | 'error';

/** The colour of the article's section: on markers, bars and rules. */
export type Accent = `section-${Hue}`;

export type PieceText = StyledText<TextRole>;
export type ArticleRow = TextRow<TextRole>;

export interface ArticleLabels {
  /** Of the language of the interface. */
  readonly direction: Direction;
  readonly related: string;
  readonly fromArchive: string;
  readonly image: string;
  readonly number: (value: number) => string;
}

export interface BlockContext extends TextStyle {
  /** Cells of every row. */
  readonly width: number;
  /** Of the article. */
  readonly direction: Direction;
  /** The direction of a paragraph of prose. */
  readonly directionOf: (text: string) => Direction;
  /** Of running prose alone: nothing else is set to the full width. */
  readonly justify: Justification;
  readonly labels: ArticleLabels;
  readonly accent: Accent;
  /** Of the headline; what is left over ends in `…`. Without it, all of it is shown. */
  readonly mostTitleRows?: number;
}

/** The marker before a line, at the side where reading begins. */
export type Marker = (side: Direction) => Row<TextRole>;

interface ParagraphOptions extends Partial<LayoutOptions> {
  /** The side of its lines; that of its own direction if not given. */
  readonly side?: Direction;
}

interface HangingOptions extends ParagraphOptions {
  /** The text under the marker; blanks if not given. */
  readonly under?: Marker;
}

const optionsFor = (context: BlockContext, text: string, more: Partial<LayoutOptions>): LayoutOptions => ({
  ...context,
  direction: context.directionOf(text),
  justify: 'off',
  ...more,
  width: Math.max(1, more.width ?? context.width),
});

/** A paragraph in its own direction. */
export function paragraphRows(
  context: BlockContext,
  { text, spans, start }: PieceText,
  { side, ...more }: ParagraphOptions = {},
): ArticleRow[] {
  return layoutParagraph(text, optionsFor(context, text, more), spans).map(line => ({
    ...placeLine(line, context.width, side),
    start: start + line.start,
  }));
}

/** A paragraph with `marker` at its side, and blanks of the marker's width under it. */
export function hangingRows(
  context: BlockContext,
  { text, spans, start }: PieceText,
  marker: Marker,
  { side, under = direction => blankRow(marker(direction).width), ...more }: HangingOptions = {},
): ArticleRow[] {
  const inner = context.width - marker('ltr').width;
  const options = optionsFor(context, text, { ...more, width: inner });
  return layoutParagraph(text, options, spans).map((line, index) => {
    const beginning = side ?? line.direction;
    const before = (index === 0 ? marker : under)(beginning);
    return {
      ...joinInReadingOrder(beginning, [before, placeLine(line, inner, beginning)]),
      start: start + line.start,
    };
  });
}
