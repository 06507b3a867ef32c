/**
 * Who wrote an article: what the head of the page states, and what is printed around the headline, by the words that announce
 * a name, by a link to the author's page, by what the element is called. A name that is printed above the headline or far from
 * it counts only if it is the only one: a column of columnists names many. The site and its sections are nobody.
 */

import { startsByline, withoutAuthorNoise } from '../authors.ts';
import type { DomElement } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { isMarked, ofAuthor, words } from './marks.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { nameBeside } from './names-beside.ts';
import { type NameTest, nameTest, onlyAnnounces } from './person-name.ts';
import { belowFirst, isAside, nameWords, type Piece, type Surroundings } from './printed.ts';
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
  readonly around: Surroundings;
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

const namesIn = (pieces: readonly Piece[], nameOf: NameTest): readonly string[] =>
  pieces.flatMap(({ text }) => nameOf(text) ?? []);

/** The one name of several spellings, or null where there are more. */
const loneName = ([first, ...others]: readonly string[]): string | null =>
  first !== undefined && others.every(name => agree(name, first)) ? first : null;

/** The parts of a printed line: `كتب: سلمى | القاهرة`. */
const partsOf = (text: string): readonly string[] => text.split(/\s*[|•·]\s*/u);

/** A verb at the beginning of a short line near the headline: «كتب أحمد علي». */
const shortStart = /^كتبت?\s+(?=\S)/u;
const mostShortWords = 6;

const isAnnounced = (text: string): boolean =>
  startsByline(text) || (shortStart.test(text) && text.split(' ').length <= mostShortWords);

/** The name after the words that announce one, in the same line or the next. */
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
const creditWords = words('agency credit source sources');
const ofPicture = /^(?:عدسة|تصوير|صور|الصور|عکس|צילום|photo|image|getty)/iu;

/** The agency or paper that a text was taken from. */
function creditOf(around: readonly Piece[], nameOf: NameTest): string | null {
  const credits = around.flatMap(({ element, text }) => {
    if (ofPicture.test(text)) return [];
    const line = partsOf(text).find(part => creditStart.test(part));
    const isCredit = line !== undefined || nameWords(element).some(word => creditWords.has(word));
    return isCredit ? [(line ?? text).replace(creditStart, '')] : [];
  });
  return credits.flatMap(credit => nameOf(credit) ?? [])[0] ?? null;
}

/** The name that is marked as the author's: below the headline, or the only one above it. */
function markedName(sources: BylineSources, nameOf: NameTest): string | null {
  const { around, pieces, headline } = sources;
  const isOfAuthor = ({ element }: Piece): boolean => isMarked(element, ofAuthor, headline);
  const [below] = namesIn(around.after.filter(isOfAuthor), nameOf);
  const at = pieces.findIndex(({ element }) => element === headline);
  const above = pieces.slice(0, Math.max(0, at)).filter(isOfAuthor);
  return below ?? (around.before.some(isOfAuthor) ? loneName(namesIn(above, nameOf)) : null);
}

const farName = ({ pieces, headline }: BylineSources, nameOf: NameTest): string | null =>
  loneName(
    namesIn(
      pieces.filter(({ element }) => isMarked(element, ofAuthor, headline) && !isAside(element, headline)),
      nameOf,
    ),
  );

export function bylineOf(sources: BylineSources): Byline {
  const { meta, linked, around, headline, site, title, sections } = sources;
  const nameOf = nameTest(site, [title ?? '', ...sections]);
  const near = belowFirst(around);
  const stated = [linked.author ?? '', ...allOf(meta, metaNames)].find(name => nameOf(name) !== null);
  const statedName = stated === undefined ? null : withoutAuthorNoise(stated);
  const marked = markedName(sources, nameOf);
  const isContradicted = statedName !== null && !(marked !== null && agree(marked, statedName));
  const byline =
    announcedName(near, nameOf) ??
    (isContradicted ? statedName : marked) ??
    farName(sources, nameOf) ??
    nameBeside(headline === null ? around.before : around.after, nameOf) ??
    creditOf(near, nameOf);
  if (byline === null) return { byline, author: null };
  const author = statedName !== null && agree(byline, statedName) ? statedName : byline;
  return { byline, author: withoutAuthorNoise(author) || null };
}
