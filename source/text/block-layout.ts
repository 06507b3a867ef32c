/** The blocks of an article as rows: each paragraph in its own direction, markers at the side where reading begins. */
import type { Block, Direction } from '../domain/article.ts';
import type { Justification } from '../domain/display.ts';
import type { PictureSize } from '../domain/picture.ts';
import type { Hue } from '../theme/theme.ts';
import { convertDigits } from './digits.ts';
import { proseDirection } from './direction.ts';
import { type InlineRole, inlineSpans } from './inline-marks.ts';
import { type LayoutOptions, layoutParagraph, type Span, type TextStyle } from './layout.ts';
import { type ListItem, listItems } from './list-items.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row, type TextRow } from './rows.ts';
import { overlay, type StyledText, sliceStyled, spanOver, splitStyled } from './spans.ts';
import { layoutTable } from './table-layout.ts';

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

/** A block's text as it is shown, with its styles, and how it is set. */
export interface BlockDraft {
  readonly text: string;
  readonly spans: readonly Span<TextRole>[];
  readonly layOut: (context: BlockContext, styled: PieceText) => ArticleRow[];
}

/** The marker before a line, at the side where reading begins. */
type Marker = (side: Direction) => Row<TextRole>;

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

const marker =
  (text: string, role: TextRole): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [markRow(text, role), blankRow(1)]);

export const problemMarker = marker('!', 'error');

const headingMarker = ({ accent }: BlockContext): Marker => marker('■', accent);

/** Half blocks, each at the outer side of its cell. */
const bars: Readonly<Record<Direction, string>> = { rtl: '▐', ltr: '▌' };

const barMarker =
  ({ accent }: BlockContext): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [blankRow(1), markRow(bars[side], accent), blankRow(1)]);

/** How far the items of a list within a list are set in: a quarter of the width at most. */
const indentOf = ({ width }: BlockContext, level: number): number =>
  Math.min(2 * level, Math.floor(width / 4));

/** A bullet or a box; of an item of a list within a list farther in. */
const bulletMarker =
  (context: BlockContext, bullet: string, level: number): Marker =>
  side =>
    joinInReadingOrder<TextRole>(side, [
      blankRow(indentOf(context, level)),
      markRow(bullet, context.accent),
      blankRow(1),
    ]);

/** A number as text of its side has it: Latin text has Western digits whatever the language of the reader. Letters stay. */
export const numeral = (
  { labels, digits }: Pick<BlockContext, 'labels' | 'digits'>,
  ordinal: string,
  side: Direction,
): string =>
  side === 'ltr' || !/^\d+$/u.test(ordinal) ? ordinal : convertDigits(labels.number(Number(ordinal)), digits);

/** ` 9. ` above `10. ` at the left, ` .٩ ` above ` .١٠` at the right; farther in for a list within a list. */
export const ordinalMarker =
  (context: BlockContext, ordinal: string, widest: number, level = 0): Marker =>
  side => {
    const text = numeral(context, ordinal, side);
    return joinInReadingOrder<TextRole>(side, [
      blankRow(indentOf(context, level) + widest - text.length),
      markRow(text, context.accent),
      markRow('.', context.accent),
      blankRow(1),
    ]);
  };

const codeMarker: Marker = () => blankRow(2);
/** Without it a long line would read as two. */
const continuationMarker: Marker = () => markRow('↳ ', 'continuation');

const linesOf = (styled: PieceText): PieceText[] => splitStyled(styled, '\n');

/** Lines that were broken on purpose (verse, addresses) stay as they are; prose runs to the full width. */
function proseRows(context: BlockContext, styled: PieceText): ArticleRow[] {
  const lines = linesOf(styled);
  const { justify } = context;
  return lines.flatMap(line => paragraphRows(context, line, lines.length === 1 ? { justify } : {}));
}

/** The bar and the bullets of one block are at one side, whatever the direction of a single line. */
const sideOf = (context: BlockContext, { text }: PieceText): Direction => context.directionOf(text);

const headingRows = (context: BlockContext, styled: PieceText): ArticleRow[] =>
  hangingRows(context, styled, headingMarker(context), { balanced: true });

function quoteRows(context: BlockContext, styled: PieceText): ArticleRow[] {
  const lines = linesOf(styled);
  const justify = lines.length === 1 ? context.justify : 'off';
  const side = sideOf(context, styled);
  const bar = barMarker(context);
  return lines.flatMap(line => hangingRows(context, line, bar, { under: bar, justify, side }));
}

function listRows(context: BlockContext, styled: PieceText): ArticleRow[] {
  if (styled.text === '') return [];
  const lines = linesOf(styled);
  const marks = listItems(lines.map(({ text }) => text));
  const items = lines
    .map((item, index) => ({ item, ...(marks[index] as ListItem) }))
    .filter(({ item, start }) => item.text.length > start); // the others are deleted
  const options = { justify: context.justify, side: sideOf(context, styled) };
  const widest = widestOrdinals(items);
  return items.flatMap(({ item, start, ordinal, bullet, level }) => {
    const before =
      ordinal === null
        ? bulletMarker(context, bullet, level)
        : ordinalMarker(context, ordinal, widest.get(level) ?? 0, level);
    return hangingRows(context, sliceStyled(item, start), before, options);
  });
}

