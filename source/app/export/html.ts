/** The text of an article as HTML that is XML too. */

import { escaped } from '../../base/markup.ts';
import { isWebAddress } from '../../base/web-address.ts';
import type { Article, Block } from '../../domain/article.ts';
import { type ListItem, listItems } from '../../text/list-items.ts';
import { type Stretch, stretchesBetween, stretchesHtml } from './inline-html.ts';
import { type BlockNotes, noNotes } from './note-anchors.ts';

export interface BodyStyle {
  /** The attribute of an element with this text, a blank before it; empty: that of the element around it. */
  readonly directionOf: (text: string) => string;
  /** Of the element, by that of the block. */
  readonly headingLevel: (level: number) => number;
  /** Otherwise a picture is its caption alone. */
  readonly hasPictures: boolean;
  /** The address that a link leads to; null: it is text. */
  readonly hrefOf: (url: string) => string | null;
  /** Of the block with this index. */
  readonly notesOf: (index: number) => BlockNotes;
  /** What the way back from a note is called. */
  readonly backLabel: string;
}

interface BlockStyle extends BodyStyle {
  readonly notes: BlockNotes;
}

const isApartFrom =
  (others: readonly Stretch[]) =>
  ({ start, end }: Stretch): boolean =>
    others.every(other => other.end <= start || end <= other.start);

/** References to notes lead to the note at hand, and not to the page on which it was. */
function withReferences(block: Block, { references }: BlockNotes): Block {
  if (references.length === 0) return block;
  const links = [...(block.links ?? []).filter(isApartFrom(references)), ...references];
  return { ...block, links: links.sort((a, b) => a.start - b.start) };
}

/** The way back from a note that begins at an offset; nothing is printed but by the style sheet. */
function wayBack(start: number, { notes: { notes }, backLabel }: BlockStyle): string {
  const note = notes.get(start);
  return note
    ? `<a id="${note.id}" class="back" href="${note.reference}" role="doc-backlink" aria-label="${escaped(backLabel)}"></a>`
    : '';
}

const htmlOf = (block: Block, stretches: readonly Stretch[], style: BlockStyle): readonly string[] =>
  stretchesHtml(withReferences(block, style.notes), stretches, style.hrefOf);

function lines(block: Block, style: BlockStyle): string {
  const stretches = stretchesBetween(block.text, '\n');
  return htmlOf(block, stretches, style)
    .map((html, index) => wayBack(stretches[index]?.start ?? 0, style) + html)
    .join('<br/>');
}

const element = (name: string, text: string, html: string, style: BlockStyle): string =>
  `<${name}${style.directionOf(text)}>${html}</${name}>`;

/** Items of a list and rows of a table are lines of the text. */
const itemized = (block: Block): Block => ({ ...block, text: block.items?.join('\n') ?? block.text });

interface Item extends ListItem {
  readonly text: string;
  /** Where its line begins. */
  readonly at: number;
  readonly html: string;
}

function itemsOf(block: Block, style: BlockStyle): readonly Item[] {
  const places = stretchesBetween(block.text, '\n');
  const texts = places.map(({ start, end }) => block.text.slice(start, end));
  const items = listItems(texts);
  const stretches = places.map(({ start, end }, index) => ({
    start: start + (items[index]?.start ?? 0),
    end,
  }));
  const html = htmlOf(block, stretches, style);
  return items.map((item, index) => ({
    ...item,
    text: texts[index] ?? '',
    at: places[index]?.start ?? 0,
    html: html[index] ?? '',
  }));
}

const isNumbered = ({ ordinal }: Item): boolean => /^\d+$/u.test(ordinal ?? '');

/** The numbers may go on from any, or count down. */
const numberOf = ({ ordinal }: Item): string => ` value="${ordinal}"`;

/** What it begins with in the source; the lists that it is in are elements. */
const markOf = ({ text, level, start }: Item): string => text.slice(level * 2, start);

