import { describe, expect, it } from 'vitest';
import { discoverFeeds, isArticlePage } from '../../source/feeds/discovery.ts';

const url = 'https://a.example/dir/page';
const find = (html: string) => discoverFeeds(html, url);

describe('discoverFeeds', () => {
  it('finds link elements, with title and type', () => {
    const html =
      '<link rel="stylesheet" href="/x.css"><link rel="Alternate Feed" type="application/rss+xml; charset=utf-8" title="أخبار &amp; آراء" href="../rss.xml">' +
      '<link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="alternate" hreflang="en" href="/en">';
    expect(find(html)).toEqual([
      { url: 'https://a.example/rss.xml', title: 'أخبار & آراء', type: 'application/rss+xml' },
      { url: 'https://a.example/feed.json', title: null, type: 'application/feed+json' },
    ]);
  });

  it.each([
    ['/rss', 'application/rss+xml'],
    ['/ar/rss.xml', 'application/rss+xml'],
    ['/feed/', 'application/rss+xml'],
    ['/?feed=rss2', 'application/rss+xml'],
    ['/?format=feed&amp;type=rss', 'application/rss+xml'],
    ['/rss/sport', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/index.rdf', 'application/rdf+xml'],
    ['/feed.json', 'application/feed+json'],
  ])('finds a link to %s', (href, type) => {
    expect(find(`<a href="${href}">x</a>`).map(feed => feed.type)).toEqual([type]);
  });

  it.each(['/feedback', '/newsfeeding/1', '/express', 'javascript:rss', '/sitemap.xml', '/compress'])(
    'passes %s over',
    href => {
      expect(find(`<a href="${href}">x</a><link rel="alternate" type="text/html" href="${href}">`)).toEqual(
        [],
      );
    },
  );

  it('puts links after link elements, comments last, and each address once', () => {
    const html =
      '<a href="/feed/">x</a><link rel="alternate" type="application/rss+xml" href="/comments/feed/">' +
      '<link rel="alternate" type="application/rss+xml" href="/feed/"><a href="/rss">y</a>';
    expect(find(html).map(feed => feed.url)).toEqual([
      'https://a.example/feed/',
      'https://a.example/rss',
      'https://a.example/comments/feed/',
    ]);
  });

  it('resolves against the base of the page, and leaves the REST API of WordPress out', () => {
    const html =
      '<base href="https://b.example/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">' +
      '<link rel="alternate" type="application/atom+xml" href="atom">';
    expect(find(html).map(feed => feed.url)).toEqual(['https://b.example/atom']);
  });
});

describe('an alternate without a type', () => {
  it('may be a feed, and comes after those that say that they are', () => {
    const html = '<link rel="alternate" href="/news.xml"><link rel=alternate type="text/rss" href="/typed">';
    expect(find(html).map(feed => feed.url)).toEqual([
      'https://a.example/typed',
      'https://a.example/news.xml',
    ]);
  });

  it.each([
    '<link rel="alternate" hreflang="en" href="/en">',
    '<link rel="alternate" media="print" href="/print">',
    '<link rel="alternate stylesheet" type="text/css" href="/dark.css">',
    '<link rel="alternate" type="application/json+oembed" href="/oembed">',
    '<link rel="alternate" href="android-app://example/x">',
  ])('is none in %s', html => {
    expect(find(html)).toEqual([]);
  });
});

describe('the Link header', () => {
  it('names feeds before the page does', () => {
    const header =
      '<../a>; rel=alternate; type="application/atom+xml", <https://a.example/wp-json/>; rel="https://api.w.org/"';
    expect(discoverFeeds('<link rel=feed href="/b">', url, header).map(feed => feed.url)).toEqual([
      'https://a.example/a',
      'https://a.example/b',
    ]);
  });
});

describe('isArticlePage', () => {
  it('believes the page', () => {
    expect(isArticlePage('<head><meta property="og:type" content="article"></head>')).toBe(true);
    expect(isArticlePage('<head><meta property="og:type" content="website"></head>')).toBe(false);
    expect(isArticlePage('<article>نص</article>')).toBe(false);
  });
});
