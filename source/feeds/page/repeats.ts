/** Takes out of a page what it says twice in a row in two places, as it does for wide screens and for narrow ones. */
import type { DomElement } from './dom.ts';
import { isProse, textUnits } from './text-units.ts';

/** Shorter texts may come twice, in UTF-16 units. */
const shortestRepeat = 60;

/** Removes paragraphs that say what the last one said, unless they stand beside it: an author may repeat a line. */
export function removeRepeats(body: DomElement): void {
  const texts = textUnits(body);
  const prose = texts.units.filter(isProse);
  for (const [at, { element, text }] of prose.entries()) {
    const last = prose[at - 1];
    if (last?.text !== text || text.length < shortestRepeat) continue;
    if (last.element.parentElement !== element.parentElement && texts.within(element).length === 1)
      element.remove();
  }
}
