/** How large a page is as a tree. */
import { voidElements } from '../blocks/elements.ts';
import { scanHtml } from '../blocks/html-events.ts';

/** Larger pages are not made a tree of: it takes time with every level, element and letter. No article needs as much. */
const largestTree = { depth: 150, elements: 15_000, length: 6_000_000 };

/**
 * Elements that the parser of trees ends where another begins directly in them: left open, they do not nest. Any other element between
 * the two keeps both open.
 */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    dd: 'dd dt',
    dt: 'dd dt',
    li: 'li',
    option: 'option',
    p: 'p',
    tbody: 'thead tbody',
    td: 'thead th td',
    tfoot: 'thead tbody',
    th: 'th',
    tr: 'tr th td',
  }).map(([name, ended]) => [name, new Set(ended.split(' '))] as const),
);

/** Whether a tree of a page would take too long to make and to search. Linear in length. */
export function isTreeTooLarge(html: string): boolean {
  if (html.length > largestTree.length) return true;
  const open: string[] = [];
  let isTooDeep = false;
  let elements = 0;
  scanHtml(html, {
    text: () => {},
    open(name) {
      elements++;
      if (isTooDeep || voidElements.has(name)) return;
      const ended = ends.get(name);
      while (ended?.has(open.at(-1) ?? '')) open.pop();
      isTooDeep = open.push(name) > largestTree.depth;
    },
    close(name) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    },
  });
  return isTooDeep || elements > largestTree.elements;
}
