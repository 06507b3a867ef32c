/** Takes out of a page what a reader is asked to fill in, with the words around it. */
import { type DomElement, textOf } from './dom.ts';
import { shortestArticle } from './evidence.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { proseLength, type TextUnits, textUnits } from './text-units.ts';

/** UTF-16 units. */
const longestForm = 300;

const isFormBox = (element: DomElement, texts: TextUnits, landmarks: Landmarks): boolean =>
  /^(?:div|section|aside|fieldset|label|p|li|ul)$/u.test(element.localName) &&
  textOf(element).length <= longestForm &&
  proseLength(texts.within(element)) < shortestArticle &&
  element !== landmarks.body &&
  !holdsLandmark(element, landmarks);

/** The largest box around a field that holds little else. */
function boxAround(field: DomElement, texts: TextUnits, landmarks: Landmarks): DomElement {
  let box = field;
  while (box.parentElement && isFormBox(box.parentElement, texts, landmarks)) box = box.parentElement;
  return box;
}

export function removeForms(body: DomElement, landmarks: Landmarks): void {
  const texts = textUnits(body);
  for (const field of body.querySelectorAll('form,input:not([type=hidden]),textarea')) {
    const box = boxAround(field, texts, landmarks);
    const isFilledIn = textOf(box).length <= longestForm || proseLength(texts.within(box)) < shortestArticle;
    if (isFilledIn && !holdsLandmark(box, landmarks)) box.remove();
  }
}
