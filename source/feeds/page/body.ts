/** The HTML of an article's body within its page: of what is marked and what is found, that for which most speaks; else Readability's choice. */
import { Readability } from '@mozilla/readability';
import { greatestOf } from '../../base/append.ts';
import { kindOf } from './cards.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { type Evidence, fullParagraph, weigh } from './evidence.ts';
import { type Landmarks, shortestBody } from './landmarks.ts';
import { leadOf } from './lead.ts';
import { prune } from './prune.ts';
import { isProse, ownLength, type TextUnits, textUnits } from './text-units.ts';

/** Readability tries again with looser rules below this length; news can be short. */
const charThreshold = 140;

/** Mozilla Readability's choice; null also where it throws, as it does on some documents of nothing but nested boxes. It changes the document it is given. */
function readable(document: DomDocument): string | null {
  const options = { charThreshold, keepClasses: true, disableJSONLD: true };
  try {
    return new Readability(document as never, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** A part of a text is not the whole of it. */
const partial = /^(?:p|li|ul|ol|dl|dd|dt|h[1-6]|blockquote|pre|figure|figcaption|table|tbody|tr)$/u;

function container(element: DomElement): DomElement {
  let around = element;
  while (partial.test(around.localName) && around.parentElement) around = around.parentElement;
  return around;
}

/** What an element around another holds beyond these shares of the evidence is chance; of the second if it is hardly a paragraph. */
const nearlyAll = 0.9;
const mostOfAll = 0.8;

/** Whether the parts of an article may go on beside an element: paragraphs in full, or a box of the same template. */
function goesOn(outer: DomElement, inner: DomElement, texts: TextUnits): boolean {
  const start = texts.indexOf(inner);
  const end = start + texts.within(inner).length;
  const rest = [
    ...texts.units.slice(texts.indexOf(outer), start),
    ...texts.units.slice(end, texts.indexOf(outer) + texts.within(outer).length),
  ].filter(isProse);
  const full = rest.filter(unit => ownLength(unit) >= fullParagraph);
  if (full.length > 1) return true;
  if (inner.localName === 'td') return false;
  const kind = kindOf(inner);
  return rest.some(({ element }) => {
    const twin = [...(inner.parentElement?.children ?? [])].find(child => child.contains(element));
    return twin !== undefined && twin !== inner && kindOf(twin) === kind;
  });
}

/** The innermost element that holds nearly all of the evidence there is. */
function strongest(body: DomElement, texts: TextUnits, evidence: Evidence): DomElement | null {
  const elements = [body, ...body.querySelectorAll('*')];
  const most = greatestOf(elements.map(evidence), 0);
  if (most < shortestBody / 2) return null;
  const outer = elements.findLast(element => evidence(element) === most) as DomElement;
  const holdsIt = (inner: DomElement): boolean => {
    const value = evidence(inner);
    return value >= most * nearlyAll || (value >= most * mostOfAll && !goesOn(outer, inner, texts));
  };
  return container(elements.findLast(holdsIt) as DomElement);
}

/** A mark is believed if it stands for this share of the evidence of what is found without it. */
const leastOfMarked = 0.5;

function bodyElement(
  body: DomElement,
  texts: TextUnits,
  evidence: Evidence,
  { body: marked, isRuled }: Landmarks,
): DomElement | null {
  const found = strongest(body, texts, evidence);
  if (marked === null || !body.contains(marked)) return found;
  if (found === null || isRuled) return marked;
  return evidence(marked) >= evidence(found) * leastOfMarked ? marked : found;
}

/** The HTML of the body, or null if a page has none. The document is used up. */
export function bodyHtml(document: DomDocument, landmarks: Landmarks): string | null {
  const { body } = document;
  if (body === null) return null;
  const texts = textUnits(body);
  const element = bodyElement(body, texts, weigh(body, texts, landmarks), landmarks);
  if (element === null) return readable(document);
  const lead = leadOf(element, texts, landmarks);
  prune(element, texts, landmarks);
  return lead + element.innerHTML;
}
