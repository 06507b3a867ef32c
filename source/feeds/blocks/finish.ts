/** How the blocks inside of an element become the blocks of that element. */
import { append, greatestOf } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import {
  annotations,
  joinTexts,
  onOneLine,
  plainText,
  type RichText,
  richText,
  shifted,
} from './rich-text.ts';

export const paragraph = (rich: RichText): Block => ({
  type: 'paragraph',
  text: rich.text,
  ...annotations(rich),
});

const isText = (block: Block): boolean =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote';

/** The longest heading; longer ones are paragraphs set in large type. */
const longestHeading = 300;

export function finishHeading(children: readonly Block[], level: number): readonly Block[] {
  const texts = children.filter(isText).map(richText);
  const others = children.filter(block => !isText(block));
  if (texts.length === 0) return others;
  const line = onOneLine(joinTexts(texts, ' '));
  if (line.text.length > longestHeading) return children;
  return [{ type: 'heading', level, text: line.text, ...annotations(line) }, ...others];
}

/** Runs of paragraphs become one quotation; everything else in it keeps its kind. */
export function finishQuote(children: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: RichText[] = [];
  const endRun = (): void => {
    if (run.length === 0) return;
    const quoted = joinTexts(run, '\n');
    result.push({ type: 'quote', text: quoted.text, ...annotations(quoted) });
    run = [];
  };
  for (const block of children) {
    if (block.type === 'paragraph' || block.type === 'quote') run.push(richText(block));
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}

const listOf = (items: readonly RichText[]): Block => {
  const list = joinTexts(items, '\n');
  return { type: 'list', text: list.text, items: items.map(item => item.text), ...annotations(list) };
};

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Answers which of the ranges lie within [start, end), counted from `start`; asked from left to right. */
function rangesWithin<R extends Range>(ranges: readonly R[]): (start: number, end: number) => readonly R[] {
  let next = 0;
  return (start, end) => {
    const own: R[] = [];
    for (; next < ranges.length && (ranges[next] as R).start < end; next++) {
      const range = ranges[next] as R;
      if (range.start >= start && range.end <= end) own.push(shifted(range, -start));
    }
    return own;
  };
}

/** The items of a list block, each with its own links and marks. */
export function itemsOf(list: Block): readonly RichText[] {
  const linksWithin = rangesWithin(list.links ?? []);
  const marksWithin = rangesWithin(list.marks ?? []);
  let end = -1;
  return (list.items ?? []).map(text => {
    const start = end + 1;
    end = start + text.length;
    return { text, links: linksWithin(start, end), marks: marksWithin(start, end) };
  });
}

const prefixed = (prefix: string, text: RichText): RichText => joinTexts([plainText(prefix), text], '');

/** The items of a list within a list are set off by a dash, unless they have numbers. */
const nestedItems = (list: Block): readonly RichText[] =>
  itemsOf(list).map(item => (/^(?:\d+[.]|[\u2013])\s/u.test(item.text) ? item : prefixed('\u2013 ', item)));

/** One item: a list of one, with the items of the lists within it; other blocks follow. */
export function finishItem(children: readonly Block[], marker: string): readonly Block[] {
  const texts = children.filter(isText).map(richText);
  const own = texts.length > 0 ? [prefixed(marker, onOneLine(joinTexts(texts, ' ')))] : [];
  const nested = children.filter(block => block.type === 'list').flatMap(nestedItems);
  const others = children.filter(block => !isText(block) && block.type !== 'list');
  const items = [...own, ...nested];
  return items.length > 0 ? [listOf(items), ...others] : others;
}

/** Neighbouring lists of one item become one list. */
export function finishList(children: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: RichText[] = [];
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
export function finishFigure(children: readonly Block[], caption: RichText | null): readonly Block[] {
  if (caption === null) return children;
  const image = children.findIndex(block => block.type === 'image');
  if (image < 0) return [...children, paragraph(caption)];
  return children.map((block, index) => (index === image ? captioned(block, caption) : block));
}

export const captioned = (image: Block, caption: RichText): Block => ({
  ...image,
  text: caption.text,
  ...annotations(caption),
});

export const joinedText = (children: readonly Block[]): RichText | null => {
  const texts = children.filter(isText).map(richText);
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

const cellText = (cell: readonly Block[]): RichText => {
  const texts = cell.filter(block => block.text !== '').map(richText);
  return onOneLine(joinTexts(texts, ' '));
};

export function finishTable(rows: readonly TableRow[], hasHead: boolean): readonly Block[] {
  const filled = rows.filter(row => row.some(cell => cell.length > 0));
  if (!isData(filled, hasHead)) return filled.flat(2);
  const lines = filled.map(row => joinTexts(row.map(cellText), '\t'));
  const table = joinTexts(lines, '\n');
  return [{ type: 'table', text: table.text, items: lines.map(line => line.text), ...annotations(table) }];
}
