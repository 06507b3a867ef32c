import { describe, expect, it } from 'vitest';
import { readDocument } from '../../source/feeds/document.ts';

const url = 'https://a.example/1';
const read = (text: string, contentType: string | null = null, address = url) =>
  readDocument(new TextEncoder().encode(text), { url: address, contentType });
const paragraph = 'فقرة من المقال تكفي وحدها كي يكون في الصفحة ما يُقرأ، وفيها فواصل، وجمل، ونقطة في آخرها.';
const entry = (n: number): string =>
  `<item><title>خبر ${n}</title><link>https://a.example/${n}</link></item>`;
const rss = (items: string): string => `<rss version="2.0"><channel><title>ق</title>${items}</channel></rss>`;

describe('readDocument', () => {
  it.each([
    [
      'a page',
      `<!doctype html><title>عنوان الصفحة</title><article><p>${paragraph}</p></article>`,
      null,
      'عنوان الصفحة',
    ],
    [
      'a piece of a page',
      `<p>${paragraph}</p>`,
      null,
      'فقرة من المقال تكفي وحدها كي يكون في الصفحة ما يُقرأ، وفيها فواصل، وجمل، ونقطة في آخرها.',
    ],
    ['a page by its type', `نص <p>${paragraph}</p>`, 'text/html; charset=utf-8', undefined],
    ['a feed, by its first entry', rss(entry(7) + entry(8)), null, 'خبر 7'],
    ['a feed, by the entry of the address', rss(entry(7) + entry(1)), null, 'خبر 1'],
    ['an item alone', `<?xml version="1.0"?>${entry(3)}`, null, 'خبر 3'],
    [
      'an Atom entry alone',
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>مدخل</title><id>x</id></entry>',
      null,
      'مدخل',
    ],
    [
      'a JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"ق","items":[{"id":"1","title":"بند"}]}',
      null,
      'بند',
    ],
    ['a plain text', `عنوان النص هنا\n\n${paragraph}`, 'text/plain', 'عنوان النص هنا'],
    [
      'a plain text that speaks of elements',
      `لماذا نكتب <p> في كل صفحة\n\n${paragraph}`,
      null,
      'لماذا نكتب <p> في كل صفحة',
    ],
  ])('reads %s', (_, text, contentType, title) => {
    const document = read(text, contentType);
    expect(document.ok).toBe(true);
    if (document.ok && title !== undefined) expect(document.value.title).toBe(title);
  });

  it('gives a text the address as its key, and as its link where it can be opened', () => {
    expect(read('عنوان')).toMatchObject({ value: { key: url, link: url } });
    expect(read('عنوان', null, 'file:///x.txt')).toMatchObject({
      value: { key: 'file:///x.txt', link: null },
    });
  });

  it.each([
    ['nothing', '\ufeff \n', 'empty-document'],
    ['a feed without entries', rss(''), 'no-article'],
    ['a broken feed', '<rss version="2.0"><channel><item><title>x', 'malformed-feed'],
    ['other JSON', '{"a": [1]}', 'no-article'],
    ['other XML', '<opml version="2.0"><body></body></opml>', 'no-article'],
    ['a program', '\u0001\u0002\u0003x'.repeat(50), 'no-article'],
  ])('finds no article in %s', (_, text, code) => {
    const document = read(text);
    expect(document).toMatchObject({ ok: false, error: { code, url } });
  });
});
