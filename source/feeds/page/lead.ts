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

/** What stands in the place of a lead without being one. */
const unlike =
  '[class*=author],[class*=bio],[class*=caption],[class*=credit],[class*=byline],[class*=signature],[class*=meta],[class*=media],[class*=Media],[class*=date],figure,figcaption,aside,table,ul,ol';

const leadNames =
  '[class*=standfirst],[class*=perex],[class*=lede],[class~=lead],[class*=-lead],[class*=_lead],[class*=intro],[class*=Intro],[class*=summary],[class*=subtitle],[class*=subTitle],[class*=sub-title],[class*=dek],[class*=deck],[class*=excerpt],[itemprop~=description],[itemprop~=alternativeHeadline]';

function around(body: DomElement, levels: number): DomElement {
  let element = body;
  for (let level = 0; level < levels && element.parentElement; level++) element = element.parentElement;
  return element;
}

/** The lead next to the body, as paragraphs; nothing if the body has it. */
export function leadOf(body: DomElement, texts: TextUnits, { headline }: Landmarks): string {
  const text = textOf(body);
  const isBelowHeadline = headline !== null && texts.isBefore(headline, body);
  const reaches = [body, ...(isBelowHeadline ? [headline] : [])].map(element => around(element, leadReach));
  const isLead = (unit: TextUnit): boolean => {
    const { element } = unit;
    if (!isProse(unit) || ownLength(unit) < shortestLead || unit.text.length > longestLead) return false;
    if (!texts.isBefore(element, body) || text.includes(unit.text) || element.closest(unlike)) return false;
    if (!reaches.some(reach => reach.contains(element))) return false;
    return isBelowHeadline ? texts.isBefore(headline, element) : element.closest(leadNames) !== null;
  };
  const leads = texts.units.slice(0, texts.indexOf(body)).filter(isLead);
  return leads
    .slice(-mostLeads)
    .map(({ text }) => `<p>${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</p>`)
    .join('');
}
