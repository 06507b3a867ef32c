/**
 * RSS as most publishing systems write it, read without an XML parser, which takes several times as long: items of nothing but the elements
 * below, in which there is nothing but characters, references and CDATA sections. Of a document with anything else nothing is read here, and
 * a head with anything else is left to the parser.
 */
import type { RssFeed } from 'feedsmith';
import { type ElementRow, type Elements, matchAt, takeElements, textIn } from './plain-elements.ts';

/** As the parser gives it, as far as entries are made of it. */
type Item = RssFeed.Item<string>;

/** What is made of the head, as the parser gives it. */
type Head = Pick<RssFeed.Feed<string>, 'title' | 'link' | 'language'>;

export interface PlainRss {
  /** Null: it takes a parser. */
  readonly head: Head | null;
  /** The document with its first item alone. */
  readonly shell: string;
  readonly items: readonly Item[];
}

const wholeNumber = /^\d{1,15}$/;

const textField = <Field extends string>(field: Field): ElementRow<{ [Name in Field]?: string }> => ({
  take(whole, value) {
    if (value !== undefined) whole[field] = value;
    return true;
  },
});

/** Nothing is made of it. */
const ignored: ElementRow<object> = { isRepeated: true, take: () => true };

const headElements: Elements<Head> = new Map<string, ElementRow<Head>>([
  ['title', textField('title')],
  ['link', textField('link')],
  ['language', textField('language')],
  ['atom:link', { ...ignored, attributes: ['href', 'rel', 'type'] }],
  ['image', { ...ignored, isNested: true }],
  ...'copyright description docs generator lastbuilddate managingeditor pubdate sy:updatefrequency sy:updateperiod ttl webmaster'
    .split(' ')
    .map(name => [name, ignored] as const),
]);

/** What is more than a name, such as an address. */
const beyondName = /[@:<>()[\]&]|www\./u;

const booleans: ReadonlyMap<string | undefined, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

const itemElements: Elements<Item> = new Map<string, ElementRow<Item>>([
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

const closingTag = /\s*<\/item>/uy;
const itemTag = /\s*<item>/uy;
const lastTags = /\s*<\/channel>\s*<\/rss>\s*$/uy;
/** All that a comment could be in; the parser takes comments out of CDATA sections, too. */
const comment = '<!--';

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
  const at = takeElements(itemElements, item, document, start);
  const closing = at === null ? null : matchAt(closingTag, document, at);
  return at !== null && closing && isItem(item) ? { item, end: at + closing[0].length } : null;
}

const firstTags = /^<rss((?:\s+[\w:]+="[^"<>]*")*)\s*>\s*<channel>/u;

/** The head before the first item; where it has no title or address of its own, others take their place. */
function headOf(text: string): Head | null {
  const [tags, written = ''] = firstTags.exec(text) ?? [];
  if (tags === undefined || written.includes('xml:') || text.includes(comment)) return null;
  const head: Head = {};
  const end = takeElements(headElements, head, text, tags.length);
  const isWhole = end !== null && text.slice(end).trim() === '';
  return isWhole && head.title !== undefined && head.link !== undefined ? head : null;
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
  const items = itemsFrom(document, start) ?? [];
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    head: headOf(document.slice(0, start)),
    shell: document.slice(0, first.end) + document.slice(last.end),
    items: items.map(({ item }) => item),
  };
}
