import fc from 'fast-check';
import { parseRssFeed, type RssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readPlainRss } from '../../../source/feeds/formats/plain-rss.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

const head =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>ق</title>';
const rssOf = (...items: readonly string[]): string => `${head}${items.join('\n')}</channel></rss>`;
const first = '<item><title>أ</title></item>';

/** What entries are made of. */
const partsOf = (item: RssFeed.Item<string>) => ({
  title: item.title,
  link: item.link,
  description: item.description,
  pubDate: item.pubDate,
  guid: item.guid?.value,
  isPermaLink: item.guid?.isPermaLink,
  categories: (item.categories ?? []).flatMap(({ name }) => name ?? []),
  authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
  enclosures: (item.enclosures ?? [])
    .map(({ url, type }) => ({ url, type }))
    .filter(({ url, type }) => url !== undefined || type !== undefined),
  content: item.content?.encoded,
  creators: item.dc?.creators ?? [],
});

const plainParts = (text: string) => readPlainRss(text)?.items.map(partsOf) ?? null;
const parsedParts = (text: string) => (parseRssFeed(text).items ?? []).map(partsOf);

const whole = `<item>
  <title>خبر &amp; رأي</title><link>https://a.example/?a=1&amp;b=2</link>
  <guid isPermaLink="false">id 1</guid>
  <pubDate>Mon, 02 Nov 2026 10:00:00 +0000</pubDate>
  <dc:creator><![CDATA[كاتب]]></dc:creator><author>كاتبة</author>
  <category domain="x">سياسة</category><category><![CDATA[رياضة]]></category>
  <enclosure url="https://a.example/a.mp3?x&amp;y" length="1" type="audio/mpeg" />
  <comments>https://a.example/c</comments>
  <description>نص <![CDATA[<p>فقرة &amp; أخرى</p>]]> &lt;b&gt;</description>
  <content:encoded><![CDATA[<p>أ</p><item>]]></content:encoded>
</item>`;

describe('readPlainRss', () => {
  it('gives the items as the parser does', () => {
    const text = rssOf(first, whole, '<item><link>https://a.example/2</link></item>');
    expect(plainParts(text)).toEqual(parsedParts(text));
    expect(plainParts(text)).toHaveLength(3);
  });

  it('has the head with the first item alone for the parser', () => {
    expect(readPlainRss(rssOf(first, whole))?.shell).toBe(rssOf(first));
  });

  it.each([
    ['a comment', rssOf(first, '<item><title>a<!-- b --></title></item>')],
    ['an element that is not known', rssOf(first, '<item><title>a</title><media:content/></item>')],
    ['an attribute that is not known', rssOf(first, '<item><title type="html">a</title></item>')],
    ['an element twice', rssOf(first, '<item><title>a</title><title>b</title></item>')],
    ['tags in a text', rssOf(first, '<item><title>a</title><description><p>b</p></description></item>')],
    ['an address of an author', rssOf(first, '<item><title>a</title><author>a@b.example</author></item>')],
    ['a guid that is told in another way', rssOf(first, '<item><guid isPermaLink="1">a</guid></item>')],
    ['an item without anything to know it by', rssOf(first, '<item><category>a</category></item>')],
    ['an item that is not closed', rssOf(first, '<item><title>a</title>')],
    ['a section that is not closed', rssOf(first, '<item><title><![CDATA[a</title></item>')],
    ['another element between items', rssOf(first, '<link>https://a.example/</link>', whole)],
    ['other names', rssOf(first, whole).replace('purl.org/dc/', 'dc.example/')],
    ['a name for all elements', rssOf(first, whole).replace('<rss ', '<rss xmlns="http://a.example/" ')],
    ['another root', rssOf(first, whole).replaceAll('rss', 'rdf')],
    ['no items', rssOf()],
  ])('reads nothing of a document with %s', (_, text) => expect(readPlainRss(text)).toBeNull());

  const headOf = (inner: string, tags = '<rss version="2.0"><channel>') =>
    readPlainRss(`${tags}${inner}${first}</channel></rss>`)?.head;
  const named = '<title>ق</title><link>https://a.example/</link>';

  it('gives the head as the parser does', () => {
    const others = `<atom:link href="https://a.example/rss" rel="self" type="application/rss+xml"/>
      <description>وصف</description><language> ar </language><ttl>60</ttl>
      <image><url>https://a.example/a.png</url><title>ص</title><link>https://b.example/</link></image>`;
    const { title, link, language } = parseRssFeed(`<rss><channel>${named}${others}${first}</channel></rss>`);
    expect(headOf(named + others)).toEqual({ title, link, language });
    expect(headOf(named + others)).toEqual({ title: 'ق', link: 'https://a.example/', language: 'ar' });
  });

  it.each([
    ['without an address of its own', headOf('<title>ق</title><atom:link href="https://a.example/"/>')],
    ['with an element that is not known', headOf(`${named}<itunes:author>كاتب</itunes:author>`)],
    ['with an element twice', headOf(`${named}<title>ك</title>`)],
    ['with a comment', headOf(`<!-- <title>ك</title> -->${named}`)],
    ['with a section in a picture', headOf(`${named}<image><![CDATA[</image>]]></image>`)],
    ['with text between elements', headOf(`${named} و `)],
    ['with a base for its addresses', headOf(named, '<rss xml:base="https://b.example/"><channel>')],
  ])('leaves a head %s to the parser', (_, head) => expect(head).toBeNull());

  const texts = fc.string({
    unit: fc.constantFrom(
      'ا',
      'a',
      ' ',
      '\n',
      '\r',
      '&amp;',
      '&',
      ';',
      '&lt;',
      '&#x627;',
      '&nbsp',
      '"',
      ']]',
      '😀',
    ),
    maxLength: 12,
  });
  const section = texts.map(text => `<![CDATA[${text}<b>]]>`);
  const contents = fc.array(fc.oneof(texts, section), { maxLength: 3 }).map(parts => parts.join(''));
  const names = ['title', 'link', 'description', 'pubDate', 'guid', 'category', 'author', 'content:encoded'];
  const element = fc
    .tuple(fc.constantFrom(...names, 'dc:creator', 'comments'), contents)
    .map(([name, content]) => `<${name}>${content}</${name}>`);
  const item = fc
    .uniqueArray(element, { selector: written => written.slice(0, 4), maxLength: 6 })
    .map(elements => `<item>${elements.join(' ')}<guid>1</guid></item>`);

  it('agrees with the parser about any text, or leaves it to it', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), items => {
        const text = rssOf(first, ...items);
        const parts = plainParts(text);
        if (parts === null) return;
        plain++;
        expect(parts).toEqual(parsedParts(text));
      }),
      { seed: fuzzSeed, numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(200);
  });
});
