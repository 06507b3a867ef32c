/** What an element is to the one around it, once it has ended. */
import { append } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import { endLoose, type Frame } from './frames.ts';
import { finishList, finishLooseItem } from './lists.ts';
import { finishTable } from './tables.ts';
import { captioned, finishFigure, finishHeading, finishQuote, joinedText, paragraph } from './text-blocks.ts';

function finishedList(list: Frame): readonly Block[] {
  endLoose(list);
  return finishList(list.entries, list.numbering);
}

/** The blocks of each kind of element; those of all others are what is in them. */
const finished: Partial<Record<Frame['kind'], (frame: Frame) => readonly Block[]>> = {
  figure: ({ children, caption }) => finishFigure(children, caption),
  heading: ({ children, level }) => finishHeading(children, level),
  item: finishLooseItem,
  list: finishedList,
  quote: ({ children }) => finishQuote(children),
  table: ({ children, rows, hasHead }) => [...children, ...finishTable(rows, hasHead)],
};

function addCaption(parent: Frame, { children }: Frame): void {
  const caption = joinedText(children);
  const last = parent.children.at(-1);
  const place = parent.children.length - 1;
  append(
    parent.children,
    children.filter(block => block.type === 'image'),
  );
  if (caption === null) return;
  if (parent.kind === 'figure') parent.caption = caption;
  else if (last?.type === 'image') parent.children[place] = captioned(last, caption);
  else parent.children.push(paragraph(caption));
}

/** Adds an element that has ended to the one around it. */
export function addEnded(parent: Frame, frame: Frame): void {
  const { kind, children, value, box, traits } = frame;
  if (traits && parent.kind === 'table') parent.rows.at(-1)?.cells.push({ children, traits });
  else if (kind === 'item' && parent.kind === 'list') {
    endLoose(parent);
    parent.entries.push({ children, isItem: true, value, box });
  } else if (kind === 'caption') addCaption(parent, frame);
  else append(parent.children, finished[kind]?.(frame) ?? children);
}
