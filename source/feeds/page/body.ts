/** The HTML of an article's body within its page. */
import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, parseDocument, textOf } from './dom.ts';
import { bodySelectorOf } from './site-rules.ts';

/**
 * Names that say “this is the body of the article”: schema.org's property, the class of hAtom and WordPress, and the
 * usual classes of newspapers; the surest first.
 */
const bodySelectors = [
  '[itemprop~=articleBody]',
  '.entry-content',
  '.post-content',
  '.article-body',
  '.article-content',
  '.article__body',
  '.article__content',
  '.article-text',
  '.story-body',
  '.post-body',
  'article .body',
  'article .content',
];

/** Less text than this is not a body, in UTF-16 units. */
const shortestBody = 80;
/** An `article` with less text than this share of the page's is a teaser next to others. */
const leastShare = 0.3;

const outermost = (elements: readonly DomElement[]): readonly DomElement[] =>
  elements.filter(element => !elements.some(other => other !== element && other.contains(element)));

/** The only element of a kind; what contains another of the kind counts for both. */
function only(document: DomDocument, selector: string): DomElement | null {
  const found = outermost([...document.querySelectorAll(selector)].filter(element => textOf(element) !== ''));
  return found.length === 1 ? (found[0] as DomElement) : null;
}

function namedBody(document: DomDocument, url: string): DomElement | null {
  for (const selector of [bodySelectorOf(url) ?? [], bodySelectors].flat()) {
    const element = only(document, selector);
    if (element && textOf(element).length >= shortestBody) return element;
  }
  return null;
}

/** The only `article` of a page, or else its `main`, if it holds a good part of the text. */
function namedArticle(document: DomDocument): DomElement | null {
  const whole = textOf(document.body).length;
  for (const selector of ['article', '[itemtype*="Article"]', 'main', '[role=main]']) {
    const element = only(document, selector);
    if (element && textOf(element).length >= Math.max(shortestBody, whole * leastShare)) return element;
  }
  return null;
}

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

/** A paragraph of less text than this may be a caption, a date or a button. */
const shortestProse = 60;

const isProse = (paragraph: DomElement): boolean => {
  const length = textOf(paragraph).length;
  const linked = [...paragraph.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);
  return length >= shortestProse && linked < length / 2;
};

/** The largest share of the paragraphs' text that may be lost for noise. */
const mostLost = 0.1;
const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Readability's rules are made for long texts: in a shorter one links on their own may be the point of it. */
const shortText = 1500;

/** What Readability leaves of a marked element; all of it where that would cost paragraphs of text. */
function cleaned(element: DomElement): string {
  const inner = element.innerHTML;
  const prose = [...element.querySelectorAll('p')].filter(isProse).map(textOf);
  const rest = readable(parseDocument(inner));
  if (rest === null) return inner;
  const text = textOf(parseDocument(rest).body);
  const whole = textOf(element).length;
  if (whole <= shortText) return text.length < whole * (1 - mostLost) ? inner : rest;
  const lost = prose.filter(paragraph => !text.includes(paragraph));
  return lengthOf(lost) > lengthOf(prose) * mostLost ? inner : rest;
}

/** Where newspapers print the first paragraph apart from the rest. */
const leadSelectors = [
  '[class*=standfirst]',
  '[class*=perex]',
  '[class*=lede]',
  '.lead',
  '[class*=article-lead]',
  '[class*=article__lead]',
  '[class*=article-intro]',
  '[class*=story-intro]',
  '[class*=entry-summary]',
];
/** Longest lead, in UTF-16 units. */
const longestLead = 1000;
/** DOCUMENT_POSITION_FOLLOWING (DOM, “compareDocumentPosition”). */
const nodeFollows = 4;
/** How far above the body the element is that holds both. */
const leadReach = 3;

/** The lead next to the body, as a paragraph; nothing if the body has it. */
function leadOf(body: DomElement): string {
  let around: DomElement | null = body;
  for (let level = 0; level < leadReach && around; level++) around = around.parentElement;
  const text = textOf(body);
  for (const element of around?.querySelectorAll(leadSelectors.join(',')) ?? []) {
    const lead = textOf(element);
    const isBefore = (element.compareDocumentPosition(body) & nodeFollows) !== 0 && !element.contains(body);
    if (isBefore && !text.includes(lead) && lead.length >= shortestProse && lead.length <= longestLead)
      return `<p>${element.innerHTML}</p>`;
  }
  return '';
}

/** The HTML of the body, or null if a page has none. The document is used up. */
export function bodyHtml(document: DomDocument, url: string): string | null {
  const marked = namedBody(document, url) ?? namedArticle(document);
  return marked ? leadOf(marked) + cleaned(marked) : readable(document);
}
