/** Takes out of a page what stands under a label that is not the article's: “read also”, comments, the most read. */
import { append } from '../../base/append.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import { isRelatedLabel, longestLabel, type TailKind, tailOf } from '../labels.ts';
import { beginsWithLink } from './cards.ts';
import type { DomElement } from './dom.ts';
import { fullParagraph, shortestArticle } from './evidence.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { headlinesIn, leastLinked } from './noise.ts';
import {
  isLinked,
  isProse,
  linkedLength,
  ownLength,
  sumOf,
  type TextUnit,
  type TextUnits,
  textLength,
  textUnits,
} from './text-units.ts';

/** The largest element that begins with a label, is not the article, and is as wanted. */
function boxUnder(
  label: TextUnit,
  place: number,
  texts: TextUnits,
  isWanted: (box: DomElement) => boolean,
): DomElement {
  let box = label.element;
  for (let around = box.parentElement; around; around = around.parentElement) {
    if (/^(?:body|main|html)$/u.test(around.localName) || texts.indexOf(around) !== place) break;
    if (!isWanted(around)) break;
    box = around;
  }
  return box;
}

/** All lengths in UTF-16 units. */
const longestSignUp = 900;
/** A paragraph longer than this is no teaser. */
const longestTeaser = 400;

const isTeaser = (element: DomElement, units: readonly TextUnit[]): boolean =>
  (units.some(isLinked) || (element.localName !== 'p' && beginsWithLink(element))) &&
  units.every(unit => ownLength(unit) <= longestTeaser);

/** The elements after a label that belong to it. */
function followers(box: DomElement, isEnd: boolean, texts: TextUnits): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
    const units = texts.within(next);
    if (!isEnd && units.length > 0 && !isTeaser(next, units)) break;
    found.push(next);
  }
  return found;
}

const isFull = (unit: TextUnit): boolean => isProse(unit) && ownLength(unit) >= fullParagraph;

/** Whether a box under a label is teasers, or the few lines of a sign-up or of a biography. */
function isBeside(units: readonly TextUnit[], tail: TailKind | null): boolean {
  if (units.some(unit => ownLength(unit) > longestTeaser)) return false;
  if ((tail === 'sign' || tail === 'author') && sumOf(units, ownLength) <= longestSignUp) return true;
  const isLinkedEnough = linkedLength(units) >= textLength(units) * leastLinked;
  return isLinkedEnough && units.filter(isFull).length < Math.max(1, units.filter(isLinked).length);
}

/** Removes it, and gives the related headlines that it held. */
export function takeLabelled(
  body: DomElement,
  landmarks: Landmarks,
  base: string,
): readonly RelatedHeadline[] {
  const texts = textUnits(body);
  const related: RelatedHeadline[] = [];
  const start = landmarks.headline ? texts.indexOf(landmarks.headline) : 0;
  let before = 0;
  texts.units.forEach((unit, place) => {
    if (place > start && isProse(unit)) before += ownLength(unit);
    if (unit.text.length > longestLabel || !body.contains(unit.element)) return;
    const tail = tailOf(unit.text);
    if (tail === null && !isRelatedLabel(unit.text)) return;
    const isEnd = tail === 'comments' && before >= shortestArticle;
    const isOutside = (element: DomElement): boolean => !holdsLandmark(element, landmarks);
    const box = boxUnder(unit, place, texts, isOutside);
    const own = texts.within(box);
    const isBox = own.length > 1 && (isEnd || isBeside(own, tail));
    const label = boxUnder(
      unit,
      place,
      texts,
      element => isOutside(element) && texts.within(element).length === 1,
    );
    const parts = isBox ? [box] : [label, ...followers(label, isEnd, texts)];
    // Contents that a script fills in are a label alone, in a box of its own.
    const isUnfilled = tail === 'contents' && label !== unit.element;
    if (parts.length === 1 && !isBox && !isUnfilled) return;
    for (const part of parts) {
      if (holdsLandmark(part, landmarks)) continue;
      if (tail === null) append(related, headlinesIn(part, base));
      part.remove();
    }
  });
  return related;
}
