/**
 * The feeds that a page points to: in its Link header (RFC 8288), by link elements (WHATWG HTML §4.6.7 “alternate”), and by links
 * that look like feeds.
 */
import { withoutFragment } from '../base/web-address.ts';
import { resolveBase, resolveDocument } from './addresses.ts';
import { scanHtml } from './blocks/html-events.ts';
import { titleText } from './blocks/index.ts';
import { boundedName } from './bounds.ts';
import { linksInHeader } from './link-header.ts';

export interface FoundFeed {
  readonly url: string;
  readonly title: string | null;
  /** A media type; guessed from the address where the page names none. */
  readonly type: string;
}

/** What may describe a link: attributes of an element, parameters of a header. */
type Description = ReadonlyMap<string, string>;

/** Media types that a feed may have; pages write many that are none (`text/rss`). */
const feedType = /\b(?:rss|atom|rdf)\b|^application\/(?:feed\+json|json|xml)$|^text\/xml$/u;

/** Addresses that look like feeds, and what they then hold. */
const lookalikes: readonly (readonly [address: RegExp, type: string])[] = [
  [/(?:^|[/._-])atom(?:\.xml)?\/?$/iu, 'application/atom+xml'],
  [/(?:^|\/)feed\.json$/iu, 'application/feed+json'],
  [/\.rdf$/iu, 'application/rdf+xml'],
  [/(?:^|[/._-])(?:rss|rss2|feed|feeds)(?:\.(?:xml|php|aspx))?\/?$/iu, 'application/rss+xml'],
  [/(?:^|\/)rss\/[\w-]+(?:\.xml)?\/?$/iu, 'application/rss+xml'],
  [/\.rss$|[?&](?:feed|format)=(?:rss2?|atom|feed)\b/iu, 'application/rss+xml'],
];

/** Whether a feed is of comments rather than of news, by its address or title. */
export const isOfComments = ({ url, title }: Pick<FoundFeed, 'url' | 'title'>): boolean =>
  /\/comments?\//iu.test(url) || /\bcomments\b|تعليقات/iu.test(title ?? '');

/** A page's own list of feeds is short; what is longer is not looked at. */
const mostFeeds = 30;

const typeByAddress = (url: string): string | null => {
  const address = withoutFragment(url);
  const path = address.replace(/\?.*$/su, '');
  return lookalikes.find(([pattern]) => pattern.test(path) || pattern.test(address))?.[1] ?? null;
};

const mediaType = (raw: string | undefined): string => (raw ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const titleIn = (description: Description): string | null =>
  boundedName(titleText(description.get('title') ?? '')) || null;

/** An alternate of no type may be a feed as well, unless it is said to be for another language or screen. */
const mayBeFeed = (description: Description, type: string): boolean =>
  type === '' ? !description.has('hreflang') && !description.has('media') : feedType.test(type);

/** The feed that a link leads to; null where it leads to something else. */
function linkedFeed(description: Description, base: string | null): FoundFeed | null {
  const relations = (description.get('rel') ?? '').toLowerCase().split(/\s+/u);
  const type = mediaType(description.get('type'));
  const isFeed =
    relations.includes('feed') || (relations.includes('alternate') && mayBeFeed(description, type));
  const url = isFeed ? resolveDocument(description.get('href') ?? '', base) : null;
  // WordPress offers its REST API as JSON in the same way; that is not a feed.
  if (url === null || (type === 'application/json' && /\/wp-json\//u.test(url))) return null;
  return { url, title: titleIn(description), type: type || typeByAddress(url) || 'application/rss+xml' };
}

const feedsInHeader = (header: string, url: string): readonly FoundFeed[] =>
  linksInHeader(header).flatMap(
    ({ address, parameters }) => linkedFeed(new Map([...parameters, ['href', address]]), url) ?? [],
  );

/**
 * Finds the feeds of a page, those of its head first, each once. Feeds of comments come last.
 * @param url where the page was found; relative addresses are resolved against it
 * @param header its Link header
 */
export function discoverFeeds(text: string, url: string, header = ''): readonly FoundFeed[] {
  const linked: FoundFeed[] = [];
  /** Without a type: they may be feeds. */
  const possible: FoundFeed[] = [];
  const anchors: FoundFeed[] = [];
  let base: string | null = url;

  const readLink = (attributes: Description): void => {
    const feed = linkedFeed(attributes, base);
    const isSure = attributes.has('type') || typeByAddress(feed?.url ?? '') !== null;
    if (feed) (isSure ? linked : possible).push(feed);
  };

  const readAnchor = (attributes: Description): void => {
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

  const all = [...feedsInHeader(header, url), ...linked, ...possible, ...anchors];
  const ordered = [...all.filter(feed => !isOfComments(feed)), ...all.filter(isOfComments)];
  const seen = new Set<string>();
  return ordered.filter(feed => !seen.has(feed.url) && seen.add(feed.url)).slice(0, mostFeeds);
}

/** Whether a page says that it is an article (Open Graph), and not the front of a site or section. */
export function isArticlePage(text: string): boolean {
  let isArticle = false;
  scanHtml(text, {
    text: () => {},
    open: (name, attributes) => {
      if (name === 'meta' && attributes.get('property')?.trim().toLowerCase() === 'og:type')
        isArticle ||= attributes.get('content')?.trim().toLowerCase() === 'article';
    },
    close: () => {},
  });
  return isArticle;
}
