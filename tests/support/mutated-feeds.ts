/** Feeds that look real, with hostile text in every field, written in each format and then damaged: for fuzz tests. */
import fc from 'fast-check';

interface HostileEntry {
  readonly title: string;
  readonly link: string;
  readonly id: string;
  readonly date: string;
  readonly author: string;
  readonly category: string;
  readonly summary: string;
  readonly content: string;
}

interface HostileFeed {
  readonly title: string;
  readonly link: string;
  readonly entries: readonly HostileEntry[];
}

/** What a terminal obeys, what turns the order of letters, what breaks parsers; and what the news is made of. */
const pieces: readonly string[] = [
  ...['خبر', 'السوق اليوم', 'لأنّ', 'ﷺ', '٢٣', 'News', '12:30', '،', '«نص»', '😀', '👩‍👩‍👧', 'e\u0301'],
  ...[
    '\u001b[2J',
    '\u001b]0;x\u0007',
    '\u009b31m',
    '\u0090q\u009c',
    '\u0000',
    '\u0007',
    '\u007f',
    '\r\n',
    '\t',
  ],
  ...['\u202e', '\u202a', '\u2066', '\u2069', '\u200f', '\u061c', '\ufeff', '\u00ad', '\u2028'],
  ...['\ud83d', '\udc00', '\ufffe', '\u0651'.repeat(40), '\u200d'.repeat(20), '\u{e0061}'],
  ...[
    '&#27;[2J',
    '&#x9b;2J',
    '&#x202e;',
    '&amp;#27;',
    '&nbsp',
    '&bogus;',
    '&',
    '&#0;',
    '&#xd800;',
    '&#99999999;',
  ],
  ...['<b>', '</i>', '<p', '<!--', ']]>', '<![CDATA[', '<script>x</script>', '<a href="javascript:x">y</a>'],
  ...[
    '<table><tr><td>',
    '<ul><li>',
    '<pre>\u001b[1m</pre>',
    '<img src=x alt="\u202e\u001b[0m">',
    '<div>'.repeat(50),
  ],
  ...['"', "'", '\\', '\\u001b', '{', '}', '[', ']', '<', '>', '='],
];

const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map(parts => parts.join(' '));

const hostileLink = fc.oneof(
  fc.constantFrom(
    'https://a.example/1',
    '/news/2?a=1&b=2',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a.example/\u001b]8;;\u0007',
    'https://a.example/\u202egnp.exe',
  ),
  hostileText,
);

const hostileDate = fc.oneof(
  fc.constantFrom(
    'Mon, 23 Nov 2026 09:00:00 GMT',
    '٢٢ تشرين الثاني ٢٠٢٦',
    '15 رمضان 1447 هـ',
    '0001-01-01',
    '9'.repeat(200),
  ),
  hostileText,
);

const hostileFeed: fc.Arbitrary<HostileFeed> = fc.record({
  title: hostileText,
  link: hostileLink,
  entries: fc.array(
    fc.record({
      title: hostileText,
      link: hostileLink,
      id: hostileText,
      date: hostileDate,
      author: hostileText,
      category: hostileText,
      summary: hostileText,
      content: hostileText,
    }),
    { maxLength: 4 },
  ),
});

/** Ways in which feeds put a text into XML, right and wrong. */
const wrappings: Readonly<Record<string, (text: string) => string>> = {
  escaped: text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  cdata: text => `<![CDATA[${text}]]>`,
  raw: text => text,
  twice: text => text.replaceAll('&', '&amp;amp;').replaceAll('<', '&amp;lt;'),
};

type Wrap = (text: string) => string;

