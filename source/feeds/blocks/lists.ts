/** Lists: what the items of one begin with, and how their blocks become one list. */
import { append } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import type { Attributes } from './attributes.ts';
import { rangesWithin } from './ranges.ts';
import { annotations, joinTexts, onOneLine, plainText, type RichText, richText } from './rich-text.ts';
import { isText } from './text-blocks.ts';

type WriteNumber = (value: number) => string;

/** How a list is numbered: `<ol>` with its attributes. */
export interface Numbering {
  /** The number of the first item; null: what the direction gives. */
  readonly start: number | null;
  readonly isReversed: boolean;
  readonly write: WriteNumber;
}

/** What a list holds: an item, or what stands between items. */
export interface ListEntry {
  readonly children: readonly Block[];
  readonly isItem: boolean;
  /** The number that it is given itself. */
  readonly value: number | null;
  /** `☑` or `☐` of a task; otherwise empty. */
  readonly box: string;
}

/* ---- numbers ---- */

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** a … z, aa, ab …; there are none below 1 (CSS Counter Styles §6.2). */
function alphabetic(value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length))
    text = letters.charAt((rest - 1) % letters.length) + text;
  return text;
}

const romanDigits: readonly (readonly [digit: string, value: number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
const greatestRoman = 3999;

function roman(value: number): string {
  if (value < 1 || value > greatestRoman) return String(value);
  let rest = value;
  return romanDigits
    .map(([digit, worth]) => {
      const count = Math.floor(rest / worth);
      rest -= count * worth;
      return digit.repeat(count);
    })
    .join('');
}

const upper =
  (write: WriteNumber): WriteNumber =>
  value =>
    write(value).toUpperCase();

/** By the name of the style and by the `type` of HTML; all others are numbers. */
const writers: ReadonlyMap<string, WriteNumber> = new Map([
  ['a', alphabetic],
  ['lower-alpha', alphabetic],
  ['lower-latin', alphabetic],
  ['A', upper(alphabetic)],
  ['upper-alpha', upper(alphabetic)],
  ['upper-latin', upper(alphabetic)],
  ['i', roman],
  ['lower-roman', roman],
  ['I', upper(roman)],
  ['upper-roman', upper(roman)],
]);

const styleType = /list-style(?:-type)?\s*:\s*([\w-]+)/iu;

const integer = (raw: string | undefined): number | null => {
  const value = Number.parseInt(raw ?? '', 10);
  return Number.isSafeInteger(value) ? value : null;
};

/** Null: a list without numbers. */
export function numberingOf(name: string, attributes: Attributes): Numbering | null {
  const style = styleType.exec(attributes.get('style') ?? '')?.[1]?.toLowerCase();
  if (name !== 'ol' || style === 'none') return null;
  return {
    start: integer(attributes.get('start')),
    isReversed: attributes.has('reversed'),
    write: writers.get(style ?? attributes.get('type')?.trim() ?? '') ?? String,
  };
}

/** The number of an item that names it itself. */
export const itemValue = (attributes: Attributes): number | null => integer(attributes.get('value'));

/** The numbers of the entries; what is no item has none (HTML §4.4.8, “ordinal value”). */
function ordinals(
  entries: readonly ListEntry[],
  { start, isReversed }: Numbering,
): readonly (number | null)[] {
  const step = isReversed ? -1 : 1;
  let next = start ?? (isReversed ? entries.filter(({ isItem }) => isItem).length : 1);
  return entries.map(({ isItem, value }) => {
    if (!isItem) return null;
    const own = value ?? next;
    next = own + step;
    return own;
  });
}

/* ---- tasks ---- */

const boxFor = (isChecked: boolean): string => (isChecked ? '☑' : '☐');

/** The box that an `<input>` is; empty for all others. */
export const boxOf = (attributes: Attributes): string =>
  /^checkbox$/iu.test(attributes.get('type')?.trim() ?? '') ? boxFor(attributes.has('checked')) : '';

/** How editors that draw the box themselves say whether an item is checked. */
const itemStates: ReadonlyMap<string, boolean> = new Map([
  ['checked', true],
  ['true', true],
  ['unchecked', false],
  ['false', false],
]);

/** The box of an item that says itself whether it is checked (`data-checked`, `data-list`); otherwise empty. */
export function itemBox(attributes: Attributes): string {
  const state = itemStates.get(attributes.get('data-checked') ?? attributes.get('data-list') ?? '');
  return state === undefined ? '' : boxFor(state);
}

/* ---- blocks ---- */

const listOf = (items: readonly RichText[]): Block => {
  const list = joinTexts(items, '\n');
  return { type: 'list', text: list.text, items: items.map(item => item.text), ...annotations(list) };
};

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

/** What stands before the text of an item: a dash for each list that its list is in, its number, its box. */
export const itemMarker = /^(?:\u2013 )*(?:\d+\. )?(?:[☑☐] )?/u;

const prefixed = (prefix: string, text: RichText): RichText => joinTexts([plainText(prefix), text], '');

/** Lists that are nested deeper look like those around them. */
const deepestList = 8;
const isDeepest = ({ text }: RichText): boolean => text.startsWith('\u2013 '.repeat(deepestList));

/** The items of a list within a list are set off by a dash. */
const nestedItems = (list: Block): readonly RichText[] =>
  itemsOf(list).map(item => (isDeepest(item) ? item : prefixed('\u2013 ', item)));

const isPartOfItem = (block: Block): boolean => isText(block) || block.type === 'list';

/**
 * One item: a list of its text and, set off, the items of the lists within it. Other blocks stay where they are in it; text
 * behind them or behind a list within is no more on the item's line.
 */
function finishItem(children: readonly Block[], marker: string): readonly Block[] {
  const start = children.findIndex(isPartOfItem);
  if (start < 0) return children;
  const own = whileOf(children, start, isText);
  const nested = whileOf(children, start + own.length, block => block.type === 'list');
  const line = own.length > 0 ? [prefixed(marker, onOneLine(joinTexts(own.map(richText), ' ')))] : [];
  return [
    ...children.slice(0, start),
    listOf([...line, ...nested.flatMap(nestedItems)]),
    ...children.slice(start + own.length + nested.length).map(asFollowing),
  ];
}

const asFollowing = (block: Block): Block => (block.type === 'list' ? listOf(nestedItems(block)) : block);

/** The blocks from an index on, as far as they are of a kind. */
function whileOf(
  blocks: readonly Block[],
  start: number,
  isOfKind: (block: Block) => boolean,
): readonly Block[] {
  const length = blocks.slice(start).findIndex(block => !isOfKind(block));
  return length < 0 ? blocks.slice(start) : blocks.slice(start, start + length);
}

/** Neighbouring lists of one item become one list. */
function joinedLists(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let run: RichText[] = [];
  const endRun = (): void => {
    if (run.length > 0) result.push(listOf(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'list') append(run, itemsOf(block));
    else {
      endRun();
      result.push(block);
    }
  }
  endRun();
  return result;
}

/** An item outside of any list. */
export const finishLooseItem = ({ children, box }: Pick<ListEntry, 'children' | 'box'>): readonly Block[] =>
  finishItem(children, box === '' ? '' : `${box} `);

export function finishList(entries: readonly ListEntry[], numbering: Numbering | null): readonly Block[] {
  const numbers = numbering === null ? [] : ordinals(entries, numbering);
  return joinedLists(
    entries.flatMap(({ children, isItem, box }, index) => {
      if (!isItem) return children.map(asFollowing);
      const number = numbers[index] ?? null;
      const marks = [number === null ? '' : `${numbering?.write(number)}.`, box].filter(mark => mark !== '');
      return finishItem(children, marks.map(mark => `${mark} `).join(''));
    }),
  );
}
