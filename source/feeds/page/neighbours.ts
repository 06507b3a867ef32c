/** Elements that stand side by side on a page and have no blank between them in its source: styles part them. */
import { type DomElement, type DomNode, isElement } from './dom.ts';

/** Where text runs on from one element to the next, a word may be split between them. */
const running = 'p,h1,h2,h3,h4,h5,h6,td,th,blockquote,pre,code,figcaption,q,b,strong,em,i,font';

const isApart = (node: DomNode | null): node is DomElement =>
  node !== null &&
  isElement(node) &&
  (node.localName === 'a' ||
    node.localName === 'time' ||
    (node.localName === 'span' && node.hasAttribute('class')));

/** A link that was split: its parts lead to one place. */
const isOneLink = (element: DomElement, next: DomElement): boolean =>
  element.localName === 'a' && element.getAttribute('href') === next.getAttribute('href');

/** Puts a blank between links, times and named spans that touch each other, but not in running text. */
export function partNeighbours(body: DomElement): void {
  for (const element of body.querySelectorAll('a,time,span')) {
    const next = element.nextSibling;
    if (!isApart(element) || !isApart(next) || isOneLink(element, next)) continue;
    const isRunning = element.closest(running) !== null;
    if (!isRunning || (element.localName === 'a' && next.localName === 'a')) element.after(' ');
  }
}
