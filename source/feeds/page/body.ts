/** The HTML of an article's body within its page. */
import { Readability } from '@mozilla/readability';
import { type DomDocument, type DomElement, parseDocument, textOf } from './dom.ts';

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

/** Less text than this is no body, in UTF-16 units. */
const shortestBody = 80;
/** An `article` with less text than this share of the page's is a teaser beside others. */
const leastShare = 0.3;

const outermost = (elements: readonly DomElement[]): readonly DomElement[] =>
  elements.filter(element => !elements.some(other => other !== element && other.contains(element)));

/** The only element of a kind; what contains another of the kind counts for both. */
function only(document: DomDocument, selector: string): DomElement | null {
  const found = outermost([...document.querySelectorAll(selector)].filter(element => textOf(element) !== ''));
  return found.length === 1 ? (found[0] as DomElement) : null;
}

function namedBody(document: DomDocument): DomElement | null {
  for (const selector of bodySelectors) {
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

/** Mozilla Readability's choice. It changes the document it is given. */
function readable(document: DomDocument): string | null {
  const article = new Readability(document as never, {
    charThreshold,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  return article?.content ?? null;
}

/** Readability's rules are made for long texts: the shorter a marked element, the less of it may be noise. */
const mostNoise = (length: number): number => (length <= 1500 ? 0.1 : 0.4);

/** What Readability leaves of a marked element; all of it where that is too little. */
function cleaned(element: DomElement): string {
  const inner = element.innerHTML;
  const rest = readable(parseDocument(inner));
  if (rest === null) return inner;
  const length = textOf(element).length;
  const isCut = textOf(parseDocument(rest).body).length < length * (1 - mostNoise(length));
  return isCut ? inner : rest;
}

/** The HTML of the body, or null where a page has none. The document is used up. */
export function bodyHtml(document: DomDocument): string | null {
  const marked = namedBody(document) ?? namedArticle(document);
  return marked ? cleaned(marked) : readable(document);
}
