/** What is printed on a page, in pieces, and how a piece is told from the furniture around an article. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { type DomDocument, type DomElement, isText, textOf } from './dom.ts';

/** A stretch of text in the smallest element that holds it. */
export interface Piece {
  readonly element: DomElement;
  readonly text: string;
}

const elementNames = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const unprinted = elementNames(
  'script style template svg head title select option textarea object iframe pre',
);
const block = elementNames(
  [
    'address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr',
    'li main nav ol p pre section table tbody td tfoot th thead tr ul',
  ].join(' '),
);

/** Larger texts are not taken apart further, in UTF-16 units. */
const largestPiece = 200;

const blocks = [...block].join(',');

/** The elements with a block somewhere in them. Linear: the elements around one are gone through once. */
function blockHolders(root: DomElement): ReadonlySet<DomElement> {
  const holders = new Set<DomElement>();
  for (const each of root.querySelectorAll(blocks))
    for (let around = each.parentElement; around && !holders.has(around); around = around.parentElement)
      holders.add(around);
  return holders;
}

/** The text that is in an element and in none within it. */
const ownText = (element: DomElement): string =>
  Array.from(element.childNodes, node => (isText(node) ? node.textContent : ' ')).join('');

function* piecesIn(root: DomElement): Iterable<Piece> {
  const holders = blockHolders(root);
  const rest = [root];
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (unprinted.has(element.localName)) continue;
    const own = sanitizeLine(ownText(element));
    const isWhole = own !== '' && !holders.has(element);
    const text = isWhole ? sanitizeLine(textOf(element)) : own;
    if (text !== '') yield { element, text };
    if (isWhole && text.length > largestPiece) continue;
    for (const child of Array.from(element.children).reverse()) rest.push(child);
  }
}

/** The pieces in the order of the page; one that holds smaller ones (`بقلم <a>سلمى</a>`) comes before them. */
export const piecesOf = (document: DomDocument): readonly Piece[] => [
  ...(document.body ? piecesIn(document.body) : []),
];

/** Attributes in which pages name their elements; the last three stay where a compiler hashes the others. */
const naming = ['class', 'id', 'data-testid', 'data-hook', 'data-component'];

/** The words of classes and ids, and each with the next (`by-line`): `shareBar post_tools` gives share, bar, sharebar, post … */
export function nameWords(element: DomElement): readonly string[] {
  const words = naming
    .map(name => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(word => word !== '');
  return [...words, ...words.slice(1).map((word, at) => `${words[at]}${word}`)];
}

const asideElements = elementNames('aside nav button dialog');
const asideRoles = elementNames('navigation complementary contentinfo search banner dialog menu');
const asideWords = elementNames(
  [
    'aside breaking carousel comment comments commentlist disqus latest login masthead mostread navigation newsletter',
    'poll popular popup recent recommended related sidebar similar slider ticker topbar trending',
  ].join(' '),
);

/** `mainmenu`, `topnav`. */
const menuWord = /menu$|^menu|nav$|^navbar$/u;

const linkedLength = (element: DomElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);

/** A head may be called so for the breadcrumbs in it. */
const isMenu = (element: DomElement, words: readonly string[]): boolean =>
  words.some(word => menuWord.test(word)) && linkedLength(element) >= textOf(element).length / 2;

function looksAside(element: DomElement): boolean {
  const words = nameWords(element);
  return (
    asideElements.has(element.localName) ||
    (element.localName === 'header' && element.querySelector('nav,[role=navigation]') !== null) ||
    (element.localName === 'footer' && element.closest('article,main') === null) ||
    asideRoles.has(element.getAttribute('role') ?? '') ||
    words.some(word => asideWords.has(word)) ||
    isMenu(element, words)
  );
}

/**
 * Whether an element is in a part of the page that is not the article: a menu, a side column, comments.
 * @param headline what holds it as well as the element is the page, whatever it is called
 */
export function isAside(element: DomElement, headline: DomElement | null): boolean {
  for (let around: DomElement | null = element; around; around = around.parentElement) {
    if (around.localName === 'body' || (headline !== null && around.contains(headline))) return false;
    if (looksAside(around)) return true;
  }
  return false;
}

/** A text of so many UTF-16 units is a paragraph of the article, or its lead. */
const shortestProse = 120;
/** How much prose may stand between a headline and what belongs to it: the lead, in UTF-16 units. */
const mostProse = 600;
/** How many pieces before and after the headline belong to its surroundings. */
const reach = { before: 6, after: 40, above: 12 };

/** The short pieces around a headline, in the order of the page. */
export interface Surroundings {
  readonly before: readonly Piece[];
  /** Up to the text. */
  readonly after: readonly Piece[];
}

const isShort = ({ text }: Piece): boolean => text.length < shortestProse;

const isParagraph = ({ element, text }: Piece): boolean =>
  text.length > largestPiece && linkedLength(element) < text.length / 2;

/** The short pieces before the first paragraph. */
export function aboveText(pieces: readonly Piece[]): readonly Piece[] {
  const beside = pieces.filter(({ element }) => !isAside(element, null));
  const long = beside.findIndex(isParagraph);
  const text = long < 0 ? beside.findIndex(piece => !isShort(piece)) : long;
  return beside.slice(Math.max(0, text - reach.above), Math.max(0, text)).filter(isShort);
}

export function surroundingsOf(pieces: readonly Piece[], headline: DomElement | null): Surroundings {
  if (headline === null) return { before: aboveText(pieces), after: [] };
  const isBeside = ({ element }: Piece): boolean =>
    !isAside(element, headline) && !headline.contains(element);
  const at = pieces.findIndex(({ element }) => element === headline || headline.contains(element));
  const after: Piece[] = [];
  let prose = 0;
  for (const piece of pieces.slice(at + 1).filter(isBeside)) {
    if (!isShort(piece)) prose += piece.text.length;
    if (prose > mostProse || after.length >= reach.after) break;
    after.push(piece);
  }
  const before = pieces.slice(0, Math.max(0, at)).filter(isBeside).slice(-reach.before);
  return { before: before.filter(isShort), after: after.filter(isShort) };
}

/** What is nearest to a headline first: its byline and its date are below it rather than above. */
export const belowFirst = ({ before, after }: Surroundings): readonly Piece[] => [
  ...after,
  ...[...before].reverse(),
];
