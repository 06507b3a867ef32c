/** Takes out of a page the boxes that show who wrote a text: a picture, a name, a few lines. */
import { type DomElement, textOf } from './dom.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { proseLength, textUnits } from './text-units.ts';

/** Where systems show who wrote a text. */
const authorMarks = 'a[rel~=author],img[class*=avatar],img[src*=gravatar],[class*=author] img';
/** UTF-16 units. */
const longestBiography = 500;

/** Removes the boxes that show the author of a text that is longer than they are. */
export function removeAuthors(body: DomElement, landmarks: Landmarks): void {
  const texts = textUnits(body);
  const whole = proseLength(texts.units);
  const isBox = (element: DomElement): boolean =>
    /^(?:div|section|aside|footer|header|li|a|figure)$/u.test(element.localName) &&
    textOf(element).length <= longestBiography &&
    proseLength(texts.within(element)) * 3 < whole &&
    !holdsLandmark(element, landmarks);
  for (const mark of body.querySelectorAll(authorMarks)) {
    let box: DomElement | null = null;
    for (let around = mark.parentElement; around && isBox(around); around = around.parentElement)
      box = around;
    box?.remove();
  }
}
