/** The first paragraph that newspapers print apart from the rest, between the headline and the body. */
import { type DomElement, textOf } from './dom.ts';
import type { Landmarks } from './landmarks.ts';
import { isProse, ownLength, type TextUnit, type TextUnits } from './text-units.ts';

/** All lengths in UTF-16 units. */
const shortestLead = 60;
const longestLead = 1000;
const mostLeads = 2;
/** How far above the body or the headline the element is that holds the lead too. */
const leadReach = 3;

/** Selectors of classes with a word in them. */
const named = (words: string): readonly string[] => words.split(' ').map(word => `[class*=${word}]`);

/** What stands in the place of a lead without being one. */
const unlike = [
  ...named('author bio byline caption credit date media Media meta signature'),
  ...['aside', 'figcaption', 'figure', 'ol', 'table', 'ul'],
].join(',');

const leadLike = [
  ...named(
    'chapo deck dek excerpt intro Intro -lead _lead lede perex standfirst subtitle subTitle sub-title summary',
  ),
  ...['[class~=lead]', '[itemprop~=alternativeHeadline]', '[itemprop~=description]'],
].join(',');

function around(body: DomElement, levels: number): DomElement {
  let element = body;
  for (let level = 0; level < levels && element.parentElement; level++) element = element.parentElement;
  return element;
}

/** With its links where it has an element to itself. */
const htmlOf = ({ element, text }: TextUnit): string =>
  textOf(element) === text ? element.innerHTML : text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** The lead next to the body, as paragraphs; nothing if the body has it. */
export function leadOf(body: DomElement, texts: TextUnits, { headline }: Landmarks): string {
  const text = textOf(body);
  const isBelowHeadline = headline !== null && texts.isBefore(headline, body);
  const reaches = [body, ...(isBelowHeadline ? [headline] : [])].map(element => around(element, leadReach));
  const isLead = (unit: TextUnit): boolean => {
    const { element } = unit;
    if (!isProse(unit) || ownLength(unit) < shortestLead || unit.text.length > longestLead) return false;
    if (!texts.isBefore(element, body) || !reaches.some(reach => reach.contains(element))) return false;
    if (element.closest(unlike)) return false;
    return isBelowHeadline ? texts.isBefore(headline, element) : element.closest(leadLike) !== null;
  };
  return texts.units
    .slice(0, texts.indexOf(body))
    .filter(isLead)
    .filter((unit, at, leads) => leads.findIndex(other => other.text === unit.text) === at)
    .slice(-mostLeads)
    .filter(unit => !text.includes(unit.text))
    .map(unit => `<p>${htmlOf(unit)}</p>`)
    .join('');
}
