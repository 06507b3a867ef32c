/** How large a page is as a tree. */
import { voidElements } from '../blocks/elements.ts';
import { scanHtml } from '../blocks/html-events.ts';

/** Larger pages are not made a tree of: it takes time with every level, element and letter. No article needs as much. */
const largestTree = { depth: 150, elements: 15_000, length: 6_000_000 };

/** Elements that another of their kind ends; left open, they do not nest. */
const selfEnding = new Set(['dd', 'dt', 'li', 'option', 'p', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);

/** Whether a tree of a page would take too long to make and to search. Linear in length. */
export function isTreeTooLarge(html: string): boolean {
  if (html.length > largestTree.length) return true;
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  const nests = (name: string): boolean => !voidElements.has(name) && !selfEnding.has(name);
  scanHtml(html, {
    text: () => {},
    open: name => {
      elements++;
      if (nests(name)) deepest = Math.max(deepest, ++depth);
    },
    close: name => {
      if (depth > 0 && nests(name)) depth--;
    },
  });
  return deepest > largestTree.depth || elements > largestTree.elements;
}
