/** Takes out of a page what is built of links: cards of other articles, boxes of links, tables of contents. */
import { type DomElement, textOf } from './dom.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import {
  isCaption,
  isProse,
  linkedLength,
  ownLength,
  sumOf,
  type TextUnit,
  type TextUnits,
  textLength,
  textUnits,
} from './text-units.ts';

/** What authors write themselves, and not the page around their text. */
const authored =
  /^(?:p|ul|ol|li|dl|dd|dt|table|tbody|thead|tr|td|th|blockquote|pre|h[1-6]|span|figcaption|body|main|html)$/u;

/** All lengths in UTF-16 units. */
const longestCard = 450;
const longestExcerpt = 320;
const shortestCardTitle = 10;

const isHeadline = (unit: TextUnit): boolean =>
  unit.linked >= unit.text.length * 0.8 && unit.text.length >= shortestCardTitle && unit.text.includes(' ');

/** Whether a headline in a link is the first that an element says. */
export function beginsWithLink(element: DomElement): boolean {
  const title = textOf(element.querySelector('a'));
  return title.length >= shortestCardTitle && title.includes(' ') && textOf(element).startsWith(title);
}

/** A headline stands above what it is the headline of; a link below a text only goes on from there. */
function isHeaded(units: readonly TextUnit[]): boolean {
  const headline = units.findIndex(isHeadline);
  const prose = units.findIndex(isProse);
  return headline >= 0 && (prose < 0 || headline <= prose);
}

/** A link to another article with its picture, its date or its first words. */
function isCard(element: DomElement, units: readonly TextUnit[]): boolean {
  if (/^(?:p|td|th|dd|dt|h[1-6])$/u.test(element.localName)) return false;
  if (textLength(units) > longestCard || sumOf(units, ownLength) > longestExcerpt) return false;
  const isLed = beginsWithLink(element);
  if (!isLed && !isHeaded(units)) return false;
  if (element.localName === 'tr') return isLed && element.children.length === 1;
  return (
    element.hasAttribute('class') ||
    (isLed && element.localName === 'div') ||
    element.querySelector('h2,h3,h4,h5,h6,time,div[class]') !== null
  );
}

const isTitled = (card: DomElement): boolean =>
  [...card.querySelectorAll('h2,h3,h4,h5,h6')].some(
    title => title.querySelector('a') !== null || title.closest('a') !== null,
  );

/** What the elements of one template have in common. */
export const kindOf = (element: DomElement): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '')
    .replace(/[\w-]*\d[\w-]*|\b(?:odd|even|first|last)\b/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .join(' ')}`;

const fewestCards = 3;
/** Two are enough where each has a headline of its own. */
const fewestTitled = 2;
/** The least share of the elements of one template that are cards. */
const mostlyCards = 0.75;

function cardsIn(parent: DomElement, texts: TextUnits): readonly DomElement[] {
  if (parent.children.length < fewestTitled) return [];
  const kinds = new Map<string, DomElement[]>();
  for (const child of parent.children) {
    if (texts.within(child).length === 0) continue;
    const kind = kindOf(child);
    const known = kinds.get(kind);
    if (known) known.push(child);
    else kinds.set(kind, [child]);
  }
  return [...kinds.values()].flatMap(elements => {
    const cards = elements.filter(element => isCard(element, texts.within(element)));
    const isSure = cards.length >= fewestCards || (cards.length >= fewestTitled && cards.every(isTitled));
    return isSure && cards.length >= elements.length * mostlyCards ? elements : [];
  });
}

/** The cell of a table that says its one thing with a link. */
function isInLinkedCell(element: DomElement): boolean {
  const cell = element.closest('td,th');
  return cell !== null && [...cell.querySelectorAll('a')].length === 1;
}

/** A box of the page, not of the author, whose text is links. */
function isLinkBox(units: readonly TextUnit[]): boolean {
  if (units.every(isCaption) || units.some(isProse)) return false;
  const linked = linkedLength(units);
  return linked >= textLength(units) * 0.6 && units.some(isHeadline);
}

/** Whether a unit is a heading that leads to another page: what it is the heading of is about that page. */
export function leadsElsewhere(unit: TextUnit): boolean {
  const heading = unit.element.closest('h2,h3,h4,h5');
  if (heading === null || !isHeadline(unit)) return false;
  const link = heading.closest('a') ?? heading.querySelector('a');
  return link?.getAttribute('href')?.startsWith('#') === false;
}

/** The teaser of one other article, in a box of its own. */
const isTeaser = (element: DomElement, units: readonly TextUnit[]): boolean =>
  element.hasAttribute('class') &&
  units[0] !== undefined &&
  leadsElsewhere(units[0]) &&
  units.filter(isProse).length <= 1 &&
  sumOf(units, ownLength) <= longestExcerpt;

function removeFound(
  body: DomElement,
  landmarks: Landmarks,
  find: (element: DomElement, texts: TextUnits) => readonly DomElement[],
): void {
  const texts = textUnits(body);
  const found = [...body.querySelectorAll('*')].flatMap(element => find(element, texts));
  for (const element of found) if (!holdsLandmark(element, landmarks)) element.remove();
}

/** A table of contents: a list of links to places of the page. */
function contentsIn(element: DomElement): readonly DomElement[] {
  if (element.localName !== 'ul' && element.localName !== 'ol') return [];
  const anchors = [...element.querySelectorAll('a[href]')];
  const isWithin = anchors.every(anchor => anchor.getAttribute('href')?.startsWith('#'));
  const linked = anchors.reduce((total, anchor) => total + textOf(anchor).length, 0);
  return anchors.length >= fewestCards && isWithin && linked >= textOf(element).length * mostlyCards
    ? [element]
    : [];
}

/** Where a site has its app, its channels and its pages. */
const service =
  /^(?:https?:)?\/\/(?:[\w-]+\.)?(?:play\.google|apps\.apple|itunes\.apple|appgallery|whatsapp|wa\.me|t\.me|telegram|news\.google|facebook|fb|twitter|x|instagram|linkedin|pinterest|nabd|youtube\.com\/(?:@|c\/|channel|user))\b|^(?:whatsapp|mailto|tg|viber):/iu;
/** UTF-16 units. */
const longestOffer = 200;

/** A box that offers a site's app or channels, or sends its pages there. */
function isServiceBox(element: DomElement, units: readonly TextUnit[]): boolean {
  if (units.some(isProse) || textLength(units) > longestOffer) return false;
  const anchors = [...element.querySelectorAll('a[href]')];
  return anchors.length > 0 && anchors.every(anchor => service.test(anchor.getAttribute('href') ?? ''));
}

const linkBoxOf = (element: DomElement, texts: TextUnits): readonly DomElement[] => {
  if (authored.test(element.localName) || isInLinkedCell(element)) return [];
  const units = texts.within(element);
  return isLinkBox(units) || isServiceBox(element, units) || isTeaser(element, units) ? [element] : [];
};

/** Removes what is built of links. */
export function removeCards(body: DomElement, landmarks: Landmarks): void {
  removeFound(body, landmarks, cardsIn);
  removeFound(body, landmarks, contentsIn);
  removeFound(body, landmarks, linkBoxOf);
}
