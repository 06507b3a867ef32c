/** Takes out of a page the boxes that call on the reader: a line or two, and a link that looks like a button. */
import { type DomElement, textOf } from './dom.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { isProse, proseLength, type TextUnits, textUnits } from './text-units.ts';

/** Words of the names that links have where they are drawn as buttons. */
const button = /(?:^|[^a-z])(?:btn|button|cta)(?:$|[^a-z])/iu;

const isButton = (link: DomElement): boolean =>
  button.test(`${link.getAttribute('class') ?? ''} ${link.getAttribute('id') ?? ''}`);

/** All lengths in UTF-16 units. */
const longestCall = 300;
const longestPitch = 150;

/** Removes the boxes that do no more than call, in a text that is longer than they are. */
export function removeCalls(body: DomElement, landmarks: Landmarks): void {
  const texts: TextUnits = textUnits(body);
  const whole = proseLength(texts.units);
  const isCall = (element: DomElement): boolean => {
    const units = texts.within(element);
    return (
      /^(?:div|section|aside|footer|center|figure)$/u.test(element.localName) &&
      textOf(element).length <= longestCall &&
      units.filter(isProse).length <= 1 &&
      proseLength(units) <= longestPitch &&
      proseLength(units) * 3 < whole &&
      !holdsLandmark(element, landmarks)
    );
  };
  for (const link of body.querySelectorAll('a[href]')) {
    if (!isButton(link)) continue;
    let box: DomElement | null = null;
    for (let around = link.parentElement; around && isCall(around); around = around.parentElement)
      box = around;
    if (box !== null && textOf(box).length > textOf(link).length) box.remove();
  }
}