/** The items from `from` on that are in a list of this level, with the lists within them. */
function listFrom(
  items: readonly Item[],
  from: number,
  style: BlockStyle,
): { readonly html: string; readonly end: number } {
  const level = items[from]?.level ?? 0;
  const rows: { readonly item: Item; inner: string }[] = [];
  let at = from;
  while (at < items.length && (items[at] as Item).level >= level) {
    const item = items[at] as Item;
    const row = rows.at(-1);
    if (item.level > level && row) {
      const inner = listFrom(items, at, style);
      row.inner += inner.html;
      at = inner.end;
    } else {
      rows.push({ item, inner: '' });
      at++;
    }
  }
  const areNumbered = rows.every(({ item }) => isNumbered(item));
  const tag = areNumbered ? 'ol' : 'ul';
  const html = rows.map(({ item, inner }) => {
    const mark = areNumbered ? '' : escaped(markOf(item));
    const attribute = areNumbered ? numberOf(item) : mark === '' ? '' : ' class="marked"';
    const own = wayBack(item.at, style) + mark + item.html;
    return `<li${attribute}${style.directionOf(item.text)}>${own}${inner}</li>`;
  });
  return { html: `<${tag}>${html.join('')}</${tag}>`, end: at };
}

function list(block: Block, style: BlockStyle): string {
  const items = itemsOf(itemized(block), style);
  let html = '';
  for (let at = 0; at < items.length; ) {
    const next = listFrom(items, at, style);
    html += next.html;
    at = next.end;
  }
  return html;
}

function table(block: Block, style: BlockStyle): string {
  const { text } = itemized(block);
  const rows = stretchesBetween(text, '\n').map(({ start, end }) =>
    stretchesBetween(text.slice(start, end), '\t').map(cell => ({
      start: start + cell.start,
      end: start + cell.end,
    })),
  );
  const html = htmlOf(itemized(block), rows.flat(), style);
  let cell = 0;
  const written = rows.map((row, index) => {
    const name = index === 0 ? 'th' : 'td';
    const cells = row.map(({ start, end }) =>
      element(name, text.slice(start, end), html[cell++] ?? '', style),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table>${written.join('')}</table>`;
}

function image(block: Block, style: BlockStyle): string {
  const { url, text } = block;
  const caption = text === '' ? '' : element('figcaption', text, lines(block, style), style);
  const picture =
    style.hasPictures && url !== undefined && isWebAddress(url)
      ? `<img src="${escaped(url)}" alt="${escaped(text)}"/>`
      : '';
  return picture + caption === '' ? '' : `<figure>${picture}${caption}</figure>`;
}

const usualLevel = 2;

function heading(block: Block, style: BlockStyle): string {
  return element(`h${style.headingLevel(block.level ?? usualLevel)}`, block.text, lines(block, style), style);
}

const blocks: Readonly<Record<Block['type'], (block: Block, style: BlockStyle) => string>> = {
  paragraph: (block, style) => element('p', block.text, lines(block, style), style),
  heading,
  quote: (block, style) => element('blockquote', block.text, lines(block, style), style),
  list,
  code: block => `<pre dir="ltr"><code>${escaped(block.text)}</code></pre>`,
  image,
  table,
  rule: () => '<hr/>',
};

export const blocksHtml = (all: readonly Block[], style: BodyStyle): string =>
  all
    .map((block, index) => blocks[block.type](block, { ...style, notes: style.notesOf(index) }))
    .filter(html => html !== '')
    .join('\n');

/** Who shows it decides about directions; no headline is above it. */
const byItself: BodyStyle = {
  directionOf: () => ' dir="auto"',
  headingLevel: level => level,
  hasPictures: true,
  hrefOf: url => (isWebAddress(url) ? url : null),
  notesOf: () => noNotes,
  backLabel: '',
};

/** The text of an article by itself. */
export const bodyHtml = (article: Pick<Article, 'blocks'>): string => blocksHtml(article.blocks, byItself);
