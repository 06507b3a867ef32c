/** What certainly belongs to the article of a page: its headline, and the body that is marked as such. */
import type { DomDocument, DomElement } from './dom.ts';
import { textOf } from './dom.ts';
import { bodySelectorOf } from './site-rules.ts';
import { isLinked, type TextUnit, textUnits } from './text-units.ts';

export interface Landmarks {
  readonly headline: DomElement | null;
  readonly body: DomElement | null;
  /** A rule for the site says where the body is; otherwise the page's names do. */
  readonly isRuled: boolean;
}

/** Names that say “this is the body of the article”: schema.org's, RDFa's, and the usual classes of publishing systems; the surest first. */
const bodySelectors = [
  '[itemprop~=articleBody]',
  '[property~="schema:articleBody"]',
  '[property~="content:encoded"]',
  '.field-name-body',
  '.field--name-body',
  '.entry-content',
  '.post-content',
  '.article-body',
  '.article-content',
  '.article__body',
  '.article__content',
  '.article-text',
  '.story-body',
  '.post-body',
  '.td-post-content',
  '.mw-parser-output',
  '.wysiwyg',
  '.gh-content',
  '.available-content',
  '.itemFullText',
  '.item-text',
  '.news-text',
  '.journal-content-article',
  '#articleBody',
  '#article-body',
  '#echo_detail',
  '#echo-detail',
  'article .body',
  'article .content',
];

/** Less text than this is not a body, in UTF-16 units. */
export const shortestBody = 80;

const outermost = (elements: readonly DomElement[]): readonly DomElement[] =>
  elements.filter(element => !elements.some(other => other !== element && other.contains(element)));

/** Pages with more of a kind are lists of articles. */
const mostOfAKind = 50;

/** The only element of a kind with text; what contains another of the kind counts for both. */
function only(document: DomDocument, selector: string): DomElement | null {
  const found = [...document.querySelectorAll(selector)];
  if (found.length > mostOfAKind) return null;
  const whole = outermost(found.filter(element => textOf(element) !== ''));
  return whole.length === 1 ? (whole[0] as DomElement) : null;
}

function firstOf(document: DomDocument, selectors: readonly string[]): DomElement | null {
  for (const selector of selectors) {
    const element = only(document, selector);
    if (element && textOf(element).length >= shortestBody) return element;
  }
  return null;
}

/** A title as it is compared. */
export const foldTitle = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A heading of fewer letters may stand in the page's title by chance. */
const shortestHeadline = 12;

/** The address of a site's first page. */
const home = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/u;

/** The name of the site above all its pages. */
const isSiteName = ({ element }: TextUnit): boolean => {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link !== null && home.test(link.getAttribute('href') ?? '');
};

/** How surely a unit is the headline that the page's titles name; 0: it is not. */
function rank(unit: TextUnit, titles: readonly string[]): number {
  const text = foldTitle(unit.text);
  if (text === '') return 0;
  const heading = unit.element.closest('h1,h2,h3,h4,h5,h6')?.localName;
  const isTitle = titles.includes(text);
  if (!isTitle && !(heading && text.length >= shortestHeadline && titles.some(title => title.includes(text))))
    return 0;
  const value = (isTitle ? 1 : 0) + (heading === 'h1' ? 4 : heading ? 2 : 0.5);
  if (!isLinked(unit)) return value;
  // A link to the article may stand anywhere.
  return isSiteName(unit) ? 0 : value / 2;
}

/** An element that holds hardly more than a unit: a heading, or a label set in large type. */
function holderOf(unit: TextUnit): DomElement | null {
  const heading = unit.element.closest('h1,h2,h3,h4,h5,h6');
  const element = heading ?? unit.element;
  return textOf(element).length <= unit.text.length * 1.5 ? element : null;
}

function headlineOf(body: DomElement, titles: readonly string[]): DomElement | null {
  let best: DomElement | null = null;
  let highest = 0;
  for (const unit of textUnits(body).units) {
    const value = rank(unit, titles);
    const holder = value > highest ? holderOf(unit) : null;
    if (holder === null) continue;
    highest = value;
    best = holder;
  }
  return best ?? onlyH1(body);
}

function onlyH1(body: DomElement): DomElement | null {
  const found = [...body.querySelectorAll('h1')].filter(
    heading =>
      textOf(heading) !== '' && !home.test(heading.querySelector('a[href]')?.getAttribute('href') ?? '#'),
  );
  return found.length === 1 ? (found[0] as DomElement) : null;
}

/**
 * @param titles what the page names itself; a longer one may hold the name of the site
 * @param url where the page was found
 */
export function landmarksOf(document: DomDocument, titles: readonly string[], url: string): Landmarks {
  const { body } = document;
  const rule = bodySelectorOf(url);
  const ruled = rule === null ? null : firstOf(document, [rule]);
  return {
    headline:
      body &&
      headlineOf(
        body,
        titles.map(foldTitle).filter(title => title !== ''),
      ),
    body: ruled ?? firstOf(document, bodySelectors),
    isRuled: ruled !== null,
  };
}

/** Whether an element holds one of the landmarks, so that it cannot be a box beside the article. */
export const holdsLandmark = (element: DomElement, { headline, body }: Landmarks): boolean =>
  [headline, body].some(landmark => landmark !== null && element.contains(landmark));
