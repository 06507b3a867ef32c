/**
 * Who wrote an article: what the head of the page states, and what is printed around the headline, by the words that announce
 * a name, by a link to the author's page, by what the element is called. A name that is printed elsewhere counts only if it is
 * the only one: a column of columnists names many. The site and its sections are nobody.
 */

import { startsByline, withoutAuthorNoise } from '../authors.ts';
import type { DomElement } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { type NameTest, nameTest, onlyAnnounces } from './person-name.ts';
import { isAside, nameWords, type Piece } from './printed.ts';
import type { SiteNames } from './site-names.ts';

export interface Byline {
  /** As it is printed, or else as it is stated. */
  readonly byline: string | null;
  readonly author: string | null;
}

interface BylineSources {
  readonly meta: MetaValues;
  readonly linked: LinkedData;
  readonly pieces: readonly Piece[];
  /** The nearest to the headline first. */
  readonly around: readonly Piece[];
  readonly headline: DomElement | null;
  readonly site: SiteNames;
  readonly title: string | null;
  readonly sections: readonly string[];
}

const metaNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'vr:author',
  'byl',
];

const agree = (a: string, b: string): boolean =>
  foldName(a).includes(foldName(b)) || foldName(b).includes(foldName(a));

const authorWords = new Set(
  'author authors byline columnist creator journalist kateb katib postedby reporter writeby writer writers'.split(
    ' ',
  ),
);
const authorAddress = /\/(?:authors?|writers?|columnists?|reporters?|journalists?|kuttab|profile|staff)\//iu;

/** How far above a piece the element that is called after the author is. */
const markReach = 2;

function isMarked({ element }: Piece, headline: DomElement | null): boolean {
  let around: DomElement | null = element;
  for (let level = 0; level <= markReach && around; level++, around = around.parentElement) {
    if (headline !== null && around.contains(headline)) return false;
    if (/(?:^| )author(?: |$)/u.test(around.getAttribute('rel') ?? '')) return true;
    if (
      /(?:^| )(?:author|creator)(?: |$)|dc:creator/u.test(
        `${around.getAttribute('itemprop') ?? ''} ${around.getAttribute('property') ?? ''}`,
      )
    )
      return true;
    if (authorAddress.test(around.getAttribute('href') ?? '')) return true;
    if (nameWords(around).some(word => authorWords.has(word))) return true;
  }
  return false;
}

/** A verb at the beginning of a short line near the headline: «كتب أحمد علي». */
const shortStart = /^كتبت?\s+(?=\S)/u;
const mostShortWords = 6;

const isAnnounced = (text: string): boolean =>
  startsByline(text) || (shortStart.test(text) && text.split(' ').length <= mostShortWords);

const firstName = (pieces: readonly Piece[], nameOf: NameTest): string | null => {
  for (const { text } of pieces) {
    const name = nameOf(text);
    if (name !== null) return name;
  }
  return null;
};

/** The parts of a printed line: `كتب: سلمى | القاهرة`. */
const partsOf = (text: string): readonly string[] => text.split(/\s*[|•·]\s*/u);

function announcedName(around: readonly Piece[], nameOf: NameTest): string | null {
  const lines = around.flatMap(({ text }) => partsOf(text));
  for (const [at, line] of lines.entries()) {
    const next = onlyAnnounces(line) ? lines[at + 1] : undefined;
    const name = isAnnounced(line) ? nameOf(line) : next === undefined ? null : nameOf(next);
    if (name !== null) return name;
  }
  return null;
}

const creditStart =
  /^(?:المصدر|المصادر|مصدر|نقلا عن|نقلًا عن|وكالة|منبع|ماخذ|מקור|source|agency)\s*[:：/-]\s*(?=\S)/iu;
const creditWords = new Set(['agency', 'credit', 'source', 'sources']);

/** The agency or paper that a text was taken from. */
function creditOf(around: readonly Piece[], nameOf: NameTest): string | null {
  for (const { element, text } of around) {
    const line = partsOf(text).find(part => creditStart.test(part));
    const isCredit = line !== undefined || nameWords(element).some(word => creditWords.has(word));
    const name = isCredit ? nameOf((line ?? text).replace(creditStart, '')) : null;
    if (name !== null) return name;
  }
  return null;
}

/** A name marked as the author's anywhere in the page, if it is the only one. */
function loneName({ pieces, headline }: BylineSources, nameOf: NameTest): string | null {
  const names = pieces
    .filter(piece => isMarked(piece, headline) && !isAside(piece.element, headline))
    .flatMap(({ text }) => nameOf(text) ?? []);
  const [first] = names;
  return first !== undefined && names.every(name => agree(name, first)) ? first : null;
}

export function bylineOf(sources: BylineSources): Byline {
  const { meta, linked, around, headline, site, title, sections } = sources;
  const nameOf = nameTest(site, [title ?? '', ...sections]);
  const statedNames = [...(linked.author === null ? [] : [linked.author]), ...allOf(meta, metaNames)];
  const stated = statedNames.find(name => nameOf(name) !== null) ?? null;
  const statedName = stated === null ? null : withoutAuthorNoise(stated);
  const marked = firstName(
    around.filter(piece => isMarked(piece, headline)),
    nameOf,
  );
  const announced = announcedName(around, nameOf);
  const printed =
    announced ?? (stated === null || (marked !== null && agree(marked, stated)) ? marked : null);
  const byline = printed ?? statedName ?? loneName(sources, nameOf) ?? creditOf(around, nameOf);
  if (byline === null) return { byline, author: null };
  const author = statedName !== null && agree(byline, statedName) ? statedName : byline;
  return { byline, author: withoutAuthorNoise(author) || null };
}
