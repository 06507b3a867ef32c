/** Elements of XML with nothing but characters, references and CDATA sections in them, read without a parser. */
import { decodeReferences } from '../blocks/index.ts';

/** By name in small letters. */
type Attributes = ReadonlyMap<string, string>;

export interface ElementRow<Whole> {
  /** Attributes that it may have. */
  readonly attributes?: readonly string[];
  /** An item may have several; the parser takes the first of all others. */
  readonly isRepeated?: true;
  /** Its text is no CDATA section. */
  readonly isBare?: true;
  /** It holds elements of its own. */
  readonly isNested?: true;
  /** False: that takes a parser. */
  readonly take: (whole: Whole, value: string | undefined, attributes: Attributes) => boolean;
}

export type Elements<Whole> = ReadonlyMap<string, ElementRow<Whole>>;

const sectionStart = '<![CDATA[';
const sectionEnd = ']]>';

/** As the parser has it: a reference without its semicolon counts only if another one follows. */
const decoded = (text: string): string => {
  const start = text.indexOf('&');
  return start >= 0 && text.includes(';', start) ? decodeReferences(text) : text;
};

/** What characters, references and CDATA sections say; undefined: nothing. */
export function textIn(raw: string): string | undefined {
  let value = '';
  let from = 0;
  for (let start = raw.indexOf(sectionStart); start >= 0; start = raw.indexOf(sectionStart, from)) {
    const end = raw.indexOf(sectionEnd, start);
    value += decoded(raw.slice(from, start)) + raw.slice(start + sectionStart.length, end);
    from = end + sectionEnd.length;
  }
  return (value + decoded(raw.slice(from))).trim() || undefined;
}

/** Where the text of an element ends, if there is nothing but characters and whole CDATA sections before; else -1. */
function endOfText(document: string, from: number, closing: string): number {
  let at = document.indexOf('<', from);
  while (at >= 0 && document.startsWith(sectionStart, at)) {
    const end = document.indexOf(sectionEnd, at);
    at = end < 0 ? -1 : document.indexOf('<', end);
  }
  return at >= 0 && document.startsWith(closing, at) ? at : -1;
}

const openingTag = /\s*<([\w:]+)((?:\s+[\w:]+="[^"<>]*")*)\s*(\/?)>/uy;
const attribute = /([\w:]+)="([^"]*)"/gu;

export function matchAt(pattern: RegExp, document: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(document);
}

const attributesIn = (written: string): Attributes =>
  new Map(
    Array.from(written.matchAll(attribute), ([, name = '', value = '']) => [name.toLowerCase(), value]),
  );

const noAttributes: Attributes = new Map();

interface ReadElement<Whole> {
  readonly row: ElementRow<Whole>;
  readonly value: string | undefined;
  readonly attributes: Attributes;
  readonly end: number;
}

/** Where the elements in an element end: at its own end, if there is none of its name among them. */
function endOfNested(document: string, from: number, closing: string): number {
  const end = document.indexOf(closing, from);
  return document.slice(from, end).includes(sectionStart) ? -1 : end;
}

/** The element of a tag that ends at `start`; null: it takes a parser. */
function elementAt<Whole>(
  elements: Elements<Whole>,
  document: string,
  start: number,
  tag: RegExpExecArray,
): ReadElement<Whole> | null {
  const [, name = '', written = '', isEmpty] = tag;
  const row = elements.get(name.toLowerCase());
  if (row === undefined) return null;
  const attributes = written === '' ? noAttributes : attributesIn(written);
  for (const key of attributes.keys()) if (!row.attributes?.includes(key)) return null;
  if (isEmpty) return { row, value: undefined, attributes, end: start };
  const closing = `</${name}>`;
  const end = (row.isNested ? endOfNested : endOfText)(document, start, closing);
  if (end < 0) return null;
  const raw = document.slice(start, end);
  if (row.isBare && raw.includes('<')) return null;
  return { row, value: textIn(raw), attributes, end: end + closing.length };
}

/** Takes the elements that follow one another; where they end, or null: they take a parser. */
export function takeElements<Whole>(
  elements: Elements<Whole>,
  whole: Whole,
  document: string,
  start: number,
): number | null {
  const singles = new Set<ElementRow<Whole>>();
  let at = start;
  for (let tag = matchAt(openingTag, document, at); tag; tag = matchAt(openingTag, document, at)) {
    const element = elementAt(elements, document, at + tag[0].length, tag);
    if (element === null || singles.has(element.row)) return null;
    const { row, value, attributes, end } = element;
    if (!row.isRepeated) singles.add(row);
    if (!row.take(whole, value, attributes)) return null;
    at = end;
  }
  return at;
}
