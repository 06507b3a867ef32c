/** The few parts of the DOM that are used here, and how a page becomes one. (The compiler has no types of the DOM.) */

import { parseHTML } from 'linkedom';
import { collapseBlanks } from '../../base/blanks.ts';

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  innerHTML: string;
  readonly childNodes: Iterable<DomNode>;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly parentElement: DomElement | null;
  readonly nextSibling: DomNode | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  contains(other: DomElement): boolean;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  after(next: string | DomElement): void;
  append(child: DomElement): void;
  remove(): void;
}

export interface DomDocument extends Omit<DomElement, 'remove'> {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

const treeOf = (html: string): DomDocument => parseHTML(html).document as unknown as DomDocument;

const asPage = (fragment: string): string =>
  `<!doctype html><html><head></head><body>${fragment}</body></html>`;

const ofHead = /^(?:head|body|title|meta|link|base|script|style)$/u;

/** A page may leave the tag of its body out (HTML §13.1.2.4); the parser does not see where it begins. */
function gatherBody({ documentElement, body }: DomDocument): void {
  for (const child of [...(documentElement?.children ?? [])]) {
    if (!ofHead.test(child.localName)) body?.append(child);
  }
}

/** Elements that end where the next of their kind begins, and what holds a row of them (HTML §13.1.2.4). */
const openEnded = [
  ['tr', 'table'],
  ['td,th', 'table'],
  ['li', 'ul,ol'],
  ['dt,dd', 'dl'],
] as const;

/** The parser does not see that they end where something in them is open too: `<td><p>…<td>`. */
function partItems(document: DomDocument): void {
  for (const [kind, holder] of openEnded) {
    for (const item of [...document.querySelectorAll(kind)]) {
      const outer = item.parentElement?.closest(kind);
      if (outer && outer.closest(holder) === item.closest(holder)) outer.after(item);
    }
  }
}

/** Parses a page; a fragment, and what names itself a page and has no element, is given those that a page has. */
export function parseDocument(html: string): DomDocument {
  const page = /<html[\s>]/iu.test(html) ? treeOf(html) : null;
  const document = page?.documentElement ? page : treeOf(asPage(html));
  gatherBody(document);
  partItems(document);
  return document;
}

export const isText = (node: DomNode): boolean => node.nodeType === 3;
export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

export const textOf = (element: DomElement | null): string =>
  collapseBlanks(element?.textContent ?? '').trim();