/** The longest ordinal of each level, in characters. */
function widestOrdinals(items: readonly ListItem[]): ReadonlyMap<number, number> {
  const widest = new Map<number, number>();
  for (const { ordinal, level } of items)
    widest.set(level, Math.max(widest.get(level) ?? 0, ordinal?.length ?? 0));
  return widest;
}

/** As it was written, from left to right. */
const codeStyle = {
  direction: 'ltr',
  digits: 'source',
  punctuation: 'source',
  tatweel: 'keep',
} as const satisfies Partial<LayoutOptions>;

const codeRows = (context: BlockContext, styled: PieceText): ArticleRow[] =>
  linesOf(styled).flatMap(line =>
    hangingRows(context, line, codeMarker, { under: continuationMarker, ...codeStyle }),
  );

/** The language stands above the code, as far in. */
const codeRowsIn =
  (language: string | undefined): BlockDraft['layOut'] =>
  (context, styled) => {
    const rows = codeRows(context, styled);
    if (language === undefined || styled.start > 0) return rows;
    const label = { text: language, spans: [spanOver<TextRole>(language, 'caption')], start: 0 };
    const [name] = hangingRows(context, label, codeMarker, codeStyle);
    return name ? [{ ...name, start: 0 }, ...rows] : rows;
  };

const tableRows = (context: BlockContext, styled: PieceText): ArticleRow[] =>
  styled.text === ''
    ? []
    : layoutTable<TextRole>(
        linesOf(styled).map(row => splitStyled(row, '\t')),
        { ...context, ruleStyle: 'rule' },
      );

const ruleRows = (context: BlockContext): ArticleRow[] => [
  { ...markRow<TextRole>('─'.repeat(context.width), 'rule'), start: 0 },
];

/** Weight says nothing in what is set in weight already. */
const weightless: ReadonlySet<TextRole> = new Set(['strong', 'emphasis', 'inserted']);

const withoutWeight = (spans: readonly Span<TextRole>[]): Span<TextRole>[] =>
  spans.filter(({ style, href }) => href !== undefined || !weightless.has(style));

/** A block in one role, and on it what its links and marks are shown as. */
const within = (role: TextRole, text: string, spans: readonly Span<TextRole>[]): Span<TextRole>[] =>
  overlay([spanOver(text, role)], spans);

const imageText = (text: string, { image }: ArticleLabels): string =>
  text === '' ? `[${image}]` : `[${image}] ${text}`;

/** The rows in which a picture is drawn, of the article's width; none where it is not. `size`: what is stated of it. */
export type PictureRows = (url: string, size: PictureSize | null) => readonly Row<TextRole>[];

/** Below its picture a caption points up at it. */
const captionText = (caption: string): string => {
  if (caption === '') return '';
  return `${proseDirection(caption, 'rtl') === 'rtl' ? '◂' : '▸'} ${caption}`;
};

function imageDraft(
  { text: caption, url, size }: Block,
  labels: ArticleLabels,
  pictureRows: PictureRows,
): BlockDraft {
  const picture = url === undefined ? [] : pictureRows(url, size ?? null);
  const text = picture.length > 0 ? captionText(caption) : imageText(caption, labels);
  const layOut: BlockDraft['layOut'] = (context, styled) => [
    ...picture.map(row => ({ ...row, start: styled.start })),
    ...(styled.text === '' ? [] : paragraphRows(context, styled)),
  ];
  return { text, spans: [spanOver(text, 'caption')], layOut };
}

function codeDraft(block: Block): BlockDraft {
  const text = block.text.replaceAll('\t', '    ');
  return { text, spans: [spanOver(text, 'code')], layOut: codeRowsIn(block.language) };
}

function tableDraft(block: Block): BlockDraft {
  const { text } = block;
  const [head = ''] = text.split('\n');
  return { text, spans: within('heading', head, inlineSpans(block)), layOut: tableRows };
}

/** How every type of block is set, once its text has the signs of its marks (`inline-marks.ts`). */
export const blockDrafts: Readonly<
  Record<Block['type'], (block: Block, labels: ArticleLabels, pictureRows: PictureRows) => BlockDraft>
> = {
  paragraph: block => ({ text: block.text, spans: inlineSpans(block), layOut: proseRows }),
  heading: block => ({
    text: block.text,
    spans: within('heading', block.text, withoutWeight(inlineSpans(block))),
    layOut: headingRows,
  }),
  quote: block => ({
    text: block.text,
    spans: within('quote', block.text, inlineSpans(block)),
    layOut: quoteRows,
  }),
  list: block => ({ text: block.text, spans: inlineSpans(block), layOut: listRows }),
  code: codeDraft,
  image: imageDraft,
  table: tableDraft,
  rule: () => ({ text: '', spans: [], layOut: ruleRows }),
};
