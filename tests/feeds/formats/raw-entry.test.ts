import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';

function imagesOf(feed: string): readonly (string | undefined)[] {
  const parsed = parseFeed(new TextEncoder().encode(feed), {
    url: 'https://a.example/feeds/rss.xml',
    contentType: null,
  });
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value.entries
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ type, url }) => (type === 'image' ? [url] : []));
}

const picture = '&lt;p&gt;نص&lt;/p&gt;&lt;img src="wheel.png"&gt;';
const rss = (link: string, base = ''): string =>
  `<rss version="2.0"><channel ${base}><title>أ</title><link>https://a.example/home/</link><item>${link}<title>ب</title><description>${picture}</description></item></channel></rss>`;
const atom = (feed: string, entry: string, content: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${feed}><title>أ</title><entry ${entry}><link href="https://a.example/posts/1/"/><content type="html" ${content}>${picture}</content></entry></feed>`;

describe('a relative address in a text', () => {
  it.each([
    [
      'the page of its entry',
      rss('<link>https://a.example/posts/1/</link>'),
      'https://a.example/posts/1/wheel.png',
    ],
    [
      'the page of its entry, with or without www.',
      rss('<link>https://www.a.example/posts/1</link>'),
      'https://www.a.example/posts/wheel.png',
    ],
    [
      'the page of its entry, on another site too',
      rss('<link>https://b.example/posts/1/</link>'),
      'https://b.example/posts/1/wheel.png',
    ],
    ['the home page, if the entry leads nowhere', rss(''), 'https://a.example/home/wheel.png'],
    [
      'the base of the feed',
      atom('xml:base="https://a.example/f/"', '', ''),
      'https://a.example/f/wheel.png',
    ],
    [
      'the base of the entry',
      atom('', 'xml:base="https://a.example/e/"', ''),
      'https://a.example/e/wheel.png',
    ],
    ['the base of the text', atom('', 'xml:base="/e/"', 'xml:base="c/"'), 'https://a.example/e/c/wheel.png'],
    ['the page of an Atom entry', atom('', '', ''), 'https://a.example/posts/1/wheel.png'],
  ])('is relative to %s', (_, feed, expected) => {
    expect(imagesOf(feed)).toEqual([expected]);
  });
});

describe('the size of a picture of an entry', () => {
  function sizesOf(item: string): readonly unknown[] {
    const feed = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>أ</title><item><title>ب</title>${item}</item></channel></rss>`;
    const parsed = parseFeed(new TextEncoder().encode(feed), {
      url: 'https://a.example/rss',
      contentType: null,
    });
    if (!parsed.ok) throw new Error(parsed.error.code);
    return parsed.value.entries.flatMap(({ blocks }) => blocks.map(({ size }) => size));
  }

  it.each([
    [
      'media:content',
      '<media:content url="https://a.example/p.jpg" medium="image" width="800" height="1200"/>',
      800,
      1200,
    ],
    [
      'media:thumbnail',
      '<media:thumbnail url="https://a.example/p.jpg" width="640" height="360"/>',
      640,
      360,
    ],
    [
      'the address of an enclosure',
      '<enclosure url="https://a.example/p-750x500.jpg" type="image/jpeg" length="1"/>',
      750,
      500,
    ],
  ])('is told by %s', (_, item, width, height) => {
    expect(sizesOf(item)).toEqual([{ width, height }]);
  });

  it('is not told by a thumbnail without one', () => {
    expect(sizesOf('<media:thumbnail url="https://a.example/p.jpg" width="640"/>')).toEqual([undefined]);
  });
});
