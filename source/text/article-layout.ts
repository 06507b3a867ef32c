/** An article as rows: section, headline, byline, body and related headlines, each paragraph in its own direction. */
import type { Block, Direction, Link, RelatedHeadline } from '../domain/article.ts';
import { proseDirection } from './direction.ts';
import { type LayoutOptions, layoutParagraph, type Span, type TextStyle } from './layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row } from './rows.ts';
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
  | 'caption'
  | 'rule'
  | 'label'
  | 'related';

export type ArticleRow = Row<TextRole>;

export interface ArticleText {
  readonly category: string | null;
  readonly title: string;
  /** Lines under the headline: who wrote it, when. */
  readonly notes: readonly string[];
  readonly blocks: readonly Block[];
  readonly related: readonly RelatedHeadline[];
  readonly direction: Direction;
}

export interface ArticleLabels {
  readonly related: string;
  readonly image: string;
  readonly number: (value: number) => string;
}

export interface ArticleLayoutOptions extends TextStyle {
  /** Cells of every row. */
  readonly width: number;
}

interface Context extends ArticleLayoutOptions {
  readonly direction: Direction;
  readonly labels: ArticleLabels;
}

const paragraphOptions = (context: Context, width: number, direction: Direction): LayoutOptions => ({
  ...context,
  width: Math.max(1, width),
  direction,
});

const wholeText = (text: string, role: TextRole | null): Span<TextRole>[] =>
  role === null ? [] : [{ start: 0, end: text.length, style: role }];

const linkSpans = (links: readonly Link[] = []): Span<TextRole>[] =>
  links.map(({ start, end }) => ({ start, end, style: 'link' }));

/** A paragraph with `marker` at its start side, and blanks of the marker's width under it. */
function hangingParagraph(
  context: Context,
  text: string,
  spans: readonly Span<TextRole>[],
  marker: (direction: Direction) => ArticleRow,
  under: (direction: Direction) => ArticleRow = direction => blankRow(marker(direction).width),
): ArticleRow[] {
  const inner = context.width - marker('ltr').width;
  return layoutParagraph(
    text,
    paragraphOptions(context, inner, proseDirection(text, context.direction)),
    spans,
  ).map((line, index) =>
    joinInReadingOrder(line.direction, [
      (index === 0 ? marker : under)(line.direction),
      placeLine(line, inner),
    ]),
  );
}

function paragraph(
  context: Context,
  text: string,
  spans: readonly Span<TextRole>[],
  direction: Direction = proseDirection(text, context.direction),
): ArticleRow[] {
  return layoutParagraph(text, paragraphOptions(context, context.width, direction), spans).map(line =>
    placeLine(line, context.width),
  );
}

const lines = (text: string): string[] => text.split('\n');

function quoteRows(context: Context, block: Block): ArticleRow[] {
  const bar = (direction: Direction): ArticleRow =>
    joinInReadingOrder<TextRole>(direction, [markRow('┃', 'bar'), blankRow(1)]);
  return lines(block.text).flatMap(text =>
    hangingParagraph(context, text, wholeText(text, 'quote'), bar, bar),
  );
}

const numbered = /^\s*([0-9٠-٩۰-۹]+[.)-])\s+/u;

/** Links of one item, of a block whose text is its items joined by line breaks. */
const linksWithin = (links: readonly Link[] | undefined, start: number, length: number): Span<TextRole>[] =>
  linkSpans(links?.filter(link => link.start >= start && link.end <= start + length)).map(span => ({
    ...span,
    start: span.start - start,
    end: span.end - start,
  }));

function itemRows(context: Context, item: string, spans: readonly Span<TextRole>[]): ArticleRow[] {
  const number = numbered.exec(item);
  const cut = number ? number[0].length : 0;
  const label = number ? context.labels.number(Number.parseInt(western(number[1] as string), 10)) : '•';
  const body = item.slice(cut);
  const shifted = spans
    .filter(span => span.start >= cut)
    .map(span => ({ ...span, start: span.start - cut, end: span.end - cut }));
  return hangingParagraph(context, body, shifted, direction => numberMark(direction, label, number !== null));
}

