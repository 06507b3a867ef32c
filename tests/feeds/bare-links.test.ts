import { describe, expect, it } from 'vitest';
import { bareLinks } from '../../source/feeds/bare-links.ts';
import { htmlToBlocks } from '../../source/feeds/blocks/index.ts';

const urlsIn = (text: string): readonly string[] => bareLinks(text).map(({ url }) => url);

describe('an address in a text', () => {
  it.each([
    ['انظر https://a.example/x.', 'https://a.example/x'],
    ['انظر https://a.example/x، ثم', 'https://a.example/x'],
    ['https://a.example/x،ثم بلا فراغ', 'https://a.example/x'],
    ['هل رأيت https://a.example/x؟', 'https://a.example/x'],
    ['(https://a.example/x)', 'https://a.example/x'],
    ['[https://a.example/x].', 'https://a.example/x'],
    ['«https://a.example/x»', 'https://a.example/x'],
    ['https://a.example/wiki/Fig_(fruit)', 'https://a.example/wiki/Fig_(fruit)'],
    ['(https://a.example/wiki/Fig_(fruit)).', 'https://a.example/wiki/Fig_(fruit)'],
    ['HTTPS://a.example/?q=1&b=2!', 'HTTPS://a.example/?q=1&b=2'],
    ['https://a.example/مقال/خبر', 'https://a.example/مقال/خبر'],
  ])('ends before what follows it: %s', (text, url) => {
    expect(urlsIn(text)).toEqual([url]);
  });

  it('is none of another scheme, and none without a host', () => {
    expect(urlsIn('javascript://x file:///etc/passwd https:// http://)')).toEqual([]);
  });

  it('takes no longer than its length, whatever follows it', () => {
    const text = `https://a.example/${')'.repeat(200_000)}`;
    const started = performance.now();
    expect(urlsIn(text)).toEqual(['https://a.example/']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('HTML', () => {
  const linksIn = (html: string) =>
    htmlToBlocks(html, 'https://news.example/').flatMap(each => each.links ?? []);

  it('has links on the addresses that are written out in it', () => {
    const text = 'المصدر: https://a.example/x، وhttps://b.example/';
    expect(htmlToBlocks(`<p>${text}</p>`, null)).toEqual([
      {
        type: 'paragraph',
        text,
        links: [
          { text: 'https://a.example/x', url: 'https://a.example/x', start: 8, end: 27 },
          { text: 'https://b.example/', url: 'https://b.example/', start: 30, end: 48 },
        ],
      },
    ]);
  });

  it('has them in lists, quotations and captions too', () => {
    const url = 'https://a.example/x';
    for (const html of [
      `<ul><li>أ</li><li>${url}</li></ul>`,
      `<blockquote>${url}</blockquote>`,
      `<figure><img src="/a.jpg"><figcaption>${url}</figcaption></figure>`,
      `<table><tr><td>أ</td><td>${url}</td></tr></table>`,
    ])
      expect(linksIn(html).map(link => link.url)).toEqual([url]);
  });

  it('has no second link in a link, and none in code', () => {
    expect(linksIn('<p><a href="/full">https://a.example/x</a> https://b.example/</p>')).toMatchObject([
      { url: 'https://news.example/full' },
      { url: 'https://b.example/' },
    ]);
    expect(linksIn('<p>https://a.example/<a href="/x">x</a></p>')).toMatchObject([
      { url: 'https://news.example/x' },
    ]);
    expect(linksIn('<p><code>curl https://a.example/x</code></p><pre>https://a.example/x</pre>')).toEqual([]);
  });
});
