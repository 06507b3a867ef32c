/** The path from the home page to an article, as pages print it. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { type DomDocument, textOf } from './dom.ts';
import { foldName } from './folded-names.ts';
import type { Piece } from './printed.ts';

/** What the first of the breadcrumbs is called. */
const homes: ReadonlySet<string> = new Set(
  [
    'home, homepage, index, main, main page, accueil',
    'الرئيسية, رئيسية, الصفحة الرئيسية, الصفحة الأولى, الصفحة الأساسية, أنت هنا',
    'خانه, صفحه اصلی, صفحه نخست, صفحہ اول, ہوم, דף הבית, בית, ראשי',
  ]
    .flatMap(line => line.split(', '))
    .map(foldName),
);

export const isHomeName = (text: string): boolean => homes.has(foldName(text));

const containers = [
  '[class*=breadcrumb i]',
  '[id*=breadcrumb i]',
  '[aria-label*=breadcrumb i]',
  '[class*=crumbs i]',
  '[id*=crumbs i]',
  '[itemtype*=BreadcrumbList]',
].join(',');

/** What the first that are marked as breadcrumbs lead to. */
function markedCrumbs(document: DomDocument): readonly string[] {
  for (const element of document.querySelectorAll(containers)) {
    const found = ['a', '[itemprop=name]'].map(selector =>
      [...element.querySelectorAll(selector)].map(crumb => sanitizeLine(textOf(crumb))),
    );
    const crumbs = found.find(names => names.some(name => name !== ''));
    if (crumbs) return crumbs;
  }
  return [];
}

/** The signs between breadcrumbs that are not marked as such: `الرئيسية » محليات » …`. */
const sign = /\s*[»«›‹>/\\←→]\s*/u;
const mostCrumbs = 6;

function unmarkedCrumbs(pieces: readonly Piece[]): readonly string[] {
  for (const { text } of pieces) {
    const crumbs = text.split(sign);
    if (crumbs.length > 1 && crumbs.length <= mostCrumbs && isHomeName(crumbs[0] ?? '')) return crumbs;
  }
  return [];
}

/** The names from the home page on, and perhaps that of the page itself. */
export const printedCrumbs = (document: DomDocument, pieces: readonly Piece[]): readonly string[] => [
  ...unmarkedCrumbs(pieces),
  ...markedCrumbs(document),
];
