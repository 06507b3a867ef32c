/** The text of an article as HTML. */

import { isWebAddress } from '../../base/web-address.ts';
import type { Article, Block, MarkKind } from '../../domain/article.ts';
import { type ListItem, listItems } from '../../text/list-items.ts';
import { type Segment, segmentsOf } from '../../text/segments.ts';
import { escaped } from './escaped.ts';

const anchor = (url: string, html: string): string =>
  isWebAddress(url) ? `<a href="${escaped(url)}">${html}</a>` : html;

const withBreaks = (html: string): string => html.replaceAll('\n', '<br>');

/** The element of each mark; superscripts and subscripts are written out in the text. */
const elements: Partial<Record<MarkKind, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  keyboard: 'kbd',
  deleted: 'del',
  inserted: 'ins',
  highlight: 'mark',
};

function segmentHtml(text: string, { start, end, kinds, url }: Segment): string {
  const html = kinds
    .flatMap(kind => elements[kind] ?? [])
    .reduceRight((inner, name) => `<${name}>${inner}</${name}>`, escaped(text.slice(start, end)));
  return url === null ? html : anchor(url, html);
}

/** The text of a block with its links and marks; no element reaches over a line break or a tab. */
const inline = (block: Block): string =>
  segmentsOf(block)
    .map(segment => segmentHtml(block.text, segment))
    .join('');

/** Items of a list and rows of a table are lines of the text. */
const inlineItems = (block: Block): readonly string[] =>
  inline({ ...block, text: block.items?.join('\n') ?? block.text }).split('\n');

const isNumbered = ({ ordinal, level }: ListItem): boolean => level === 0 && /^\d+$/u.test(ordinal ?? '');

/** The numbers may go on from any, or count down. */
const numberedItem = (line: string, { start, ordinal }: ListItem): string =>
  `<li value="${ordinal}" dir="auto">${line.slice(start)}</li>`;

function list(block: Block): string {
  const lines = inlineItems(block);
  const items = listItems(lines);
  const rows = items.every(isNumbered)
    ? items.map((item, index) => numberedItem(lines[index] ?? '', item))
    : lines.map(line => `<li dir="auto">${line}</li>`);
  const tag = items.every(isNumbered) ? 'ol' : 'ul';
  return `<${tag}>${rows.join('')}</${tag}>`;
}

function table(block: Block): string {
  const rows = inlineItems(block).map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${row
      .split('\t')
      .map(cell => `<${tag} dir="auto">${cell}</${tag}>`)
      .join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function image(block: Block): string {
  const { url, text } = block;
  const caption = text === '' ? '' : `<figcaption dir="auto">${inline(block)}</figcaption>`;
  const picture =
    url !== undefined && isWebAddress(url) ? `<img src="${escaped(url)}" alt="${escaped(text)}">` : '';
  return `<figure>${picture}${caption}</figure>`;
}

const headingLevel = (block: Block): number => Math.min(6, (block.level ?? 2) + 1);

const blocks: Readonly<Record<Block['type'], (block: Block) => string>> = {
  paragraph: block => `<p dir="auto">${withBreaks(inline(block))}</p>`,
  heading: block => `<h${headingLevel(block)} dir="auto">${inline(block)}</h${headingLevel(block)}>`,
  quote: block => `<blockquote dir="auto">${withBreaks(inline(block))}</blockquote>`,
  list,
  code: block => `<pre dir="ltr"><code>${escaped(block.text)}</code></pre>`,
  image,
  table,
  rule: () => '<hr>',
};

const blocksHtml = (all: readonly Block[]): string => all.map(block => blocks[block.type](block)).join('\n');

/** Headings keep their level where no headline is above them. */
const raised = (block: Block): Block =>
  block.type === 'heading' ? { ...block, level: (block.level ?? 2) - 1 } : block;

/** The text of an article by itself. */
export const bodyHtml = (article: Pick<Article, 'blocks'>): string => blocksHtml(article.blocks.map(raised));
