/**
 * RSS as most publishing systems write it, read without an XML parser, which takes several times as long: items of nothing but the elements
 * below, in which there is nothing but characters, references and CDATA sections. Of a document with anything else nothing is read here.
 */
import type { RssFeed } from 'feedsmith';
import { decodeReferences } from '../blocks/index.ts';

/** As the parser gives it, as far as entries are made of it. */
type Item = RssFeed.Item<string>;

export interface PlainRss {
  /** The document with its first item alone. */
  readonly shell: string;
  /** The other ones. */
  readonly items: readonly Item[];
}

const wholeNumber = /^\d{1,15}$/;

/** By name in small letters. */
type Attributes = ReadonlyMap<string, string>;

interface ElementRow {
  /** Attributes that it may have. */
  readonly attributes?: readonly string[];
  /** An item may have several; the parser takes the first of all others. */
  readonly isRepeated?: true;
  /** Its text is no CDATA section. */
  readonly isBare?: true;
  /** False: that takes a parser. */
  readonly take: (item: Item, value: string | undefined, attributes: Attributes) => boolean;
}

const textField = (field: 'title' | 'link' | 'description' | 'pubDate'): ElementRow => ({
  take(item, value) {
    if (value !== undefined) item[field] = value;
    return true;
  },
});

/** No entry is made of it. */
const ignored: ElementRow = { isRepeated: true, take: () => true };

/** What is more than a name, such as an address. */
const beyondName = /[@:<>()[\]&]|www\./u;

const booleans: ReadonlyMap<string | undefined, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const elements: ReadonlyMap<string, ElementRow> = new Map<string, ElementRow>([
  ['title', textField('title')],
  ['link', textField('link')],
  ['description', textField('description')],
  ['pubdate', textField('pubDate')],
  ['comments', ignored],
  ['slash:comments', ignored],
  ['wfw:commentrss', ignored],
  [
    'guid',
    {
      attributes: ['ispermalink'],
      take(item, value, attributes) {
        const written = attributes.get('ispermalink');
        const isPermaLink = booleans.get(written);
        item.guid = {};
        if (value !== undefined) item.guid.value = value;
        if (isPermaLink !== undefined) item.guid.isPermaLink = isPermaLink;
        return written === undefined || isPermaLink !== undefined;
      },
    },
  ],
  [
    'category',
    {
      attributes: ['domain'],
      isRepeated: true,
      take(item, name) {
        item.categories ??= [];
        if (name !== undefined) item.categories.push({ name });
        return true;
      },
    },
  ],
  [
    'author',
    {
      isRepeated: true,
      isBare: true,
      take(item, name = '') {
        item.authors ??= [];
        if (name !== '') item.authors.push({ name });
        return !beyondName.test(name);
      },
    },
  ],
  [
    'enclosure',
    {
      attributes: ['url', 'length', 'type'],
      isRepeated: true,
      take(item, _, attributes) {
        item.enclosures ??= [];
        const [url, type] = ['url', 'type'].map(name => textIn(attributes.get(name) ?? ''));
        const length = attributes.get('length');
        item.enclosures.push({
          ...(url ? { url } : {}),
          ...(type ? { type } : {}),
          ...(length === undefined ? {} : { length: Number(length) }),
        });
        return length === undefined || wholeNumber.test(length);
      },
    },
  ],
  [
    'content:encoded',
    {
      take(item, encoded) {
        if (encoded !== undefined) item.content = { encoded };
        return true;
      },
    },
  ],
  [
    'dc:creator',
    {
      isRepeated: true,
      take(item, name) {
        item.dc ??= { creators: [] };
        if (name !== undefined) item.dc.creators?.push(name);
        return true;
      },
    },
  ],
]);

/** What the prefixes stand for, as nearly all feeds say it. */
const usualNames: Readonly<Record<string, string>> = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
};

