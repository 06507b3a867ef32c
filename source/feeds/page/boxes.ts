/** Takes out of a page what is built like something else than an article: cards, lists of links, what a label announces. */
import { append } from '../../base/append.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import { isRelatedLabel, longestLabel, type TailKind, tailOf } from '../labels.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { headlinesIn, leastLinked } from './noise.ts';
import {
  isCaption,
  isLinked,
  isProse,
  ownLength,
  proseLength,
  type TextUnit,
  type TextUnits,
  textUnits,
} from './text-units.ts';

/** What authors write themselves, and not the page around their text. */
const authored =
  /^(?:p|ul|ol|li|dl|dd|dt|table|tbody|thead|tr|td|th|blockquote|pre|h[1-6]|span|figcaption|body|main|html)$/u;

/** All lengths in UTF-16 units. */
const longestCard = 450;
const longestExcerpt = 320;
const shortestCardTitle = 10;

const sum = (units: readonly TextUnit[], length: (unit: TextUnit) => number): number =>
  units.reduce((total, unit) => total + length(unit), 0);

const isHeadline = (unit: TextUnit): boolean =>
  unit.linked >= unit.text.length * 0.8 && unit.text.length >= shortestCardTitle && unit.text.includes(' ');

/** Whether a headline in a link is the first that an element says. */
function beginsWithLink(element: DomElement): boolean {
  const title = textOf(element.querySelector('a'));
  return title.length >= shortestCardTitle && title.includes(' ') && textOf(element).startsWith(title);
}

/** A link to another article with its picture, its date or its first words. */
function isCard(element: DomElement, units: readonly TextUnit[]): boolean {
  if (/^(?:p|tr|td|th|dd|dt|h[1-6])$/u.test(element.localName)) return false;
  if (sum(units, unit => unit.text.length) > longestCard || sum(units, ownLength) > longestExcerpt)
    return false;
  if (!units.some(isHeadline) && !beginsWithLink(element)) return false;
  return element.hasAttribute('class') || element.querySelector('h2,h3,h4,h5,h6,time,div[class]') !== null;
}

/** What the elements of one template have in common. */
const kindOf = (element: DomElement): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '')
    .replace(/[\w-]*\d[\w-]*|\b(?:odd|even|first|last)\b/gu, ' ')
    .trim()
    .split(/\s+/u)
    .slice(0, 2)
    .join(' ')}`;

const fewestCards = 3;
/** The least share of the elements of one template that are cards. */
const mostlyCards = 0.75;

function cardsIn(parent: DomElement, texts: TextUnits): readonly DomElement[] {
  if (parent.children.length < fewestCards) return [];
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
    return cards.length >= fewestCards && cards.length >= elements.length * mostlyCards ? elements : [];
  });
}

/** A box of the page, not of the author, whose text is links. */
function isLinkBox(element: DomElement, units: readonly TextUnit[]): boolean {
  if (authored.test(element.localName)) return false;
  if (units.every(isCaption) || units.some(isProse)) return false;
  const linked = sum(units, unit => unit.linked);
  return linked >= sum(units, unit => unit.text.length) * 0.6 && units.some(isHeadline);
}

/** UTF-16 units. */
const longestSignUp = 300;

/** The boxes around what a reader is asked to fill in. */
function removeForms(body: DomElement, landmarks: Landmarks): void {
  const texts = textUnits(body);
  const isFilledIn = (box: DomElement): boolean =>
    textOf(box).length <= longestSignUp || proseLength(texts.within(box)) < shortestArticle;
  for (const field of body.querySelectorAll('form,input[type=email],input[type=text],textarea')) {
    let box = field;
    for (
      let around = box.parentElement;
      around && isFormBox(around, landmarks);
      around = around.parentElement
    )
      box = around;
    if (!holdsLandmark(box, landmarks) && isFilledIn(box)) box.remove();
  }
}

const isFormBox = (element: DomElement, landmarks: Landmarks): boolean =>
  /^(?:div|section|aside|fieldset|label|p|li|ul)$/u.test(element.localName) &&
  textOf(element).length <= longestSignUp &&
  [...element.querySelectorAll('p')].length <= 2 &&
  element !== landmarks.body &&
  !holdsLandmark(element, landmarks);

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

const linkBoxOf = (element: DomElement, texts: TextUnits): readonly DomElement[] =>
  isLinkBox(element, texts.within(element)) ? [element] : [];

/** The largest element that begins with a label and is not the article. */
function boxUnder(label: TextUnit, place: number, texts: TextUnits, landmarks: Landmarks): DomElement {
  let box = label.element;
  while (box.parentElement && !/^(?:body|main|html)$/u.test(box.parentElement.localName)) {
    const parent = box.parentElement;
    if (holdsLandmark(parent, landmarks) || texts.indexOf(parent) !== place) break;
    box = parent;
  }
  return box;
}

/** A paragraph longer than this is no teaser. */
const longestTeaser = 400;

const isTeaser = (units: readonly TextUnit[]): boolean =>
  units.some(isLinked) && units.every(unit => ownLength(unit) <= longestTeaser);

/** The elements after a label that belong to it. */
function followers(box: DomElement, isEnd: boolean, texts: TextUnits): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    const units = texts.within(next);
    if (!isEnd && units.length > 0 && !isTeaser(units)) break;
    found.push(next);
  }
  return found;
}

/** Whether a box under a label is teasers, or the few lines of a sign-up or of a biography. */
const isBeside = (units: readonly TextUnit[], tail: TailKind | null): boolean =>
  units.every(unit => ownLength(unit) <= longestTeaser) &&
  (sum(units, unit => unit.linked) >= sum(units, unit => unit.text.length) * leastLinked ||
    ((tail === 'sign' || tail === 'author') && sum(units, ownLength) <= longestCard * 2));

function removeLabelled(body: DomElement, landmarks: Landmarks, base: string): readonly RelatedHeadline[] {
  const texts = textUnits(body);
  const related: RelatedHeadline[] = [];
  const start = landmarks.headline ? texts.indexOf(landmarks.headline) : 0;
  let before = 0;
  texts.units.forEach((unit, place) => {
    if (place > start && isProse(unit)) before += ownLength(unit);
    if (unit.text.length > longestLabel || !body.contains(unit.element)) return;
    const tail = tailOf(unit.text);
    if (tail === null && !isRelatedLabel(unit.text)) return;
    const box = boxUnder(unit, place, texts, landmarks);
    const own = texts.within(box);
    const isEnd = tail === 'comments' && before >= shortestArticle;
    const isBox = own.length > 1 && (isEnd || isBeside(own, tail));
    const parts = isBox ? [box] : [box, ...followers(box, isEnd, texts)];
    if (!isBox && (parts.length === 1 || own.length > 1)) return;
    for (const part of parts) {
      if (holdsLandmark(part, landmarks)) continue;
      if (tail === null) append(related, headlinesIn(part, base));
      part.remove();
    }
  });
  return related;
}

/** Takes out what is no part of the article by its build, and gives the related headlines that it held. */
export function takeBoxes(
  document: DomDocument,
  landmarks: Landmarks,
  base: string,
): readonly RelatedHeadline[] {
  const { body } = document;
  if (body === null || textOf(body) === '') return [];
  const related = removeLabelled(body, landmarks, base);
  removeForms(body, landmarks);
  removeFound(body, landmarks, cardsIn);
  removeFound(body, landmarks, contentsIn);
  removeFound(body, landmarks, linkBoxOf);
  return related;
}
