/** Takes out of a page what its elements' roles and names call no part of an article: menus, share bars, comments, boxes. */
import { append } from '../../base/append.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { isRelatedLabel, tailOf } from '../labels.ts';
import { distinctHeadlines } from '../related.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';
import { holdsLandmark, type Landmarks, shortestBody } from './landmarks.ts';
import { isNamedRelated, type NoiseKind, noiseKind } from './names.ts';
import { proseLength, textUnits } from './text-units.ts';

/** Elements that are never part of an article. */
const furniture = [
  'nav',
  'button',
  'select',
  'dialog',
  'marquee',
  'template',
  '[role=navigation]',
  '[role=search]',
  '[role=banner]',
  '[role=contentinfo]',
  '[role=dialog]',
  '[role=menu]',
  '[role=toolbar]',
  '[role=complementary]',
  '[hidden]',
  '[aria-hidden=true]',
  'aside:not([class*=note]):not([role=doc-footnotes]):not([role=doc-endnotes])',
  'amp-sidebar',
  'body > header',
  'body > footer',
].join(',');

/** Elements that hold a page, whatever their names say. */
const frame = /^(?:html|body|main|h1)$/u;

/** Largest share of a page's text that noise may hold: what holds more is the page itself under an unlucky name. */
const largestShare = 0.35;

/** The least share of a box's text that is links. */
export const leastLinked = 0.2;

const linkLength = (element: DomElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);

/** The headlines that a box links to. */
export const headlinesIn = (box: DomElement, base: string): readonly RelatedHeadline[] =>
  [...box.querySelectorAll('a[href]')].flatMap(anchor => {
    const link = resolveDocument(anchor.getAttribute('href') ?? '', base);
    const title = sanitizeLine(textOf(anchor));
    const isLabel = isRelatedLabel(title) || tailOf(title) !== null;
    const isHeadline = title.split(' ').length >= 3 && title.length <= 250 && !isLabel;
    return link !== null && isHeadline ? [{ title, link }] : [];
  });

/** Most headlines in a box next to an article; more are a list of the site's news. */
const mostHeadlines = 12;

/** Takes the boxes of related headlines out of a page and gives what they held. */
export function takeRelatedBoxes(
  document: DomDocument,
  landmarks: Landmarks,
  base: string,
): readonly RelatedHeadline[] {
  const found: RelatedHeadline[] = [];
  for (const element of document.querySelectorAll('[class],[id]')) {
    if (frame.test(element.localName) || !isNamedRelated(element) || !document.contains(element)) continue;
    if (holdsLandmark(element, landmarks)) continue;
    if (linkLength(element) < textOf(element).length * leastLinked) continue;
    append(found, headlinesIn(element, base));
    const label = element.previousElementSibling;
    if (label !== null && isRelatedLabel(textOf(label)) && !holdsLandmark(label, landmarks)) label.remove();
    element.remove();
  }
  return distinctHeadlines(found).slice(0, mostHeadlines);
}

/** Frames that show something of an article; all others are advertisements, buttons, forms. */
const player =
  /youtu|vimeo|dailymotion|soundcloud|spotify|tiktok|instagram|aparat|rumble|streamable|brightcove|jwplayer|jwplatform|archive\.org|anghami|podcast|\/embed|player|video|audio|maps|datawrapper|flourish|infogram|plugins\/(?:post|video)|(?:twitter|x)\.com\/.*status/iu;

/** Programs and styles are not text; without them lengths of text mean what they say. */
export function removePrograms(document: DomDocument): void {
  for (const element of document.querySelectorAll('script,style,template,link')) element.remove();
  for (const frame of document.querySelectorAll('iframe,amp-ad,amp-embed,ins.adsbygoogle')) {
    if (!player.test(frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '')) frame.remove();
  }
}

/** UTF-16 units. */
const longestOffer = 300;
/** What has more prose is hardly a tool of the page, whatever its name. */
const longestTool = 400;

const proseOf = (element: DomElement): number => proseLength(textUnits(element).units);

/** Whether a box has what leads elsewhere, and little text. */
const isOffer = (element: DomElement): boolean =>
  textOf(element).length <= longestOffer && element.querySelector('a,h2,h3,h4,h5,h6') !== null;

/** What else than its name must speak against an element. */
const isNoise: Readonly<Record<NoiseKind, (element: DomElement) => boolean>> = {
  voices: () => true,
  certain: () => true,
  likely: element => proseOf(element) <= longestTool,
  offer: isOffer,
};

const isMostOf = (body: DomElement | null, element: DomElement): boolean =>
  body?.contains(element) === true && textOf(element).length > textOf(body).length / 2;

/** Removes what is not the article. */
export function removeNoise(document: DomDocument, landmarks: Landmarks): void {
  const whole = textOf(document.body).length;
  const isAnchored = landmarks.headline !== null || landmarks.body !== null;
  let left = whole;

  const isBeside = (element: DomElement): boolean =>
    document.contains(element) &&
    !frame.test(element.localName) &&
    element.closest('blockquote') === null &&
    !holdsLandmark(element, landmarks) &&
    !isMostOf(landmarks.body, element);
  /** What holds more text than noise does may go only if it is certain, and an article is left. */
  const canGo = (element: DomElement, isCertain: boolean): boolean => {
    const { length } = textOf(element);
    return length <= whole * largestShare || (isCertain && isAnchored && left - length >= shortestBody);
  };
  const remove = (element: DomElement): void => {
    left -= textOf(element).length;
    element.remove();
  };

  for (const element of document.querySelectorAll(furniture)) {
    if (isBeside(element) && (element.localName === 'nav' || canGo(element, false))) remove(element);
  }
  for (const element of document.querySelectorAll('[class],[id]')) {
    const kind = noiseKind(element);
    if (kind !== null && isBeside(element) && canGo(element, kind === 'voices') && isNoise[kind](element))
      remove(element);
  }
}
