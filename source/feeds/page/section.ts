/** The section of an article: stated in the head of the page, in the breadcrumbs, or printed beside the headline. */
import { printedDates } from '../printed-dates.ts';
import { isSectionName } from '../sections.ts';
import { isHomeName, printedCrumbs } from './breadcrumbs.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { isMarked, type Marks, markDistance, ofAuthor, words } from './marks.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import type { Piece, Surroundings } from './printed.ts';
import type { SiteNames } from './site-names.ts';

interface SectionSources {
  readonly document: DomDocument;
  readonly meta: MetaValues;
  readonly linked: LinkedData;
  readonly pieces: readonly Piece[];
  readonly around: Surroundings;
  readonly headline: DomElement | null;
  readonly site: SiteNames;
  readonly title: string | null;
}

const metaNames = ['article:section', 'section', 'parsely-section', 'category', 'dc.subject', 'vr:category'];

/** What systems call a section where the publisher named none. */
const noSections: ReadonlySet<string> = new Set(
  [
    'article, articles, blog, featured, more, page, pages, post, posts, uncategorised, uncategorized, updates',
    'بدون تصنيف, غير مصنف, غير محدد, المزيد, مدونة, المدونة, وبلاگ, پست ها, בלוג',
  ]
    .flatMap(line => line.split(', '))
    .map(foldName),
);

const longestSection = 40;
const mostWords = 6;
/** Numbers, times, addresses and the names of templates are none. */
const unlikeSection = /\p{N}{2}|:\/\/|^\/|\bfront-?page\b/iu;

/** The last of the breadcrumbs may be the headline, cut off after so many letters. */
const shortestCut = 12;

type SectionTest = (text: string) => boolean;

const sectionTest = (title: string | null): SectionTest => {
  const own = foldName(title ?? '');
  return text => {
    const folded = foldName(text);
    if (folded.length < 2 || text.length > longestSection || text.split(' ').length > mostWords) return false;
    if (noSections.has(folded) || isHomeName(text) || unlikeSection.test(text)) return false;
    const isOwn = folded === own || (folded.length >= shortestCut && own.startsWith(folded));
    return !isOwn && printedDates(text).length === 0;
  };
};

/* ---- beside the headline ---- */

const ofSection: Marks = {
  properties: words('category articleSection'),
  address: /\/(?:category|categories|cat|sections?|topics?|channel|service|قسم|تصنيف)\//iu,
  names: words(
    'cat category categories cats channel kicker rubric sec section sections service subject taxonomy topic topics',
  ),
};

/** Authors have pages under topics too: an address alone makes no section of a name. */
const namedSection: Marks = { ...ofSection, address: /(?!)/u };

/** Tags are sections where they stand above the headline; below it they are what the article is about. */
const ofTag: Marks = { properties: words('tag'), address: /\/tags?\//iu, names: words('tag tags') };

const announcement =
  /^(?:القسم|قسم|التصنيف|تصنيف|الفئة|الباب|باب|تبويب|دسته|بخش|گروه|زمرہ|section|category|filed under|in)\s*[:：]\s*(?=\S)/iu;

const isLink = ({ element }: Piece): boolean => element.closest('a') !== null;

/** Below the headline a heading names what follows. */
const isNoHeading = ({ element }: Piece): boolean => element.closest('h2,h3,h4,h5,h6') === null;

/** A list of more links is a menu. */
const mostLinks = 4;
const isMenuEntry = (piece: Piece): boolean => {
  const list = piece.element.closest('ul,ol,nav,table');
  return isLink(piece) && list !== null && [...list.querySelectorAll('a')].length > mostLinks;
};

/** A printed section: after the word for it, marked as one, or a line of its own that is named like an entry of the menu. */
function printedSection(
  { around: { before, after }, headline, site }: SectionSources,
  isSection: SectionTest,
): string | null {
  const below = after.filter(isNoHeading);
  const all = [...before, ...below];
  const announced = all
    .flatMap(({ text }) => text.split(/\s*[|•·]\s*/u))
    .find(line => announcement.test(line))
    ?.replace(announcement, '');
  if (announced !== undefined && isSection(announced)) return announced;

  const isAuthor = ({ element }: Piece): boolean =>
    markDistance(element, ofAuthor, headline) < markDistance(element, namedSection, headline);
  const fits = (piece: Piece): boolean => isSection(piece.text) && !isMenuEntry(piece) && !isAuthor(piece);
  const marked = (pieces: readonly Piece[], marks: Marks): readonly Piece[] => {
    const found = pieces.filter(piece => fits(piece) && isMarked(piece.element, marks, headline));
    return [...found.filter(isLink), ...found.filter(piece => !isLink(piece))];
  };
  const isNamed = (piece: Piece): boolean =>
    fits(piece) && !isLink(piece) && (site.isInMenu(piece.text) || isSectionName(piece.text));
  const [found] = [
    ...marked(before, ofSection),
    ...marked(below, ofSection),
    ...marked(before, ofTag),
    ...all.filter(isNamed),
  ];
  return found?.text ?? null;
}

export function sectionOf(sources: SectionSources): string | null {
  const { document, meta, linked, pieces, site, title } = sources;
  const isSection = sectionTest(title);
  const isOwn = (text: string): boolean => isSection(text) && !site.isSite(text);
  return (
    [...allOf(meta, metaNames), linked.section ?? ''].find(isSection) ??
    linked.breadcrumbs.findLast(isOwn) ??
    printedCrumbs(document, pieces).findLast(isOwn) ??
    printedSection(sources, isOwn)
  );
}
