/** What says of a piece of text that it is the author, the section …: the element's attributes, or those just around it. */
import type { DomElement } from './dom.ts';
import { nameWords } from './printed.ts';

export interface Marks {
  /** Of `rel`, `itemprop` and `property` (microformats, microdata, RDFa). */
  readonly properties: ReadonlySet<string>;
  /** Where a link leads. */
  readonly address: RegExp;
  /** Words of classes and ids. */
  readonly names: ReadonlySet<string>;
}

export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const ofAuthor: Marks = {
  properties: words('author creator dc:creator dcterms:creator schema:author'),
  address: /\/(?:authors?|writers?|columnists?|reporters?|journalists?|kuttab)\//iu,
  names: words(
    'author authors byline columnist creator journalist kateb katib postedby reporter username writeby writer writers',
  ),
};

/** How far above a piece the element that is marked may be. */
const reach = 2;

const hasMark = (element: DomElement, { properties, address, names }: Marks): boolean =>
  ['rel', 'itemprop', 'property'].some(name =>
    (element.getAttribute(name) ?? '').split(/\s+/u).some(word => properties.has(word)),
  ) ||
  address.test(element.getAttribute('href') ?? '') ||
  nameWords(element).some(word => names.has(word));

/**
 * How far above a piece the nearest mark is: 0 on the element itself; infinite where there is none.
 * @param headline what holds it too is no mark of the piece alone
 */
export function markDistance(piece: DomElement, marks: Marks, headline: DomElement | null): number {
  let around: DomElement | null = piece;
  for (let level = 0; level <= reach && around; level++, around = around.parentElement) {
    if (headline !== null && around.contains(headline)) break;
    if (hasMark(around, marks)) return level;
  }
  return Number.POSITIVE_INFINITY;
}

export const isMarked = (piece: DomElement, marks: Marks, headline: DomElement | null): boolean =>
  markDistance(piece, marks, headline) <= reach;
