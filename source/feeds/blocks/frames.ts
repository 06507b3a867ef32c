/** The elements that enclose blocks, while they are open. */
import type { Block } from '../../domain/article.ts';
import type { Attributes } from './attributes.ts';
import type { FrameKind } from './elements.ts';
import { itemBox, itemValue, type ListEntry, type Numbering, numberingOf } from './lists.ts';
import type { RichText } from './rich-text.ts';
import { type CellTraits, cellTraits, type TableRow } from './tables.ts';

export interface Frame {
  readonly name: string;
  readonly kind: FrameKind | 'root';
  children: Block[];
  /** heading */
  readonly level: number;
  /** list; of its items only those that have ended */
  readonly numbering: Numbering | null;
  readonly entries: ListEntry[];
  /** item */
  readonly value: number | null;
  box: string;
  /** figure */
  caption: RichText | null;
  /** table */
  readonly rows: TableRow[];
  hasHead: boolean;
  /** table: the next row is the first of a group. */
  startsGroup: boolean;
  /** cell */
  readonly traits: CellTraits | null;
  /** skipped: elements of the same name within */
  depth: number;
}

type Details = Partial<Pick<Frame, 'level' | 'numbering' | 'value' | 'box' | 'traits'>>;

/** What the attributes of an element say of its frame. */
const detailsOf: Partial<Record<Frame['kind'], (name: string, attributes: Attributes) => Details>> = {
  cell: (_, attributes) => ({ traits: cellTraits(attributes) }),
  heading: name => ({ level: Number(name.charAt(1)) }),
  item: (_, attributes) => ({ value: itemValue(attributes), box: itemBox(attributes) }),
  list: (name, attributes) => ({ numbering: numberingOf(name, attributes) }),
};

export const newFrame = (name: string, kind: Frame['kind'], attributes: Attributes = new Map()): Frame => ({
  name,
  kind,
  children: [],
  level: 0,
  numbering: null,
  entries: [],
  value: null,
  box: '',
  caption: null,
  rows: [],
  hasHead: false,
  startsGroup: false,
  traits: null,
  depth: 0,
  ...detailsOf[kind]?.(name, attributes),
});

/** What a list has read besides its items becomes an entry. */
export function endLoose(list: Frame): void {
  if (list.children.length === 0) return;
  list.entries.push({ children: list.children, isItem: false, value: null, box: '' });
  list.children = [];
}