const declaration = /\sxmlns(?::([\w.-]+))?\s*=\s*["']?([^"'\s>]*)/giu;

/** Whether names mean what they do in most feeds. */
const hasUsualNames = (head: string): boolean =>
  Array.from(head.matchAll(declaration)).every(([, prefix, name]) => {
    if (prefix === undefined) return false;
    const usual = usualNames[prefix.toLowerCase()];
    return usual === undefined || usual === name;
  });

const sectionStart = '<![CDATA[';
const sectionEnd = ']]>';

/** As the parser has it: a reference without its semicolon counts only if another one follows. */
const decoded = (text: string): string => {
  const start = text.indexOf('&');
  return start >= 0 && text.includes(';', start) ? decodeReferences(text) : text;
};

/** What characters, references and CDATA sections say; undefined: nothing. */
function textIn(raw: string): string | undefined {
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
const closingTag = /\s*<\/item>/uy;
const itemTag = /\s*<item>/uy;
const lastTags = /\s*<\/channel>\s*<\/rss>\s*$/uy;
const attribute = /([\w:]+)="([^"]*)"/gu;

function matchAt(pattern: RegExp, document: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(document);
}

const attributesIn = (written: string): Attributes =>
  new Map(
    Array.from(written.matchAll(attribute), ([, name = '', value = '']) => [name.toLowerCase(), value]),
  );

const noAttributes: Attributes = new Map();

/** All that a comment could be in; the parser takes comments out of CDATA sections, too. */
const comment = '<!--';

interface ReadElement {
  readonly row: ElementRow;
  readonly value: string | undefined;
  readonly attributes: Attributes;
  readonly end: number;
}

/** The element of a tag that ends at `start`; null: it takes a parser. */
function elementAt(document: string, start: number, tag: RegExpExecArray): ReadElement | null {
  const [, name = '', written = '', isEmpty] = tag;
  const row = elements.get(name.toLowerCase());
  if (row === undefined) return null;
  const attributes = written === '' ? noAttributes : attributesIn(written);
  for (const key of attributes.keys()) if (!row.attributes?.includes(key)) return null;
  if (isEmpty) return { row, value: undefined, attributes, end: start };
  const closing = `</${name}>`;
  const end = endOfText(document, start, closing);
  if (end < 0) return null;
  const raw = document.slice(start, end);
  if (row.isBare && raw.includes('<')) return null;
  return { row, value: textIn(raw), attributes, end: end + closing.length };
}

interface ReadItem {
  readonly item: Item;
  readonly end: number;
}

/** An item without what it is known by may be none for the parser. */
const isItem = ({ title, link, description, guid }: Item): boolean =>
  (title ?? link ?? description ?? guid?.value) !== undefined;

/** The item whose first tag ends at `start`; null: it takes a parser. */
function itemAt(document: string, start: number): ReadItem | null {
  const item: Item = {};
  const singles = new Set<ElementRow>();
  let at = start;
  for (let tag = matchAt(openingTag, document, at); tag; tag = matchAt(openingTag, document, at)) {
    const element = elementAt(document, at + tag[0].length, tag);
    if (element === null || singles.has(element.row)) return null;
    const { row, value, attributes, end } = element;
    if (!row.isRepeated) singles.add(row);
    if (!row.take(item, value, attributes)) return null;
    at = end;
  }
  const closing = matchAt(closingTag, document, at);
  return closing && isItem(item) ? { item, end: at + closing[0].length } : null;
}

/** The items that follow one another from `start` on; null: they take a parser. */
function itemsFrom(document: string, start: number): readonly ReadItem[] | null {
  const items: ReadItem[] = [];
  let at = start;
  for (let tag = matchAt(itemTag, document, at); tag; tag = matchAt(itemTag, document, at)) {
    const read = itemAt(document, at + tag[0].length);
    if (read === null) return null;
    items.push(read);
    at = read.end;
  }
  return matchAt(lastTags, document, at) ? items : null;
}

/** Null: the document, which begins with its root, takes a parser. */
export function readPlainRss(text: string): PlainRss | null {
  const document = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  const start = document.indexOf('<item>');
  if (start < 0 || !document.startsWith('<rss') || document.includes(comment, start)) return null;
  if (!hasUsualNames(document.slice(0, start))) return null;
  const [first, ...others] = itemsFrom(document, start) ?? [];
  if (first === undefined) return null;
  const end = others.at(-1)?.end ?? first.end;
  return {
    shell: document.slice(0, first.end) + document.slice(end),
    items: others.map(({ item }) => item),
  };
}
