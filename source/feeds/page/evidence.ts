/** How much speaks for and against each part of a page: prose below the headline for it, links and the prose of others against it. */
import { leadsElsewhere } from './cards.ts';
import type { DomElement } from './dom.ts';
import type { Landmarks } from './landmarks.ts';
import {
  isCaption,
  isLinked,
  isProse,
  ownLength,
  proseLength,
  type TextUnit,
  type TextUnits,
} from './text-units.ts';

/** How much speaks for an element, in UTF-16 units of text; negative: against it. */
export type Evidence = (element: DomElement) => number;

/** A paragraph of this length counts in full, shorter ones by their share of it: comments and teasers are short. */
export const fullParagraph = 100;

/** Where paragraphs are: short lines next to them belong to them. */
function homesOf(units: readonly TextUnit[]): ReadonlySet<DomElement> {
  const homes = new Set<DomElement>();
  for (const unit of units) {
    if (!isProse(unit)) continue;
    homes.add(unit.element);
    if (unit.element.parentElement) homes.add(unit.element.parentElement);
  }
  return homes;
}

/** Authors list their sources too; what has a class is the page's. */
const isAuthored = ({ element }: TextUnit): boolean =>
  /^(?:li|p|dd|dt|td)$/u.test(element.localName) && !element.hasAttribute('class');

/** What a short line counts for where paragraphs are, and against what is around it elsewhere. */
const lineShare = 0.2;
/** What the prose of others counts against what is around it. */
const othersShare = 0.5;

function weightOf(unit: TextUnit, homes: ReadonlySet<DomElement>): number {
  const own = ownLength(unit);
  if (isCaption(unit)) return 0;
  if (isLinked(unit)) return isAuthored(unit) ? 0 : -unit.linked;
  if (isProse(unit)) return own * Math.min(1, own / fullParagraph);
  const { element } = unit;
  const isAtHome = homes.has(element) || (element.parentElement !== null && homes.has(element.parentElement));
  return isAtHome ? own * lineShare : -own * lineShare;
}

/** The least share of a page's prose below what is really its headline. */
const leastBelow = 0.15;

/** The place of the headline among the units, or -1 where it does not stand above the text. */
function startOf(texts: TextUnits, { headline }: Landmarks): number {
  if (headline === null) return -1;
  const start = texts.indexOf(headline);
  const below = proseLength(texts.units.slice(start));
  return below >= proseLength(texts.units) * leastBelow ? start : -1;
}

const classesOf = (element: DomElement): readonly string[] =>
  (element.getAttribute('class') ?? '').split(/\s+/u).filter(name => name !== '');

/** Articles have classes in common, and one of them may be marked as the first. */
const sharesClass = (a: DomElement, b: DomElement): boolean => {
  const names = classesOf(b);
  return names.length === 0 || classesOf(a).some(name => names.includes(name));
};

/** Elements of the same template as the one around the headline: the articles that a page has loaded below its own. */
function otherArticles(body: DomElement, texts: TextUnits, { headline }: Landmarks): readonly DomElement[] {
  if (headline === null) return [];
  let own = headline;
  while (own !== body && own.parentElement && proseLength(texts.within(own)) < shortestArticle)
    own = own.parentElement;
  const isNamed = own.hasAttribute('class') || own.localName === 'article';
  if (own === body || own.parentElement === null) return [];
  const hasBody =
    own.localName === 'article' ||
    !texts.within(own).some(unit => isProse(unit) && unit.element.parentElement === own);
  if (!hasBody) return [];
  return [...own.parentElement.children].filter(
    other =>
      other !== own &&
      other.localName === own.localName &&
      sharesClass(other, own) &&
      texts.isBefore(headline, other) &&
      other.querySelector(isNamed ? 'h1,h2,h3' : 'h1') !== null,
  );
}

/** Boxes beside the headline that begin with a heading that leads elsewhere: what they say is not the page's own. */
const elsewhere = (texts: TextUnits, { headline }: Landmarks): readonly DomElement[] =>
  texts.units.flatMap((unit, place) => {
    if (headline === null || !leadsElsewhere(unit)) return [];
    const box = unit.element.closest('div,section,article,li,td,aside');
    return box !== null && texts.indexOf(box) === place && !box.contains(headline) ? [box] : [];
  });

const articleElement = 'article,[itemtype*=Article],[itemtype*=BlogPosting]';

/** The element that is marked as the article of the headline, if it has more text than that. */
function ownArticle(texts: TextUnits, { headline }: Landmarks): DomElement | null {
  const article = headline?.closest(articleElement) ?? null;
  return article !== null && texts.within(article).some(isProse) ? article : null;
}

/** Less prose than this is no article. */
export const shortestArticle = 140;

/** Weighs all that a page shows. */
export function weigh(body: DomElement, texts: TextUnits, landmarks: Landmarks): Evidence {
  const homes = homesOf(texts.units);
  const start = startOf(texts, landmarks);
  const others = [...otherArticles(body, texts, landmarks), ...elsewhere(texts, landmarks)];
  const article = ownArticle(texts, landmarks);
  const ofOthers = new Set(others.flatMap(other => texts.within(other)));
  const isOther = (unit: TextUnit): boolean =>
    article?.contains(unit.element) === false || ofOthers.has(unit);
  const weights = texts.units.map((unit, place) => {
    const weight = weightOf(unit, homes);
    if (landmarks.headline?.contains(unit.element)) return -unit.text.length;
    return weight > 0 && (place < start || isOther(unit)) ? -weight * othersShare : weight;
  });
  const sums = new Map<DomElement, number>();
  texts.units.forEach((unit, place) => {
    const weight = weights[place] as number;
    for (let element: DomElement | null = unit.element; element; element = element.parentElement)
      sums.set(element, (sums.get(element) ?? 0) + weight);
  });
  return element => sums.get(element) ?? 0;
}
