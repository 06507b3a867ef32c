/** What classes and ids say of an element (`post-share`, `shareBar`). Names are hints: `noise.ts` asks for evidence too. */
import type { DomElement } from './dom.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words of what is never a part of an article. */
const noise = setOf(
  `
ad addtoany ads adsbygoogle adsense adslot advert advertisement adverts breadcrumb breadcrumbs captcha comment commentlist comments
cmts consent cookie cookies copyright cta disqus footer dfp gdpr lightbox loader loading modal navigation newsletter newsletters offcanvas
onesignal outbrain pager paginav pagination paywall popup preloader promo rating ratings respond sharedaddy share sharing
shares sidebar signup skeleton social socials spinner sponsor sponsored stars subscribe subscribers subscription taboola tagcloud
tags taglist teasers toast toc toolbar tooltip upsell voting`.trim(),
);

/** Words of what is noise even where it holds much of a page's text. */
const certain = setOf(
  'comment comments cmts commentlist disqus respond sidebar cookie cookies taboola outbrain paywall teasers',
);

/** Several words together, as they stand in one name. */
const noisePhrases =
  /(?:^|[\s_-])(?:about-?(?:the-?)?(?:author|writer)|(?:author|writer)s?-?(?:bio|biography|box|card|desc|description|details|info|profile|block|about|latest|posts|widget)|bio-?box|post-?(?:nav|tags|author-box|bottom|footer|tools|meta-bottom)|entry-?(?:footer|tags|utility)|article-?(?:footer|tags|tools|actions)|(?:article|post|entry|news)-?(?:info|meta|metadata|byline|date)|back-?to-?top|go-?to-?top|check-?also|follow-?us|font-?(?:size|resize)|most-?(?:read|viewed|popular)|next-?(?:prev|post|article)|prev-?(?:next|post)|print-?(?:link|btn|button)|read(?:ing)?-?time|report-?(?:error|mistake)|screen-?reader(?:-?text)?|site-?footer|skip-?(?:link|nav|to-?content)|sr-?only|hide-?accessible|element-?(?:hidden|invisible)|visually-?hidden|text-?resiz\w*|word-?count|views?-?count\w*|call-?to-?action|stream-?item|mw-?editsection|nav-?box|cat-?links|print-?footer|no-?print|hat-?note|reading-?list|load-?more|view-?more|see-?more)(?:$|[\s_-])/u;

/** Words that name a box of other articles, alone or in a phrase. */
const related = setOf('jp-relatedposts related relatedposts readalso yarpp yarpp-related');
const relatedPhrases =
  /(?:^|[\s_-])(?:read-?also|see-?also|also-?read|also-?like|read-?more-?(?:box|list|wrap)|read-?next|more-?(?:stories|news|from|posts|articles)|related-?\w+|recommend\w*|you-?may-?like|latest-?(?:news|posts|articles)|similar-?\w+|item-?(?:related|rel)|author-?latest)(?:$|[\s_-])/u;

/** Words of boxes that offer something else, if they are built like it; a lead may have such a name too. */
const offers = setOf('banner offer offers promo promotion teaser');

/** Headings get their ids from their texts. */
const heading = /^h[1-6]$/u;

/** The class and id of an element, in small letters with hyphens; sensible ones are short. */
function namesOf(element: DomElement): string {
  const id = heading.test(element.localName) ? '' : (element.getAttribute('id') ?? '');
  return `${element.getAttribute('class') ?? ''} ${id}`
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .replace(/_+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .toLowerCase();
}

const wordsOf = (names: string): readonly string[] => names.split(/[^a-z0-9]+/u);

export type NamedKind = 'certain' | 'likely' | 'offer';

/** Whether the names of an element call it noise, and how surely. */
export function noiseKind(element: DomElement): NamedKind | null {
  const names = namesOf(element);
  const words = wordsOf(names);
  if (words.some(word => certain.has(word))) return 'certain';
  if (noisePhrases.test(names) || words.some(word => noise.has(word))) return 'likely';
  return words.some(word => offers.has(word)) ? 'offer' : null;
}

/** Whether the names of an element call it a box of other articles. */
export function isNamedRelated(element: DomElement): boolean {
  const names = namesOf(element);
  return relatedPhrases.test(names) || wordsOf(names).some(word => related.has(word));
}
