/**
 * The tags of an XML document in order, each with its line. Unlike a parser that gives up, or one that guesses, this one
 * reports where a tag is broken and continues after it. Linear in length; no entity is read.
 */
import { characterOf } from '../entities.ts';
import { endOfAside } from '../xml.ts';

export interface Attribute {
  /** As written. */
  readonly name: string;
  /** With its references decoded. */
  readonly value: string;
}

/** By name in small letters. */
export type Attributes = ReadonlyMap<string, Attribute>;

export type Tag =
  | {
      readonly type: 'open';
      /** As written. */
      readonly name: string;
      readonly attributes: Attributes;
      readonly isEmpty: boolean;
      readonly line: number;
    }
  | { readonly type: 'close'; readonly name: string; readonly line: number }
  /** A tag that is not one, or a document type that defines entities. */
  | { readonly type: 'broken' | 'entities'; readonly line: number };

const tagName = /<\/?([a-z_][\w.:-]*)/iuy;
const attributeName = /\s*([^\s"'<>/=]+)\s*/uy;
const unquotedValue = /\s*([^\s"'<>]+)/uy;
const openingQuote = /\s*(["'])/uy;
const tagEnd = /\s*(\/?)>/uy;
/** What ends a value, and a `<` that begins a tag: then the closing quote is missing. */
const valueEnd: Readonly<Record<string, RegExp>> = { '"': /"|<(?=[a-z/!?])/giu, "'": /'|<(?=[a-z/!?])/giu };

const namedCharacters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** References that XML itself defines (XML 1.0 §4.1, §4.6); all others, and a bare `&`, stay as they are. */
const decodeReferences = (raw: string): string =>
  raw.replace(
    /&(?:#x([\da-f]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/giu,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
      if (decimal !== undefined) return characterOf(Number(decimal));
      return namedCharacters[(name ?? '').toLowerCase()] ?? '';
    },
  );

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** The line of a position, counted from 1; positions must not go back. */
function createLineCounter(text: string): (position: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return position => {
    while (next >= 0 && next < position) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

interface Piece<T> {
  readonly value: T;
  readonly end: number;
}

function readValue(text: string, start: number): Piece<string> | null {
  const quote = matchAt(openingQuote, text, start);
  if (quote === null) {
    const bare = matchAt(unquotedValue, text, start);
    return bare && { value: bare[1] as string, end: start + bare[0].length };
  }
  const from = start + quote[0].length;
  const end = matchAt(valueEnd[quote[1] as string] as RegExp, text, from);
  if (end === null || end[0] === '<') return null;
  return { value: text.slice(from, end.index), end: end.index + 1 };
}

/** No outline needs as many. */
const mostAttributes = 256;

/** The attributes from `start` on; if a name occurs twice, the first counts. Null if they are broken. */
function readAttributes(text: string, start: number): Piece<Attributes> | null {
  const attributes = new Map<string, Attribute>();
  let index = start;
  for (
    let name = matchAt(attributeName, text, index);
    name !== null;
    name = matchAt(attributeName, text, index)
  ) {
    index += name[0].length;
    const read = text[index] === '=' ? readValue(text, index + 1) : { value: '', end: index };
    if (read === null) return null;
    index = read.end;
    const key = (name[1] as string).toLowerCase();
    if (attributes.size < mostAttributes && !attributes.has(key))
      attributes.set(key, { name: name[1] as string, value: decodeReferences(read.value) });
  }
  return { value: attributes, end: index };
}

/** The tag that begins at a `<`; null if it is not one. */
function readTag(text: string, start: number, line: number): Piece<Tag> | null {
  const opened = matchAt(tagName, text, start);
  if (opened === null) return null;
  const name = opened[1] as string;
  const attributes = readAttributes(text, start + opened[0].length);
  const end = attributes && matchAt(tagEnd, text, attributes.end);
  if (attributes === null || end === null) return null;
  const tag: Tag =
    text[start + 1] === '/'
      ? { type: 'close', name, line }
      : { type: 'open', name, attributes: attributes.value, isEmpty: end[1] === '/', line };
  return { value: tag, end: attributes.end + end[0].length };
}

/** A tag that the end of the document cuts off is not reported: its parents are open then. */
export function* tagsOf(text: string): Generator<Tag, number> {
  const lineOf = createLineCounter(text);
  let start = text.indexOf('<');
  while (start >= 0) {
    const line = lineOf(start);
    const aside = endOfAside(text, start);
    if (aside === -1) break;
    const tag = aside === null ? readTag(text, start, line) : null;
    const end = aside ?? tag?.end ?? start + 1;
    const next = text.indexOf('<', end);
    if (tag) yield tag.value;
    else if (aside === null && next >= 0) yield { type: 'broken', line };
    else if (aside !== null && /<!entity/iu.test(text.slice(start, aside))) yield { type: 'entities', line };
    start = next;
  }
  return lineOf(text.trimEnd().length);
}
