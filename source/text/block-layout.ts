/** The blocks of an article as rows: each paragraph in its own direction, markers at the side where reading begins. */
import type { Block, Direction } from '../domain/article.ts';
import type { Justification } from '../domain/display.ts';
import { type LayoutOptions, layoutParagraph, type Span, type TextStyle } from './layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row, type TextRow } from './rows.ts';
import { overlay, type StyledText, sliceStyled, spanOver, splitStyled } from './spans.ts';
import { layoutTable } from './table-layout.ts';

/** What a stretch of text is; a theme says how that looks. */
export type TextRole =
  | 'category'
  | 'title'
  | 'byline'
  | 'heading'
  | 'quote'
  | 'bar'
  | 'bullet'
  | 'link'
  | 'code'
  | 'continuation'
  | 'caption'
  | 'rule'
  | 'label'
  | 'related'
  | 'match';

export type PieceText = StyledText<TextRole>;
export type ArticleRow = TextRow<TextRole>;

export interface ArticleLabels {
  readonly related: string;
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
}

/** A block's text as it is shown, with its styles, and how it is set. */
export interface BlockDraft {
  readonly text: string;
  readonly spans: readonly Span<TextRole>[];
  readonly layOut: (context: BlockContext, styled: PieceText) => ArticleRow[];
}

type Marker = (direction: Direction) => Row<TextRole>;

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
  more: Partial<LayoutOptions> = {},
): ArticleRow[] {
  return layoutParagraph(text, optionsFor(context, text, more), spans).map(line => ({
    ...placeLine(line, context.width),
    start: start + line.start,
  }));
}

/** A paragraph with `marker` at its start side, and blanks of the marker's width under it. */
export function hangingRows(
  context: BlockContext,
  { text, spans, start }: PieceText,
  marker: Marker,
  { under = direction => blankRow(marker(direction).width), ...more }: HangingOptions = {},
): ArticleRow[] {
  const inner = context.width - marker('ltr').width;
  const options = optionsFor(context, text, { ...more, width: inner });
  return layoutParagraph(text, options, spans).map((line, index) => ({
    ...joinInReadingOrder(line.direction, [
      (index === 0 ? marker : under)(line.direction),
      placeLine(line, inner),
    ]),
    start: start + line.start,
  }));
}

interface HangingOptions extends Partial<LayoutOptions> {
  /** What stands under the marker. */
  readonly under?: Marker;
}

/** `12. ` at the left, ` .12` at the right. */
export const numberMarker =
  (label: string): Marker =>
  direction =>
    joinInReadingOrder<TextRole>(direction, [markRow(label, 'bullet'), markRow('.', 'bullet'), blankRow(1)]);

const bulletMarker: Marker = direction =>
  joinInReadingOrder<TextRole>(direction, [markRow('•', 'bullet'), blankRow(1)]);

const barMarker: Marker = direction =>
  joinInReadingOrder<TextRole>(direction, [markRow('┃', 'bar'), blankRow(1)]);

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

function quoteRows(context: BlockContext, styled: PieceText): ArticleRow[] {
  const lines = linesOf(styled);
  const justify = lines.length === 1 ? context.justify : 'off';
  return lines.flatMap(line => hangingRows(context, line, barMarker, { under: barMarker, justify }));
}

const numbered = /^\s*([0-9٠-٩۰-۹]+)[.)-]\s+/u;

const western = (digits: string): string =>
  digits.replace(/[٠-٩۰-۹]/gu, digit => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));

function itemRows(context: BlockContext, item: PieceText): ArticleRow[] {
  const { labels, justify } = context;
  const number = numbered.exec(item.text);
  if (!number) return hangingRows(context, item, bulletMarker, { justify });
  const label = labels.number(Number.parseInt(western(number[1] as string), 10));
  const body = sliceStyled(item, number[0].length);
  return hangingRows(context, body, numberMarker(label), { justify });
}

const listRows = (context: BlockContext, styled: PieceText): ArticleRow[] =>
  styled.text === '' ? [] : linesOf(styled).flatMap(item => itemRows(context, item));

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

const linkSpans = ({ links = [] }: Block): Span<TextRole>[] =>
  links.map(({ start, end, url }) => ({ start, end, style: 'link', href: url }));

const styledWhole = (text: string, role: TextRole, block: Block): Span<TextRole>[] =>
  overlay([spanOver(text, role)], linkSpans(block));

const textOfItems = (block: Block): string => block.items?.join('\n') ?? block.text;

function imageDraft(block: Block, { image }: ArticleLabels): BlockDraft {
  const text = block.text === '' ? `[${image}]` : `[${image}] ${block.text}`;
  return { text, spans: [spanOver(text, 'caption')], layOut: paragraphRows };
}

function codeDraft(block: Block): BlockDraft {
  const text = block.text.replaceAll('\t', '    ');
  return { text, spans: [spanOver(text, 'code')], layOut: codeRows };
}

function tableDraft(block: Block): BlockDraft {
  const text = textOfItems(block);
  const [head = ''] = text.split('\n');
  return { text, spans: overlay([spanOver(head, 'heading')], linkSpans(block)), layOut: tableRows };
}

/** How every type of block is set. */
export const blockDrafts: Readonly<
  Record<Block['type'], (block: Block, labels: ArticleLabels) => BlockDraft>
> = {
  paragraph: block => ({ text: block.text, spans: linkSpans(block), layOut: proseRows }),
  heading: block => ({
    text: block.text,
    spans: styledWhole(block.text, 'heading', block),
    layOut: paragraphRows,
  }),
  quote: block => ({ text: block.text, spans: styledWhole(block.text, 'quote', block), layOut: quoteRows }),
  list: block => ({ text: textOfItems(block), spans: linkSpans(block), layOut: listRows }),
  code: codeDraft,
  image: imageDraft,
  table: tableDraft,
  rule: () => ({ text: '', spans: [], layOut: ruleRows }),
};
