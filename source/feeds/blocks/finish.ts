/** How the blocks inside of an element become the blocks of that element. */
import { append, greatestOf } from '../../base/append.ts';
import type { Block, Link } from '../../domain/article.ts';
import { joinTexts, type LinkedText, onOneLine } from './inline-text.ts';

const linked = ({ text, links = [] }: Block): LinkedText => ({ text, links });

/** Absent rather than empty, as the model has it. */
export const withLinks = (links: readonly Link[]): { readonly links?: readonly Link[] } =>
  links.length > 0 ? { links } : {};

export const paragraph = ({ text, links }: LinkedText): Block => ({
  type: 'paragraph',
  text,
  ...withLinks(links),
});

const isText = (block: Block): boolean =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote';

/** The longest heading; longer ones are paragraphs set in large type. */
const longestHeading = 300;

export function finishHeading(children: readonly Block[], level: number): readonly Block[] {
  const texts = children.filter(isText).map(linked);
  const others = children.filter(block => !isText(block));
  if (texts.length === 0) return others;
  const { text, links } = onOneLine(joinTexts(texts, ' '));
  if (text.length > longestHeading) return children;
  return [{ type: 'heading', level, text, ...withLinks(links) }, ...others];
}

/** Runs of paragraphs become one quotation; everything else in it keeps its kind. */
export function finishQuote(children: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: LinkedText[] = [];
  const endRun = (): void => {
    if (run.length === 0) return;
    const { text, links } = joinTexts(run, '\n');
    result.push({ type: 'quote', text, ...withLinks(links) });
    run = [];
  };
  for (const block of children) {
    if (block.type === 'paragraph' || block.type === 'quote') run.push(linked(block));
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}

const listOf = (items: readonly LinkedText[]): Block => {
  const { text, links } = joinTexts(items, '\n');
  return { type: 'list', text, items: items.map(item => item.text), ...withLinks(links) };
};

/** The items of a list block, each with its own links. */
export function itemsOf(list: Block): readonly LinkedText[] {
  const links = list.links ?? [];
  let offset = 0;
  let next = 0;
  return (list.items ?? []).map(text => {
    const [start, end] = [offset, offset + text.length];
    offset = end + 1;
    const own: Link[] = [];
    for (; next < links.length && (links[next] as Link).start < end; next++) {
      const mark = links[next] as Link;
      if (mark.start >= start && mark.end <= end) {
        own.push({ ...mark, start: mark.start - start, end: mark.end - start });
      }
    }
    return { text, links: own };
  });
}

const prefixed = (prefix: string, text: LinkedText): LinkedText =>
  joinTexts([{ text: prefix, links: [] }, text], '');

/** The items of a list within a list are set off by a dash, unless they have numbers. */
const nestedItems = (list: Block): readonly LinkedText[] =>
  itemsOf(list).map(item => (/^(?:\d+[.]|[\u2013])\s/u.test(item.text) ? item : prefixed('\u2013 ', item)));

/** One item: a list of one, with the items of the lists within it; other blocks follow. */
export function finishItem(children: readonly Block[], marker: string): readonly Block[] {
  const texts = children.filter(isText).map(linked);
  const own = texts.length > 0 ? [prefixed(marker, onOneLine(joinTexts(texts, ' ')))] : [];
  const nested = children.filter(block => block.type === 'list').flatMap(nestedItems);
  const others = children.filter(block => !isText(block) && block.type !== 'list');
  const items = [...own, ...nested];
  return items.length > 0 ? [listOf(items), ...others] : others;
}

/** Neighbouring lists of one item become one list. */
export function finishList(children: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: LinkedText[] = [];
  const endRun = (): void => {
    if (run.length > 0) result.push(listOf(run));
    run = [];
  };
  for (const block of children) {
    if (block.type === 'list') append(run, itemsOf(block));
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}

/** A caption is the text of the first image; without an image it is a paragraph. */
export function finishFigure(children: readonly Block[], caption: LinkedText | null): readonly Block[] {
  if (caption === null) return children;
  const image = children.findIndex(block => block.type === 'image');
  if (image < 0) return [...children, paragraph(caption)];
  return children.map((block, index) => (index === image ? captioned(block, caption) : block));
}

export const captioned = (image: Block, { text, links }: LinkedText): Block => ({
  ...image,
  text,
  ...withLinks(links),
});

export const joinedText = (children: readonly Block[]): LinkedText | null => {
  const texts = children.filter(isText).map(linked);
  return texts.length > 0 ? onOneLine(joinTexts(texts, ' ')) : null;
};

export type TableRow = readonly (readonly Block[])[];

/** Longest text of a cell, in UTF-16 units: longer ones are columns of a page's layout. */
const longestCell = 400;
/** More columns do not fit any screen. */
const mostColumns = 64;

/** Whether a table holds data and not the layout of a page: short texts in at least two rows and two columns. */
function isData(rows: readonly TableRow[], hasHead: boolean): boolean {
  const cells = rows.flat();
  const width = greatestOf(
    rows.map(row => row.length),
    0,
  );
  if (width < 2 || width > mostColumns || rows.length < 2) return false;
  const isPlain = cells.every(cell =>
    cell.every(block => isText(block) || block.type === 'list' || block.type === 'image'),
  );
  const isShort = cells.every(cell => cell.reduce((sum, { text }) => sum + text.length, 0) <= longestCell);
  const pictures = cells.flat().some(block => block.type === 'image');
  return isPlain && isShort && (hasHead || !pictures);
}

const cellText = (cell: readonly Block[]): LinkedText => {
  const texts = cell.filter(block => block.text !== '').map(linked);
  return onOneLine(joinTexts(texts, ' '));
};

export function finishTable(rows: readonly TableRow[], hasHead: boolean): readonly Block[] {
  const filled = rows.filter(row => row.some(cell => cell.length > 0));
  if (!isData(filled, hasHead)) return filled.flat(2);
  const lines = filled.map(row => joinTexts(row.map(cellText), '\t'));
  const { text, links } = joinTexts(lines, '\n');
  return [{ type: 'table', text, items: lines.map(line => line.text), ...withLinks(links) }];
}
