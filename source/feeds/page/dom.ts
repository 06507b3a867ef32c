/** The few parts of the DOM that are used here, and how a page becomes one. (The compiler has no types of the DOM.) */
import { parseHTML } from 'linkedom';

export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly innerHTML: string;
  readonly children: ArrayLike<DomElement>;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  contains(other: DomElement): boolean;
  compareDocumentPosition(other: DomElement): number;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

export interface DomDocument extends Omit<DomElement, 'remove'> {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
}

const treeOf = (html: string): DomDocument => parseHTML(html).document as unknown as DomDocument;

const asPage = (fragment: string): string =>
  `<!doctype html><html><head></head><body>${fragment}</body></html>`;

/** Parses a page; a fragment, and what names itself a page and has no element, is given those that a page has. */
export function parseDocument(html: string): DomDocument {
  const page = /<html[\s>]/iu.test(html) ? treeOf(html) : null;
  return page?.documentElement ? page : treeOf(asPage(html));
}

export const isText = (node: DomNode): boolean => node.nodeType === 3;

export const textOf = (element: DomElement | null): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
