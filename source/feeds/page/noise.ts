/** Parts of a page that are not the article: menus, share bars, comments, boxes. Detected by role and by the words of classes. */
import { append } from '../../base/append.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { distinctHeadlines, isRelatedLabel } from '../related.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';

/** Elements that are never part of an article. */
const furniture = [
  'nav',
  'form',
  'button',
  'select',
  'dialog',
  'template',
  '[role=navigation]',
  '[role=search]',
  '[role=banner]',
  '[role=contentinfo]',
  '[role=dialog]',
  '[role=menu]',
  '[role=toolbar]',
  '[hidden]',
  '[aria-hidden=true]',
  'body > header',
  'body > footer',
].join(',');

/** Words of classes and ids (`post-share`, `shareBar`), that name what is not the article. */
const noiseWords = new Set([
  'addtoany',
  'ads',
  'adsbygoogle',
  'advert',
  'advertisement',
  'breadcrumb',
  'breadcrumbs',
  'comments',
  'cookie',
  'copyright',
  'disqus',
  'navigation',
  'newsletter',
  'outbrain',
  'pager',
  'paginav',
  'pagination',
  'popup',
  'sharedaddy',
  'share',
  'sharing',
  'sidebar',
  'social',
  'sponsor',
  'subscribe',
  'subscription',
  'taboola',
  'toc',
]);

/** Words that name a box of other articles, alone or as a pair. */
const relatedWords = new Set([
  'jp-relatedposts',
  'related',
  'relatedposts',
  'readalso',
  'yarpp',
  'yarpp-related',
]);
const relatedPairs =
  /(?:^|[\s_-])(?:read[-_]?also|see[-_]?also|also[-_]?read|read[-_]?more[-_]?(?:box|list)|more[-_]?stories|related[-_]?\w+|recommended[-_]?\w*)(?:$|[\s_-])/iu;

/** The class and id of an element; sensible ones are short. */
const namesOf = (element: DomElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500);

/** Names as words: `shareBar post_tools` gives share, bar, post, tools. */
const wordsOf = (element: DomElement): readonly string[] =>
  namesOf(element)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);

const isRelatedBox = (element: DomElement): boolean => {
  return relatedPairs.test(namesOf(element)) || wordsOf(element).some(word => relatedWords.has(word));
};

/** Largest share of a page's text that noise may hold: what holds more is the page itself under an unlucky name. */
const largestShare = 0.35;

const linkLength = (element: DomElement): number =>
  [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link).length, 0);

const headlinesIn = (box: DomElement, base: string): readonly RelatedHeadline[] =>
  [...box.querySelectorAll('a[href]')].flatMap(anchor => {
    const link = resolveDocument(anchor.getAttribute('href') ?? '', base);
    const title = sanitizeLine(textOf(anchor));
    const isHeadline = title.split(' ').length >= 3 && title.length <= 250 && !isRelatedLabel(title);
    return link !== null && isHeadline ? [{ title, link }] : [];
  });

/** Most headlines in a box next to an article; more are a list of the site's news. */
const mostHeadlines = 12;

/** Takes the boxes of related headlines out of a page and gives what they held. */
export function takeRelatedBoxes(document: DomDocument, base: string): readonly RelatedHeadline[] {
  const whole = textOf(document.body).length;
  const found: RelatedHeadline[] = [];
  for (const element of document.querySelectorAll('[class],[id]')) {
    if (!isRelatedBox(element) || !document.contains(element)) continue;
    if (element.localName === 'body' || element.localName === 'html' || element.querySelector('h1')) continue;
    const length = textOf(element).length;
    if (length > whole * largestShare && linkLength(element) < length * 0.6) continue;
    append(found, headlinesIn(element, base));
    element.remove();
  }
  const headlines = distinctHeadlines(found);
  return headlines.length <= mostHeadlines ? headlines : headlines.slice(0, mostHeadlines);
}

/** Programs and styles are not text; without them lengths of text mean what they say. */
export function removePrograms(document: DomDocument): void {
  for (const element of document.querySelectorAll('script,style,template,link,iframe[src^="about:"]'))
    element.remove();
}

/** Removes what is not the article. */
export function removeNoise(document: DomDocument): void {
  const whole = textOf(document.body).length;
  for (const element of document.querySelectorAll(furniture)) {
    if (textOf(element).length <= whole * largestShare || element.localName === 'nav') element.remove();
  }
  for (const element of document.querySelectorAll('[class],[id]')) {
    if (/^(?:html|body|main|article|h1)$/u.test(element.localName)) continue;
    if (!wordsOf(element).some(word => noiseWords.has(word))) continue;
    if (textOf(element).length > whole * largestShare || element.querySelector('h1')) continue;
    element.remove();
  }
}
