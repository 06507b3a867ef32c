/** The feeds that a page points to: link elements (WHATWG HTML §4.6.7 “alternate”), and links that look like feeds. */
import { resolveBase, resolveDocument } from './addresses.ts';
import { scanHtml } from './blocks/html-events.ts';
import { titleText } from './blocks/index.ts';
import { boundedName } from './bounds.ts';

export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
  /** A media type; guessed from the address where the page names none. */
  readonly type: string;
}

const feedTypes: ReadonlySet<string> = new Set([
  'application/atom+xml',
  'application/feed+json',
  'application/json',
  'application/rdf+xml',
  'application/rss+xml',
  'application/x-rss+xml',
  'application/xml',
  'text/rss+xml',
  'text/xml',
]);

/** Addresses that look like feeds, and what they then hold. */
const lookalikes: readonly (readonly [address: RegExp, type: string])[] = [
  [/(?:^|[/._-])atom(?:\.xml)?\/?$/iu, 'application/atom+xml'],
  [/(?:^|\/)feed\.json$/iu, 'application/feed+json'],
  [/\.rdf$/iu, 'application/rdf+xml'],
  [/(?:^|[/._-])(?:rss|rss2|feed|feeds)(?:\.(?:xml|php|aspx))?\/?$/iu, 'application/rss+xml'],
  [/\.rss$|[?&]feed=(?:rss2?|atom)\b/iu, 'application/rss+xml'],
];

/** Whether a feed is of comments rather than of news, by its address or title. */
export const isOfComments = ({ url, title }: Pick<FoundFeed, 'url' | 'title'>): boolean =>
  /\/comments?\//iu.test(url) || /\bcomments\b|تعليقات/iu.test(title ?? '');

/** A page's own list of feeds is short; what is longer is not looked at. */
const mostFeeds = 30;

const typeByAddress = (url: string): string | null => {
  const address = url.replace(/#.*$/su, '');
  const path = address.replace(/\?.*$/su, '');
  return lookalikes.find(([pattern]) => pattern.test(path) || pattern.test(address))?.[1] ?? null;
};

const mediaType = (raw: string | undefined): string => (raw ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const titleIn = (attributes: ReadonlyMap<string, string>): string | null =>
  boundedName(titleText(attributes.get('title') ?? '')) || null;

/**
 * Finds the feeds of a page, link elements first, each once. Feeds of comments come last.
 * @param url where the page was found; relative addresses are resolved against it
 */
export function discoverFeeds(text: string, url: string): readonly FoundFeed[] {
  const linked: FoundFeed[] = [];
  const anchors: FoundFeed[] = [];
  let base: string | null = url;

  const readLink = (attributes: ReadonlyMap<string, string>): void => {
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
    const type = mediaType(attributes.get('type'));
    const isFeed = relations.includes('feed') || (relations.includes('alternate') && feedTypes.has(type));
    const address = isFeed ? resolveDocument(attributes.get('href') ?? '', base) : null;
    // WordPress offers its REST API as JSON in the same way; that is not a feed.
    if (address === null || (type === 'application/json' && /\/wp-json\//u.test(address))) return;
    const title = titleIn(attributes);
    linked.push({ url: address, title, type: type || typeByAddress(address) || 'application/rss+xml' });
  };

  const readAnchor = (attributes: ReadonlyMap<string, string>): void => {
    const address = resolveDocument(attributes.get('href') ?? '', base);
    const type = address === null ? null : typeByAddress(address);
    if (address !== null && type !== null) anchors.push({ url: address, title: titleIn(attributes), type });
  };

  scanHtml(text, {
    text: () => {},
    open: (name, attributes) => {
      if (name === 'base') base = resolveBase(attributes.get('href'), url);
      else if (name === 'link') readLink(attributes);
      else if (name === 'a') readAnchor(attributes);
    },
    close: () => {},
  });

  const all = [...linked, ...anchors];
  const ordered = [...all.filter(feed => !isOfComments(feed)), ...all.filter(isOfComments)];
  const seen = new Set<string>();
  return ordered.filter(feed => !seen.has(feed.url) && seen.add(feed.url)).slice(0, mostFeeds);
}
