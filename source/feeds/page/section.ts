/** The section of an article: stated in the head of the page, in the breadcrumbs, or printed beside the headline. */

import { sanitizeLine } from '../../text/sanitize.ts';
import { printedDates } from '../printed-dates.ts';
import { isSectionName } from '../sections.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { LinkedData } from './linked-data.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { nameWords, type Piece, type Surroundings } from './printed.ts';
import type { SiteNames } from './site-names.ts';

interface SectionSources {
  readonly document: DomDocument;
  readonly meta: MetaValues;
  readonly linked: LinkedData;
  readonly around: Surroundings;
  readonly headline: DomElement | null;
  readonly site: SiteNames;
  readonly title: string | null;
}

const metaNames = ['article:section', 'section', 'parsely-section', 'category', 'dc.subject', 'vr:category'];

/** What systems call a section where the publisher named none, and what leads to the home page; folded by `foldName`. */
const noSections = new Set(
  [
    ...[
      'article',
      'articles',
      'blog',
      'featured',
      'home',
      'homepage',
      'index',
      'main',
      'page',
      'pages',
      'post',
      'posts',
    ],
    ...[
      'uncategorised',
      'uncategorized',
      'updates',
      'بدون تصنيف',
      'غير مصنف',
      'غير محدد',
      'المزيد',
      'مدونة',
      'المدونة',
      'وبلاگ',
      'پست ها',
      'בלוג',
    ],
    ...[
      'الرئيسية',
      'رئيسية',
      'الصفحة الرئيسية',
      'الصفحة الأولى',
      'أنت هنا',
      'خانه',
      'صفحه اصلی',
      'صفحہ اول',
      'ہوم',
      'דף הבית',
      'בית',
      'ראשי',
    ],
  ].map(foldName),
);

const longestSection = 40;
const mostWords = 6;

type SectionTest = (text: string) => boolean;

const sectionTest = ({ title }: SectionSources): SectionTest => {
  const own = foldName(title ?? '');
  return text => {
    const folded = foldName(text);
    if (folded.length < 2 || text.length > longestSection || text.split(' ').length > mostWords) return false;
    if (noSections.has(folded) || /\p{N}{2}|:\/\//u.test(text)) return false;
    return folded !== own && printedDates(text).length === 0;
  };
};

/* ---- breadcrumbs ---- */

const crumbs = [
  '[class*=breadcrumb i]',
  '[id*=breadcrumb i]',
  '[aria-label*=breadcrumb i]',
  '[class*=crumbs i]',
  '[id*=crumbs i]',
  '[itemtype*=BreadcrumbList]',
].join(',');

/** The names that the first breadcrumbs of the page lead to. */
function printedCrumbs(document: DomDocument): readonly string[] {
  for (const element of document.querySelectorAll(crumbs)) {
    const links = [...element.querySelectorAll('a')]
      .map(link => sanitizeLine(textOf(link)))
      .filter(text => text !== '');
    const names =
      links.length > 0
        ? links
        : [...element.querySelectorAll('[itemprop=name]')].map(name => sanitizeLine(textOf(name)));
    if (names.length > 0) return names;
  }
  return [];
}

/* ---- beside the headline ---- */

const sectionWords = new Set(
  'cat category categories cats channel kicker rubric sec section sections subject taxonomy topic'.split(' '),
);
/** Tags are sections where they stand above the headline; below it they are what the article is about. */
const tagWords = new Set(['tag', 'tags']);
const sectionAddress = /\/(?:category|categories|cat|sections?|topics?|channel|قسم|تصنيف)\//iu;
const tagAddress = /\/tags?\//iu;
const announced =
  /^(?:القسم|قسم|التصنيف|تصنيف|الفئة|الباب|باب|تبويب|دسته|بخش|گروه|زمرہ|section|category|filed under|in)\s*[:：]\s*(?=\S)/iu;
/** How far above a piece the element that is called after the section is. */
const markReach = 2;

interface Marks {
  readonly relation: string;
  readonly address: RegExp;
  readonly words: ReadonlySet<string>;
}

const sectionMarks: Marks = { relation: 'category', address: sectionAddress, words: sectionWords };
const tagMarks: Marks = { relation: 'tag', address: tagAddress, words: tagWords };

const hasWord = (text: string | null, word: string): boolean => (text ?? '').split(' ').includes(word);

function isMarked(
  element: DomElement,
  { relation, address, words }: Marks,
  headline: DomElement | null,
): boolean {
  let around: DomElement | null = element;
  for (let level = 0; level <= markReach && around; level++, around = around.parentElement) {
    if (headline !== null && around.contains(headline)) return false;
    if (
      hasWord(around.getAttribute('rel'), relation) ||
      hasWord(around.getAttribute('itemprop'), 'articleSection')
    )
      return true;
    if (address.test(around.getAttribute('href') ?? '') || nameWords(around).some(word => words.has(word)))
      return true;
  }
  return false;
}

const linksFirst = (pieces: readonly Piece[]): readonly Piece[] => [
  ...pieces.filter(({ element }) => element.closest('a') !== null),
  ...pieces.filter(({ element }) => element.closest('a') === null),
];

/** A printed section: after the word for it, marked as one, or a line of its own that is named like an entry of the menu. */
function printedSection({ around, headline, site }: SectionSources, isSection: SectionTest): string | null {
  const fits = ({ text }: Piece): boolean => isSection(text) && !site.isSite(text);
  const before = around.before.filter(fits);
  const after = around.after.filter(fits);
  const named = [...around.before, ...around.after]
    .flatMap(({ text }) => text.split(/\s*[|•·]\s*/u))
    .find(line => announced.test(line))
    ?.replace(announced, '');
  if (named !== undefined && isSection(named)) return named;
  const marked = (pieces: readonly Piece[], marks: Marks): readonly Piece[] =>
    linksFirst(pieces.filter(({ element }) => isMarked(element, marks, headline)));
  const [found] = [
    ...marked(before, sectionMarks),
    ...marked(after, sectionMarks),
    ...marked(before, tagMarks),
    ...[...before, ...after].filter(
      ({ element, text }) => element.closest('a') === null && (site.isInMenu(text) || isSectionName(text)),
    ),
  ];
  return found?.text ?? null;
}

export function sectionOf(sources: SectionSources): string | null {
  const { document, meta, linked, site } = sources;
  const isSection = sectionTest(sources);
  const isCrumb = (text: string): boolean => isSection(text) && !site.isSite(text);
  return (
    [...allOf(meta, metaNames), ...(linked.section === null ? [] : [linked.section])].find(isSection) ??
    linked.breadcrumbs.findLast(isCrumb) ??
    printedCrumbs(document).findLast(isCrumb) ??
    printedSection(sources, isSection)
  );
}
