/** Articles as a feed for others: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, written by feedsmith. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Article, Enclosure } from '../domain/article.ts';

export interface FeedHead {
  readonly title: string;
  /** What tells this feed from others: the query, as it is printed. */
  readonly query: string;
  readonly language: string;
  /** When it was made: shown where it has no articles. */
  readonly made: Date;
}

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** An article with its text. */
export interface FeedItem {
  readonly article: Article;
  readonly html: string;
}

const generator = 'Khabar';

const feedUrn = ({ query }: FeedHead): string => `urn:khabar:query:${encodeURIComponent(query) || 'all'}`;
const articleUrn = ({ id }: Article): string => `urn:khabar:${id}`;
const sourceUrn = ({ source }: Article): string => `urn:khabar:source:${source.id}`;

const dateOf = (article: Pick<Article, 'published' | 'fetched'>): Date =>
  new Date(article.published ?? article.fetched);

const updated = ({ made }: FeedHead, items: readonly FeedItem[]): Date =>
  new Date(items.reduce((latest, { article }) => Math.max(latest, dateOf(article).getTime()), 0) || made);

/** Absent keys are left out: the writers take no null. */
const given = <Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } =>
  (value === null ? {} : { [key]: value }) as { [K in Key]?: Value };

const listed = (value: string | null): string[] | null => (value === null ? null : [value]);

const authorOf = ({ author, byline }: Article): string | null => author ?? byline;

/** What every format asks for, where the feed did not say. */
const anyType = 'application/octet-stream';

const enclosuresOf = ({ enclosures = [] }: Article): readonly Enclosure[] => enclosures;

/** RSS says it of the item. */
function played(article: Article): { duration: number } | null {
  const duration = enclosuresOf(article).find(({ seconds }) => seconds !== undefined)?.seconds;
  return duration === undefined ? null : { duration };
}

const rss = (head: FeedHead, items: readonly FeedItem[]): string =>
  generateRssFeed({
    title: head.title,
    link: feedUrn(head),
    description: head.query || head.title,
    language: head.language,
    generator,
    lastBuildDate: updated(head, items),
    items: items.map(({ article, html }) => ({
      title: article.title,
      ...given('link', article.link),
      guid: { value: articleUrn(article), isPermaLink: false },
      pubDate: dateOf(article),
      ...given('description', article.summary),
      content: { encoded: html },
      categories: article.categories.map(name => ({ name })),
      dc: {
        ...given('creators', listed(authorOf(article))),
        ...given('languages', listed(article.language)),
      },
      source: { title: article.source.title, url: sourceUrn(article) },
      ...given('itunes', played(article)),
      enclosures: enclosuresOf(article).map(({ url, type, length }) => ({
        url,
        type: type ?? anyType,
        length: length ?? 0,
      })),
    })),
  });

const atomLinks = (article: Article) => [
  ...(article.link === null ? [] : [{ href: article.link, rel: 'alternate' }]),
  ...enclosuresOf(article).map(({ url, type, length, title }) => ({
    href: url,
    rel: 'enclosure',
    ...given('type', type),
    ...given('length', length),
    ...given('title', title),
  })),
];

const atom = (head: FeedHead, items: readonly FeedItem[]): string =>
  generateAtomFeed({
    id: feedUrn(head),
    title: { value: head.title },
    updated: updated(head, items),
    generator: { text: generator },
    authors: [{ name: generator }],
    entries: items.map(({ article, html }) => ({
      id: articleUrn(article),
      title: { value: article.title },
      published: dateOf(article),
      updated: dateOf(article),
      links: atomLinks(article),
      authors: [{ name: authorOf(article) ?? article.source.title }],
      ...(article.summary === null ? {} : { summary: { value: article.summary } }),
      content: { type: 'html', value: html },
      categories: article.categories.map(term => ({ term })),
      source: { id: sourceUrn(article), title: { value: article.source.title }, updated: dateOf(article) },
    })),
  });

/** As an object, for whoever prints it. */
export const jsonFeed = (head: FeedHead, items: readonly FeedItem[]): unknown =>
  generateJsonFeed({
    title: head.title,
    ...given('description', head.query || null),
    language: head.language,
    items: items.map(({ article, html }) => ({
      id: articleUrn(article),
      ...given('url', article.link),
      title: article.title,
      content_html: html,
      ...given('summary', article.summary),
      date_published: dateOf(article),
      authors: [{ name: authorOf(article) ?? article.source.title }],
      tags: [...article.categories],
      ...given('language', article.language),
      attachments: enclosuresOf(article).map(({ url, type, length, title, seconds = null }) => ({
        url,
        mime_type: type ?? anyType,
        ...given('title', title),
        ...given('size_in_bytes', length),
        ...given('duration_in_seconds', seconds),
      })),
    })),
  });

export const xmlFeeds: Readonly<
  Record<Exclude<FeedFormat, 'json'>, (head: FeedHead, items: readonly FeedItem[]) => string>
> = { rss, atom };
