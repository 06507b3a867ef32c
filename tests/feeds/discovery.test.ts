import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../source/feeds/discovery.ts';

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
