/** HTML as a stream of events: no tree, no recursion, one pass. */
import { Tokenizer } from 'htmlparser2';
import { isTexProgram } from './attribute-roles.ts';
import type { HtmlHandler } from './html-handler.ts';
import { scanPlainTags } from './plain-tags.ts';

/** Attributes beyond this are not kept: no element needs as many. */
const mostAttributes = 64;

/** Elements whose content is text of another language. */
const rawText = new Set(['script', 'style']);

/** A declaration that does not end is not text (HTML §13.2.5.53); the tokenizer would give what it has of it. */
function withoutOpenDeclaration(html: string): string {
  const start = html.lastIndexOf('<!');
  const isText = start < 0 || html.includes('>', start) || html.startsWith('<![CDATA[', start);
  return isText ? html : html.slice(0, start);
}

/** Feeds a document to a handler; entities are decoded. Linear in length, at any depth. */
export function scanHtml(document: string, handler: HtmlHandler): void {
  const html = withoutOpenDeclaration(document);
  const start = scanPlainTags(html, handler);
  if (start < html.length) tokenize(html.slice(start), start, handler);
}

/** @param before how much of the document comes before */
function tokenize(html: string, before: number, handler: HtmlHandler): void {
  let name = '';
  let nameStart = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  let isRaw = false;

  const opened = (): void => {
    handler.open(name, attributes, nameStart);
    isRaw = rawText.has(name) && !isTexProgram(name, attributes);
  };
  const slice = (start: number, end: number): string => html.slice(start, end);

  const tokenizer = new Tokenizer(
    // Where there can be none, the tokenizer skips from tag to tag.
    { decodeEntities: html.includes('&') },
    {
      ontext: (start, end) => {
        if (!isRaw) handler.text(slice(start, end));
      },
      ontextentity: codePoint => {
        if (!isRaw) handler.text(String.fromCodePoint(codePoint));
      },
      oncdata: (start, end, offset) => handler.text(slice(start, end - offset)),
      onopentagname: (start, end) => {
        name = slice(start, end).toLowerCase();
        nameStart = before + start;
        attributes = new Map();
      },
      onattribname: (start, end) => {
        attribute = slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += slice(start, end);
      },
      onattribentity: codePoint => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (attributes.size < mostAttributes && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: opened,
      onselfclosingtag: () => {
        opened();
        isRaw = false;
      },
      onclosetag: (start, end) => {
        isRaw = false;
        handler.close(slice(start, end).toLowerCase());
      },
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