const western = (digits: string): string =>
  digits.replace(/[٠-٩۰-۹]/gu, digit => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));

/** `12. ` at the left, ` .12` at the right. */
const numberMark = (direction: Direction, label: string, dot: boolean): ArticleRow =>
  joinInReadingOrder<TextRole>(direction, [
    markRow(label, 'bullet'),
    markRow(dot ? '.' : '', 'bullet'),
    blankRow(1),
  ]);

function listRows(context: Context, block: Block): ArticleRow[] {
  let start = 0;
  return (block.items ?? lines(block.text)).flatMap(item => {
    const spans = linksWithin(block.links, start, item.length);
    start += item.length + 1;
    return itemRows(context, item, spans);
  });
}

function codeRows(context: Context, block: Block): ArticleRow[] {
  const inner = context.width - 2;
  const options = { ...paragraphOptions(context, inner, 'ltr'), digits: 'source' } as const;
  return lines(block.text).flatMap(text =>
    layoutParagraph(
      text.replaceAll('\t', '    '),
      options,
      wholeText(text.replaceAll('\t', '    '), 'code'),
    ).map(line => joinInReadingOrder('ltr', [blankRow(2), placeLine(line, inner, 'ltr')])),
  );
}

function imageRows(context: Context, block: Block): ArticleRow[] {
  const text = block.text === '' ? `[${context.labels.image}]` : `[${context.labels.image}] ${block.text}`;
  return paragraph(context, text, wholeText(text, 'caption'));
}

const ruleRows = (context: Context): ArticleRow[] => [markRow('─'.repeat(context.width), 'rule')];

const blockRows: Readonly<Record<Block['type'], (context: Context, block: Block) => ArticleRow[]>> = {
  paragraph: (context, block) =>
    lines(block.text).length > 1
      ? linesOfVerse(context, block)
      : paragraph(context, block.text, linkSpans(block.links)),
  heading: (context, block) => paragraph(context, block.text, wholeText(block.text, 'heading')),
  quote: quoteRows,
  list: listRows,
  code: codeRows,
  image: imageRows,
  table: (context, block) =>
    layoutTable<TextRole>(
      (block.items ?? lines(block.text)).map(row => row.split('\t')),
      { ...context, headStyle: 'heading', ruleStyle: 'rule' },
    ),
  rule: ruleRows,
};

/** A paragraph whose lines were broken on purpose: verse, addresses. */
function linesOfVerse(context: Context, block: Block): ArticleRow[] {
  let start = 0;
  return lines(block.text).flatMap(text => {
    const spans = linksWithin(block.links, start, text.length);
    start += text.length + 1;
    return paragraph(context, text, spans);
  });
}

function relatedRows(context: Context, related: readonly RelatedHeadline[]): ArticleRow[] {
  if (related.length === 0) return [];
  const { labels } = context;
  return [
    ...paragraph(context, labels.related, wholeText(labels.related, 'label')),
    ...related.flatMap(({ title }, index) =>
      hangingParagraph(context, title, wholeText(title, 'related'), direction =>
        numberMark(direction, labels.number(index + 1), true),
      ),
    ),
  ];
}

/** Groups of rows with one blank row between two groups. */
const spaced = (groups: readonly ArticleRow[][], width: number): ArticleRow[] =>
  groups
    .filter(group => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [blankRow(width), ...group]));

/** The whole article, every row exactly `options.width` cells wide. */
export function layoutArticle(
  article: ArticleText,
  labels: ArticleLabels,
  options: ArticleLayoutOptions,
): ArticleRow[] {
  const context: Context = { ...options, isolate: true, direction: article.direction, labels };
  const head = [
    ...(article.category === null
      ? []
      : paragraph(context, article.category, wholeText(article.category, 'category'))),
    ...paragraph(context, article.title, wholeText(article.title, 'title')),
    ...article.notes.flatMap(note => paragraph(context, note, wholeText(note, 'byline'))),
  ];
  const body = article.blocks.map(block => blockRows[block.type](context, block));
  return spaced([head, ...body, relatedRows(context, article.related)], context.width);
}
