/** What classes and ids say of an element (`post-share`, `shareBar`). Names are hints: `noise.ts` asks for evidence too. */
import type { DomElement } from './dom.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Phrases as they stand in a name, with or without their hyphens. */
const anyOf = (phrases: string): RegExp =>
  new RegExp(
    `(?:^|[\\s-])(?:${phrases.trim().split(/\s+/u).join('|').replaceAll('-', '-?')})(?:$|[\\s-])`,
    'u',
  );

/** Words of what is noise even where it holds most of a page's text. */
const otherVoices = setOf('cmts comment commentlist comments cookie cookies disqus respond');
/** Words of what is noise however long its paragraphs are. */
const certainWords = setOf('outbrain sidebar taboola teasers');

/** Words of what is never a part of an article. */
const likelyWords = setOf(`
  ad addtoany ads adsbygoogle adsense adslot advert advertisement adverts breadcrumb breadcrumbs captcha consent copyright cta dfp
  footer gdpr lightbox loader loading modal navigation newsletter newsletters offcanvas onesignal pager paginav pagination paywall
  popup preloader promo rating ratings share sharedaddy shares sharing signup skeleton social socials spinner sponsor sponsored stars
  subscribe subscribers subscription tagcloud taglist tags toast toc toolbar tooltip upsell voting
`);

const likelyPhrases = anyOf(String.raw`
  about-author about-the-author about-writer article-actions article-byline article-date article-footer article-info article-meta
  article-tags article-tools author-about author-bio author-biography author-block author-box author-card author-desc
  author-description author-details author-info author-latest author-posts author-profile author-widget back-to-top bio-box
  call-to-action cat-links check-also element-hidden element-invisible entry-date entry-footer entry-info entry-meta entry-tags
  entry-utility follow-us font-resize go-to-top hat-note hide-accessible load-more most-popular most-read most-viewed
  mw-editsection nav-box news-date news-info news-meta next-article next-post next-prev no-print post-author-box post-bottom
  post-byline post-date post-footer post-info post-meta post-nav post-tags post-tools prev-next prev-post print-btn print-button
  print-footer print-link reading-list reading-time read-time report-error report-mistake screen-reader screen-reader-text see-more
  skip-link skip-nav skip-to-content sr-only stream-item text-resiz\w* view-more views-count\w* visually-hidden word-count
  writer-bio writer-info
`);

/** Words of boxes that offer something else, if they are built like it; a lead may have such a name too. */
const offerWords = setOf('banner offer offers promotion teaser');

const relatedWords = setOf('readalso related relatedposts yarpp');
const relatedPhrases = anyOf(String.raw`
  also-like also-read author-latest item-related jp-relatedposts latest-articles latest-news latest-posts more-articles more-from
  more-news more-posts more-stories read-also read-more-box read-more-list read-more-wrap read-next recommend\w* related-\w+
  see-also similar-\w+ yarpp-related you-may-like
`);

/** Headings get their ids from their texts. */
const heading = /^h[1-6]$/u;

/** What an element has is not what it is: `has-large-font-size`, `has-sidebar`. */
const possession = /(?:^|\s)has-\S+/gu;

/** The class and id of an element, in small letters with hyphens; sensible ones are short. */
function namesOf(element: DomElement): string {
  const id = heading.test(element.localName) ? '' : (element.getAttribute('id') ?? '');
  return `${element.getAttribute('class') ?? ''} ${id}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .replace(/[_-]+/gu, '-')
    .toLowerCase()
    .replace(possession, '');
}

const wordsOf = (names: string): readonly string[] => names.split(/[^a-z0-9]+/u);

/** Noise however large it is, as long as it is not most of the page, if it has few paragraphs, or if it leads elsewhere. */
export type NoiseKind = 'voices' | 'certain' | 'likely' | 'offer';

/** Whether the names of an element call it noise, and how surely. */
export function noiseKind(element: DomElement): NoiseKind | null {
  const names = namesOf(element);
  const words = wordsOf(names);
  if (words.some(word => otherVoices.has(word))) return 'voices';
  if (words.some(word => certainWords.has(word))) return 'certain';
  if (words.some(word => likelyWords.has(word)) || likelyPhrases.test(names)) return 'likely';
  return words.some(word => offerWords.has(word)) ? 'offer' : null;
}

/** Whether the names of an element call it a box of other articles. */
export function isNamedRelated(element: DomElement): boolean {
  const names = namesOf(element);
  return wordsOf(names).some(word => relatedWords.has(word)) || relatedPhrases.test(names);
}