/** Writers of the formats; all fields of the model are in each. */
const writers: Readonly<Record<string, (feed: HostileFeed, wrap: Wrap) => string>> = {
  rss: ({ title, link, entries }, wrap) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>${wrap(title)}</title><link>${wrap(link)}</link>${entries
      .map(
        e =>
          `<item><title>${wrap(e.title)}</title><link>${wrap(e.link)}</link><guid>${wrap(e.id)}</guid><pubDate>${wrap(e.date)}</pubDate><author>${wrap(e.author)}</author><category>${wrap(e.category)}</category><description>${wrap(e.summary)}</description><content:encoded>${wrap(e.content)}</content:encoded><media:content url="${wrap(e.link)}" medium="image"><media:title>${wrap(e.title)}</media:title></media:content></item>`,
      )
      .join('')}</channel></rss>`,
  rdf: ({ title, link, entries }, wrap) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="${wrap(link)}"><title>${wrap(title)}</title></channel>${entries
      .map(
        e =>
          `<item rdf:about="${wrap(e.id)}"><title>${wrap(e.title)}</title><link>${wrap(e.link)}</link><description>${wrap(e.content)}</description><dc:creator>${wrap(e.author)}</dc:creator><dc:date>${wrap(e.date)}</dc:date><dc:subject>${wrap(e.category)}</dc:subject></item>`,
      )
      .join('')}</rdf:RDF>`,
  atom: ({ title, link, entries }, wrap) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>${wrap(title)}</title><link href="${wrap(link)}"/>${entries
      .map(
        e =>
          `<entry><id>${wrap(e.id)}</id><title type="html">${wrap(e.title)}</title><link href="${wrap(e.link)}"/><updated>${wrap(e.date)}</updated><author><name>${wrap(e.author)}</name></author><category term="${wrap(e.category)}"/><summary>${wrap(e.summary)}</summary><content type="html">${wrap(e.content)}</content></entry>`,
      )
      .join('')}</feed>`,
  sitemap: ({ title, entries }, wrap) =>
    `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries
      .map(
        e =>
          `<url><loc>${wrap(e.link)}</loc><news:news><news:publication><news:name>${wrap(title)}</news:name></news:publication><news:title>${wrap(e.title)}</news:title><news:publication_date>${wrap(e.date)}</news:publication_date><news:keywords>${wrap(e.category)}</news:keywords></news:news></url>`,
      )
      .join('')}</urlset>`,
  json: ({ title, link, entries }) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: link,
      items: entries.map(e => ({
        id: e.id,
        url: e.link,
        title: e.title,
        date_published: e.date,
        authors: [{ name: e.author }],
        tags: [e.category],
        summary: e.summary,
        content_html: e.content,
        image: e.link,
      })),
    }),
  wordpress: ({ entries }) =>
    JSON.stringify(
      entries.map(e => ({
        id: 1,
        date_gmt: e.date,
        guid: { rendered: e.id },
        link: e.link,
        title: { rendered: e.title },
        excerpt: { rendered: e.summary },
        content: { rendered: e.content },
        _embedded: { author: [{ name: e.author }], 'wp:term': [[{ name: e.category }]] },
      })),
    ),
  page: ({ title, entries }, wrap) =>
    `<!doctype html><html lang="ar"><head><title>${wrap(title)}</title></head><body><main>${entries
      .map(
        e =>
          `<article><h2><a href="${wrap(e.link)}">${wrap(e.title)}</a></h2><time datetime="${wrap(e.date)}"></time><p class="byline">${wrap(e.author)}</p><div>${wrap(e.content)}</div><p>اقرأ أيضًا: <a href="/x">${wrap(e.summary)}</a></p></article>`,
      )
      .join('')}</main></body></html>`,
};

const encoders = {
  utf8: (text: string): Uint8Array => new TextEncoder().encode(text),
  utf16: (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')),
  latin1: (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1')),
};

type Damage = (bytes: Uint8Array) => Uint8Array;

const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length);
const insert = (bytes: Uint8Array, index: number, more: Uint8Array): Uint8Array =>
  Uint8Array.from([...bytes.subarray(0, index), ...more, ...bytes.subarray(index)]);

const place = fc.double({ min: 0, max: 0.999, noNaN: true });

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>(bytes => bytes),
  place.map<Damage>(end => bytes => bytes.subarray(0, at(bytes, end))),
  place.map<Damage>(from => bytes => bytes.subarray(at(bytes, from))),
  fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }).map<Damage>(hits => bytes => {
    const changed = Uint8Array.from(bytes);
    for (const [where, byte] of hits) changed[at(bytes, where)] = byte;
    return changed;
  }),
  fc
    .tuple(
      place,
      fc.nat(300),
      fc.constantFrom('<div>', '<item>', '[', '{"a":', '<blockquote><ul><li>', '&lt;b&gt;'),
    )
    .map<Damage>(
      ([where, times, nested]) =>
        bytes =>
          insert(bytes, at(bytes, where), new TextEncoder().encode(nested.repeat(times))),
    ),
  fc.tuple(place, place).map<Damage>(
    ([from, to]) =>
      bytes =>
        insert(bytes, at(bytes, to), bytes.subarray(at(bytes, from))),
  ),
);

export interface MutatedFeed {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

export const mutatedFeeds: fc.Arbitrary<MutatedFeed> = fc
  .record({
    feed: hostileFeed,
    writer: fc.constantFrom(...Object.values(writers)),
    wrap: fc.constantFrom(...Object.values(wrappings)),
    encode: fc.oneof(
      { weight: 4, arbitrary: fc.constant(encoders.utf8) },
      fc.constantFrom(encoders.utf16, encoders.latin1),
    ),
    damages: fc.array(damage, { maxLength: 2 }),
    contentType: fc.constantFrom(
      null,
      'text/xml',
      'text/html; charset=windows-1256',
      'application/json; charset=\u001b[2J',
    ),
  })
  .map(({ feed, writer, wrap, encode, damages, contentType }) => ({
    bytes: damages.reduce((bytes, change) => change(bytes), encode(writer(feed, wrap))),
    contentType,
  }));
