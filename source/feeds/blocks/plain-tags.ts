/** HTML of plain tags, as the texts of most feeds are: read without the tokenizer, which looks at each character by itself. */
import type { Attributes } from './attributes.ts';
import type { HtmlHandler } from './html-handler.ts';

/** What opens an element, with its attributes, or closes one. More attributes are left to the tokenizer, which knows how many count. */
const plainTag =
  /<(?:([A-Za-z][A-Za-z\d]*)((?: [A-Za-z][\w:-]*="[^"]*"){0,16}) ?\/?|\/([A-Za-z][A-Za-z\d]*))>/uy;
const attribute = / ([\w:-]+)="([^"]*)"/gu;

/** Their content is no HTML. */
const textElements: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title', 'xmp']);

const noAttributes: Attributes = new Map();

/** Of several with one name the first counts. */
function attributesIn(written: string): Attributes {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value);
  }
  return attributes;
}

interface PlainTag {
  readonly name: string;
  /** Null: it closes the element. */
  readonly attributes: Attributes | null;
  readonly end: number;
}

/** Null if it takes the tokenizer. */
function tagAt(html: string, start: number): PlainTag | null {
  plainTag.lastIndex = start;
  const [whole, opened, written, closed = ''] = plainTag.exec(html) ?? [];
  const name = (opened ?? closed).toLowerCase();
  if (whole === undefined || textElements.has(name)) return null;
  return {
    name,
    attributes: written ? attributesIn(written) : opened ? noAttributes : null,
    end: start + whole.length,
  };
}

/** Tells the handler of what comes before the first reference and the first tag that is not plain; how far it has come. */
export function scanPlainTags(html: string, handler: HtmlHandler): number {
  const reference = html.indexOf('&');
  const end = reference < 0 ? html.length : reference;
  let at = 0;
  for (let start = html.indexOf('<'); start >= 0 && start < end; start = html.indexOf('<', at)) {
    const tag = tagAt(html, start);
    if (tag === null || tag.end > end) return at;
    if (start > at) handler.text(html.slice(at, start));
    if (tag.attributes) handler.open(tag.name, tag.attributes, start + 1);
    else handler.close(tag.name);
    at = tag.end;
  }
  if (reference >= 0) return at;
  if (at < html.length) handler.text(html.slice(at));
  return html.length;
}
