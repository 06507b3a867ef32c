/** A page as the runs of text between the edges of its blocks: paragraphs, bare text between line breaks, labels, links. */
import { collapseBlanks } from '../../base/blanks.ts';
import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

export interface TextUnit {
  /** The innermost block that holds it. */
  readonly element: DomElement;
  /** On one line. */
  readonly text: string;
  /** UTF-16 units of it that are links. */
  readonly linked: number;
}

export interface TextUnits {
  /** In the order of the page. */
  readonly units: readonly TextUnit[];
  /** The units in an element. */
  within(element: DomElement): readonly TextUnit[];
  /** The place of the first unit in an element, or of the one after it. */
  indexOf(element: DomElement): number;
  /** Whether a block comes before another and does not hold it. */
  isBefore(a: DomElement, b: DomElement): boolean;
}

/** Elements within a run of text; every other one ends it. */
const inlineElements = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike
   strong sub sup time tt u var wbr`.split(/\s+/u),
);

const unread = new Set(
  'canvas datalist head iframe map object script select style svg template textarea video'.split(' '),
);

export const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '');

/** An anchor that only names a place has neither. */
const isLink = (element: DomElement): boolean =>
  element.localName === 'a' && (element.hasAttribute('href') || element.hasAttribute('class'));

class UnitReader {
  readonly units: TextUnit[] = [];
  readonly order = new Map<DomElement, number>();
  readonly ranges = new Map<DomElement, readonly [start: number, end: number]>();
  private parts: string[] = [];
  private linked = 0;
  private breaks = 0;
  private holder: DomElement;

  constructor(root: DomElement) {
    this.holder = root;
    this.readBlock(root, false);
  }

  private readBlock(block: DomElement, inLink: boolean): void {
    this.end();
    const outer = this.holder;
    this.holder = block;
    const start = this.units.length;
    this.order.set(block, this.order.size);
    for (const node of block.childNodes) this.read(node, inLink);
    this.end();
    this.holder = outer;
    this.ranges.set(block, [start, this.units.length]);
  }

  private read(node: DomNode, inLink: boolean): void {
    if (isText(node)) this.append(node.textContent, inLink);
    else if (isElement(node)) this.readElement(node, inLink);
  }

  private readElement(element: DomElement, inLink: boolean): void {
    const name = element.localName;
    if (unread.has(name) || isHidden(element)) return;
    if (name === 'br') this.lineBreak();
    else if (inlineElements.has(name)) {
      for (const node of element.childNodes) this.read(node, inLink || isLink(element));
    } else this.readBlock(element, inLink);
  }

  private append(raw: string, inLink: boolean): void {
    const text = collapseBlanks(raw);
    if (text !== '' && text !== ' ') this.breaks = 0;
    this.parts.push(text);
    if (inLink) this.linked += text.trim().length;
  }

  /** Two in a row part paragraphs. */
  private lineBreak(): void {
    if (++this.breaks > 1) this.end();
    else this.parts.push(' ');
  }

  private end(): void {
    const text = this.parts.join('').replace(/ +/gu, ' ').trim();
    if (text !== '')
      this.units.push({ element: this.holder, text, linked: Math.min(this.linked, text.length) });
    this.parts = [];
    this.linked = 0;
    this.breaks = 0;
  }
}

/** The units of an element that is shown. Linear in the length of its text; its depth is bounded where trees are made. */
export function textUnits(root: DomElement): TextUnits {
  const { units, order, ranges } = new UnitReader(root);
  const placeOf = (element: DomElement): number => order.get(element) ?? -1;
  const rangeOf = (element: DomElement): readonly [number, number] => ranges.get(element) ?? [0, 0];
  return {
    units,
    within: element => units.slice(...rangeOf(element)),
    indexOf: element => rangeOf(element)[0],
    isBefore: (a, b) => order.has(a) && placeOf(a) < placeOf(b) && !a.contains(b),
  };
}

export const ownLength = ({ text, linked }: TextUnit): number => text.length - linked;
export const isLinked = ({ text, linked }: TextUnit): boolean => linked > text.length / 2;

/** A paragraph of less text than this may be a caption, a date or a button, unless it ends as a sentence. */
const shortestProse = 60;
const shortestSentence = 25;
const sentenceEnd = /[.!?؟。۔…:]["”»’)\]]*$/u;

/** Addresses of documents, and little more. */
const isWordless = (text: string): boolean =>
  text.includes('://') && text.replace(/\S+:\/\/\S+/gu, '').length < text.length * 0.7;

export const isProse = (unit: TextUnit): boolean => {
  const own = ownLength(unit);
  return (
    !isWordless(unit.text) &&
    !isLinked(unit) &&
    (own >= shortestProse || (own >= shortestSentence && sentenceEnd.test(unit.text)))
  );
};

export const isCaption = ({ element }: TextUnit): boolean =>
  element.localName === 'figcaption' || /caption/iu.test(element.getAttribute('class') ?? '');

export const sumOf = (units: readonly TextUnit[], length: (unit: TextUnit) => number): number =>
  units.reduce((sum, unit) => sum + length(unit), 0);

export const textLength = (units: readonly TextUnit[]): number => sumOf(units, ({ text }) => text.length);
export const linkedLength = (units: readonly TextUnit[]): number => sumOf(units, ({ linked }) => linked);
export const proseLength = (units: readonly TextUnit[]): number =>
  sumOf(units, unit => (isProse(unit) ? ownLength(unit) : 0));
