/** The blocks of an article as rows. */
import type { Block, Direction } from '../domain/article.ts';
import type { PictureSize } from '../domain/picture.ts';
import { barMarker, bulletMarker, headingMarker, ordinalMarker } from './block-markers.ts';
import {
  type ArticleLabels,
  type ArticleRow,
  type BlockContext,
  hangingRows,
  type Marker,
  type PieceText,
  paragraphRows,
  type TextRole,
} from './block-rows.ts';
import { proseDirection } from './direction.ts';
import { inlineSpans } from './inline-marks.ts';
import type { LayoutOptions, Span } from './layout.ts';
import { type ListItem, listItems } from './list-items.ts';
import { blankRow, markRow, type Row } from './rows.ts';
import { overlay, sliceStyled, spanOver, splitStyled } from './spans.ts';
import { layoutTable } from './table-layout.ts';

/** A block's text as it is shown, with its styles, and how it is set. */
export interface BlockDraft {
  readonly text: string;
  readonly spans: readonly Span<TextRole>[];
  readonly layOut: (context: BlockContext, styled: PieceText) => ArticleRow[];
}

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
const weightless: ReadonlySet<TextRole> = new Set(['strong', 'emphasis']);

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
