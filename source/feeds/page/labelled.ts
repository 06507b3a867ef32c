/** Takes out of a page what stands under a label that is not the article's: “read also”, comments, the most read. */
import { append } from '../../base/append.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import { isRelatedLabel, longestLabel, type TailKind, tailOf } from '../labels.ts';
import { beginsWithLink } from './cards.ts';
import type { DomElement } from './dom.ts';
import { shortestArticle } from './evidence.ts';
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

/** Whether a box under a label is teasers, or the few lines of a sign-up or of a biography. */
const isBeside = (units: readonly TextUnit[], tail: TailKind | null): boolean =>
  units.every(unit => ownLength(unit) <= longestTeaser) &&
  (linkedLength(units) >= textLength(units) * leastLinked ||
    ((tail === 'sign' || tail === 'author') && sumOf(units, ownLength) <= longestSignUp));

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
