/** Takes out of a page the boxes that call on the reader: a line or two, and a link that looks like a button. */
import { kindOf } from './cards.ts';
import { type DomElement, textOf } from './dom.ts';
import { holdsLandmark, type Landmarks } from './landmarks.ts';
import { isProse, proseLength, textUnits } from './text-units.ts';

/** Words of the names that links have where they are drawn as buttons. */
const button = /(?:^|[^a-z])(?:btn|button|cta)(?:$|[^a-z])/iu;

const isButton = (link: DomElement): boolean =>
  button.test(`${link.getAttribute('class') ?? ''} ${link.getAttribute('id') ?? ''}`);

/** All lengths in UTF-16 units. */
const longestCall = 220;
const longestPitch = 120;
/** More boxes of one template with a button are what the article is made of. */
const mostCalls = 2;

/** How many children of an element have a button, by their template. */
function templatesIn(parent: DomElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const child of parent.children) {
    if (![...child.querySelectorAll('a[href]')].some(isButton)) continue;
    counts.set(kindOf(child), (counts.get(kindOf(child)) ?? 0) + 1);
  }
  return counts;
}

/** The boxes of templates that are not many. */
function fewOfAKind(boxes: readonly DomElement[]): readonly DomElement[] {
  const templates = new Map<DomElement, ReadonlyMap<string, number>>();
  return boxes.filter(box => {
    const parent = box.parentElement as DomElement;
    const counts = templates.get(parent) ?? templatesIn(parent);
    templates.set(parent, counts);
    return (counts.get(kindOf(box)) ?? 0) <= mostCalls;
  });
}

function callAround(link: DomElement, isCall: (element: DomElement) => boolean): DomElement | null {
  let box: DomElement | null = null;
  for (let around = link.parentElement; around && isCall(around); around = around.parentElement) box = around;
  return box !== null && textOf(box).length > textOf(link).length ? box : null;
}

/** Removes the boxes that do no more than call, in a text that is longer than they are. */
export function removeCalls(body: DomElement, landmarks: Landmarks): void {
  const texts = textUnits(body);
  const whole = proseLength(texts.units);
  const looksLikeCall = (element: DomElement): boolean => {
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
  // Many buttons have one box around them.
  const known = new Map<DomElement, boolean>();
  const isCall = (element: DomElement): boolean => {
    const isKnown = known.get(element) ?? looksLikeCall(element);
    known.set(element, isKnown);
    return isKnown;
  };
  const calls = [...body.querySelectorAll('a[href]')]
    .filter(isButton)
    .flatMap(link => callAround(link, isCall) ?? []);
  for (const call of fewOfAKind(calls)) call.remove();
}
