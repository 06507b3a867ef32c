/** Takes out of an article's element what is not the article: what stands above its headline, and boxes of links. */
import type { DomElement } from './dom.ts';
import type { Landmarks } from './landmarks.ts';
import { isProse, linkedLength, type TextUnit, type TextUnits, textLength } from './text-units.ts';

/** Elements that the page puts around a text, and not its author. */
const box = /^(?:div|section|aside|header|footer|ul|ol|figure)$/u;

const isBox = (element: DomElement): boolean =>
  box.test(element.localName) && (element.hasAttribute('class') || element.hasAttribute('id'));

/** What a figure may show. */
const shown = 'img,amp-img,picture,video,audio,iframe,object,table,pre,code,blockquote,p,ul,ol,svg,math';

const isMostlyLinks = (units: readonly TextUnit[]): boolean => {
  const length = textLength(units);
  return length > 0 && linkedLength(units) > length / 2 && !units.some(isProse);
};

/** A caption whose picture is not there. */
const isLoneCaption = (element: DomElement): boolean =>
  element.localName === 'figure' && element.querySelector(shown) === null;

/** UTF-16 units. */
const longestHeadLine = 80;
/** Shorter prose may be a line of the head too. */
const shortestOpening = 60;

const frame = /^(?:div|section|header|footer|address|aside|article|main|ul|li)$/u;

/** The lines between a headline and the first paragraph that are neither: author, date, tools. */
function headLines(element: DomElement, texts: TextUnits, headline: DomElement): readonly DomElement[] {
  const after = texts.within(element).filter(unit => texts.isBefore(headline, unit.element));
  const opening = after.findIndex(unit => isProse(unit) && unit.text.length >= shortestOpening);
  return after
    .slice(0, Math.max(0, opening))
    .filter(unit => frame.test(unit.element.localName) && !isProse(unit))
    .map(unit => unit.element)
    .filter(holder => texts.within(holder).every(unit => unit.text.length <= longestHeadLine));
}

/** Removes it from the element, which is used up. */
export function prune(element: DomElement, texts: TextUnits, { headline }: Landmarks): void {
  const title = headline !== null && element.contains(headline) ? headline : null;
  const isAbove = (part: DomElement): boolean =>
    title !== null && texts.isBefore(part, title) && texts.within(part).length > 0;
  if (title !== null) for (const line of headLines(element, texts, title)) line.remove();
  for (const part of element.querySelectorAll('*')) {
    if (title !== null && part.contains(title)) continue;
    if (isAbove(part) || isLoneCaption(part) || (isBox(part) && isMostlyLinks(texts.within(part))))
      part.remove();
  }
}
