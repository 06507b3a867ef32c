import { describe, expect, it } from 'vitest';
import type { Entry, Feed } from '../../../source/domain/article.ts';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"';

const parse = (text: string): Feed => {
  const parsed = parseFeed(new TextEncoder().encode(text), {
    url: 'https://a.example/feed',
    contentType: null,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const rss = (channel: string): Feed =>
  parse(`<rss version="2.0" ${namespaces}><channel>${channel}</channel></rss>`);
const atom = (feed: string): Feed =>
  parse(`<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces}>${feed}</feed>`);
const rdf = (items: string): Feed =>
  parse(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}>${items}</rdf:RDF>`,
  );
const only = ({ entries }: Feed): Entry => {
  expect(entries).toHaveLength(1);
  return entries[0] as Entry;
};
const item = (elements: string): Entry => only(rss(`<item>${elements}</item>`));

describe('the name of a feed', () => {
  it.each([
    '<dc:title>قناة الميناء</dc:title>',
    '<itunes:title>قناة الميناء</itunes:title>',
    '<image><title>قناة الميناء</title><url>/logo.png</url></image>',
    '<title></title><dc:title>قناة الميناء</dc:title>',
  ])('is in %s', elements => {
    expect(rss(`${elements}<item><title>خبر</title></item>`).title).toBe('قناة الميناء');
  });
  it('is in Dublin Core of Atom and RDF', () => {
    expect(atom('<dc:title>قناة الميناء</dc:title><entry><title>خبر</title></entry>').title).toBe(
      'قناة الميناء',
    );
    expect(
      rdf('<channel><dc:title>قناة الميناء</dc:title></channel><item><title>خبر</title></item>').title,
    ).toBe('قناة الميناء');
  });
});

describe('an item', () => {
  it.each([
    ['<dc:title>خبر</dc:title>', { title: 'خبر' }],
    ['<itunes:title>خبر</itunes:title>', { title: 'خبر' }],
    ['<media:title>خبر</media:title>', { title: 'خبر' }],
    ['<media:group><media:title>خبر</media:title></media:group>', { title: 'خبر' }],
    ['<media:content url="/1.jpg"><media:title>خبر</media:title></media:content>', { title: 'خبر' }],
    ['<title> </title><dc:title>خبر</dc:title>', { title: 'خبر' }],
    ['<title>خبر</title><dc:description>وصفه</dc:description>', { summary: 'وصفه' }],
    ['<title>خبر</title><itunes:summary>وصفه</itunes:summary>', { summary: 'وصفه' }],
    ['<title>خبر</title><media:description>وصفه</media:description>', { summary: 'وصفه' }],
    ['<title>خبر</title><atom:summary>وصفه</atom:summary>', { summary: 'وصفه' }],
    ['<title>خبر</title><itunes:author>ليلى</itunes:author>', { author: 'ليلى' }],
    ['<title>خبر</title><author>x@a.example</author><itunes:author>ليلى</itunes:author>', { author: 'ليلى' }],
    ['<title>خبر</title><atom:author><atom:name>ليلى</atom:name></atom:author>', { author: 'ليلى' }],
    ['<title>خبر</title><dc:language>ar-EG</dc:language>', { language: 'ar-EG' }],
    ['<title>خبر</title><dc:date>2026-11-16</dc:date>', { published: '2026-11-16T00:00:00.000Z' }],
    ['<content:encoded>نص وحده بلا عنوان</content:encoded>', { title: 'نص وحده بلا عنوان' }],
    ['<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>', { link: 'https://a.example/1.mp3' }],
    [
      '<title>خبر</title><media:content url="https://a.example/1.mp4" medium="video"/>',
      { link: 'https://a.example/1.mp4' },
    ],
    ['<guid>https://a.example/1</guid>', { link: 'https://a.example/1', key: 'https://a.example/1' }],
    ['<title>خبر</title><guid></guid><link>https://a.example/1</link>', { key: 'https://a.example/1' }],
    ['<title>خبر</title><guid isPermaLink="true">n-1</guid>', { link: null, key: 'n-1' }],
    ['<title>خبر</title><guid isPermaLink="true">/n/1</guid><link/>', { link: 'https://a.example/n/1' }],
    [
      '<title>خبر</title><guid isPermaLink="false">https://a.example/?p=1</guid>',
      { link: 'https://a.example/?p=1' },
    ],
    [
      '<title>خبر</title><link>javascript:void(0)</link><guid>https://a.example/1</guid>',
      { link: 'https://a.example/1' },
    ],
    ['<pubDate>Mon, 16 Nov 2026 10:00:00 MET</pubDate>', { published: '2026-11-16T09:00:00.000Z' }],
  ])('of %s', (elements, expected) => {
    expect(item(elements)).toMatchObject(expected);
  });

  it('has the author of its podcast', () => {
    const entry = only(rss('<itunes:author>إذاعة الميناء</itunes:author><item><title>حلقة</title></item>'));
    expect(entry.author).toBe('إذاعة الميناء');
  });

  it('of Atom and RDF takes what stands in too', () => {
    expect(
      only(
        atom(
          '<entry><id>tag:a.example,2026:1</id><dc:title>خبر</dc:title><dc:description>وصفه</dc:description><link rel="enclosure" href="https://a.example/1.mp3"/></entry>',
        ),
      ),
    ).toMatchObject({ title: 'خبر', summary: 'وصفه', link: 'https://a.example/1.mp3' });
    expect(
      only(
        atom(
          '<entry><id>tag:a.example,2026:1</id><title>خبر</title><content type="text/html" src="https://a.example/1"/></entry>',
        ),
      ).link,
    ).toBe('https://a.example/1');
    expect(
      only(
        rdf(
          '<channel><dc:creator>ليلى</dc:creator></channel><item><link>https://a.example/1</link><dc:title>خبر</dc:title></item>',
        ),
      ),
    ).toMatchObject({ title: 'خبر', author: 'ليلى' });
  });

  it('of JSON Feed has a link where its id or an attachment is one', () => {
    const feed = (entry: object): Feed =>
      parse(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'ق', items: [entry] }));
    expect(only(feed({ id: 'https://a.example/1', content_text: 'نص' })).link).toBe('https://a.example/1');
    const attachments = [{ url: 'https://a.example/1.mp3', mime_type: 'audio/mpeg' }];
    expect(only(feed({ id: '1', content_text: 'نص', attachments })).link).toBe('https://a.example/1.mp3');
  });
});

describe('two items', () => {
  const titles = (items: string): readonly string[] => rss(items).entries.map(({ title }) => title);
  const sameId = (link: string, title = 'عاجل'): string =>
    `<item><guid isPermaLink="false">7</guid><title>${title}</title><link>${link}</link></item>`;

  it('of one id and two pages are two, whatever they are called', () => {
    expect(titles(sameId('https://a.example/1') + sameId('https://a.example/2'))).toHaveLength(2);
  });
  it.each([
    ['https://a.example/1', 'http://a.example/1'],
    ['https://a.example/1', 'https://a.example/1?utm_source=rss#top'],
  ])('of one id on one page are one: %s, %s', (first, second) => {
    expect(titles(sameId(first) + sameId(second, 'عاجل: تفاصيل'))).toHaveLength(1);
  });
  it('of files alone are two', () => {
    expect(
      rss(
        '<item><enclosure url="https://a.example/1.jpg"/></item><item><enclosure url="https://a.example/2.jpg"/></item>',
      ).entries,
    ).toHaveLength(2);
  });
  it('without id, link and date are told apart by their text', () => {
    const start =
      'بداية طويلة يشترك فيها النصان كلاهما حتى لا يبقى في العنوان المصنوع منهما ما يميز أحدهما عن الآخر ';
    const untitled = (end: string): string => `<item><description>${start}${end}</description></item>`;
    expect(titles(untitled('أول') + untitled('ثان'))).toHaveLength(2);
    expect(titles(untitled('أول') + untitled('أول'))).toHaveLength(1);
  });
});

describe('a text', () => {
  it.each([
    ['&lt;![CDATA[مرحبا بالعالم]]&gt;', 'مرحبا بالعالم'],
    ['&#60;![CDATA[مرحبا &amp;amp; أهلا]]&gt;', 'مرحبا & أهلا'],
    ['<![CDATA[&lt;![CDATA[مرحبا بالعالم]]&gt;]]>', 'مرحبا بالعالم'],
    ['<![CDATA[<![CDATA[مرحبا بالعالم]]>]]>', 'مرحبا بالعالم'],
    ['كيف تكتب &amp;lt;![CDATA[ في XML', 'كيف تكتب <![CDATA[ في XML'],
    ['وجه &#55357;&#56832; ضاحك', 'وجه 😀 ضاحك'],
    ['وجه &#xD83D;&#xde00; ضاحك', 'وجه 😀 ضاحك'],
    ['وجه &amp;#55357;&amp;#56832; ضاحك', 'وجه 😀 ضاحك'],
    ['<![CDATA[وجه &#55357;&#56832; ضاحك]]>', 'وجه 😀 ضاحك'],
  ])('%s is %s', (written, meant) => {
    const feed = rss(
      `<title>${written}</title><item><title>${written}</title><category>${written}</category></item>`,
    );
    expect([feed.title, only(feed).title, only(feed).category]).toEqual([meant, meant, meant]);
  });
  it('may be an address in an escaped section', () => {
    expect(item('<title>خبر</title><link>&lt;![CDATA[https://a.example/1]]&gt;</link>').link).toBe(
      'https://a.example/1',
    );
  });
});
