import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTitle } from '../../source/feeds/bounds.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { formats } from '../../source/feeds/formats/index.ts';
import { parseFeed } from '../../source/feeds/parse-feed.ts';
import { fuzzSeed } from '../support/fuzz-seed.ts';
import { expectAsWritten, fixturePairs } from './fixture-pairs.ts';

const origin = { url: 'https://feeds.example/dir/feed.xml', contentType: null };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, contentType: string | null = null) =>
  parseFeed(bytesOf(text), { ...origin, contentType });

const rssOf = (items: string): string =>
  `<rss version="2.0"><channel><title>ق</title><link>https://a.example/</link>${items}</channel></rss>`;
const entriesOf = (text: string) => {
  const feed = parse(text);
  if (!feed.ok) throw new Error(JSON.stringify(feed.error));
  return feed.value.entries;
};

describe('fixtures/feeds', () => {
  const pairs = fixturePairs('feeds');
  it('has a pair for every format', () => {
    const folders = new Set(pairs.map(pair => pair.name.split('/')[1]));
    expect([...folders].sort()).toEqual(formats.map(format => format.name).sort());
  });
  it.each(pairs)('$name', pair => {
    const asked = pair.name.startsWith('feeds/links/') ? `${origin.url}#links` : origin.url;
    const parsed = parseFeed(pair.bytes, { ...origin, url: asked });
    expectAsWritten(parsed.ok ? parsed.value : parsed.error, pair);
    if (parsed.ok) expect(pair.name).toContain(`feeds/${parsed.value.format}/`);
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'empty-document', undefined],
    ['\ufeff \n', 'empty-document', undefined],
    ['<!doctype html><html><body>404</body></html>', 'not-a-feed', 'HTML page'],
    ['<html><rss></rss></html>', 'not-a-feed', 'HTML page'],
    ['<opml version="2.0"><body/></opml>', 'not-a-feed', '<opml>'],
    ['{"error": 429}', 'not-a-feed', 'JSON'],
    ['plain words', 'not-a-feed', 'no XML'],
    ['<rss version="2.0"><channel><title>a', 'malformed-feed', 'cut off'],
  ])('%j is %s', (text, code, detail) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ ok: false, error: { code, url: origin.url } });
    if (!parsed.ok) expect(parsed.error.detail).toBe(detail);
  });

  it('is a feed all the same with a warning of the server before it and a script after it', () => {
    const text = `<br />\n<b>Warning</b>: x() on line 3\n<?xml version="1.0"?>${rssOf('<item><title>أول</title></item>')}<script>1</script>`;
    expect(entriesOf(text).map(entry => entry.title)).toEqual(['أول']);
  });

  it('keeps what is whole of a feed that is broken in the middle', () => {
    const parsed = parse(rssOf('<item><title>أول</title></item><item><title><![CDATA[ثان</title></item>'));
    expect(parsed).toMatchObject({ ok: true, value: { entries: [{ title: 'أول' }] } });
    if (parsed.ok) expect(parsed.value.note).toContain('1 whole entries kept');
  });
});

describe('addresses in a text', () => {
  const linkOf = (feed: string): string | undefined => {
    const [block] = entriesOf(feed)[0]?.blocks ?? [];
    return block?.type === 'paragraph' ? block.links?.[0]?.url : undefined;
  };
  const text = '<description>&lt;p>نص &lt;a href="photo">صورة&lt;/a></description>';
  const content = '<content type="html">&lt;p>نص &lt;a href="photo">صورة&lt;/a></content>';
  const atomOf = (entry: string, base = ''): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"${base}><link href="https://a.example/"/>${entry}</feed>`;
  const link = '<link href="https://a.example/news/7/"/>';

  it.each<[string, string, string]>([
    [
      'the address of its entry',
      rssOf(`<item><link>https://a.example/news/7/</link>${text}</item>`),
      'https://a.example/news/7/photo',
    ],
    [
      'a relative address of its entry',
      rssOf(`<item><link>news/7/</link>${text}</item>`),
      'https://a.example/news/7/photo',
    ],
    ['the site, of an entry without one', rssOf(`<item>${text}</item>`), 'https://a.example/photo'],
    [
      'the address of an Atom entry',
      atomOf(`<entry>${link}${content}</entry>`),
      'https://a.example/news/7/photo',
    ],
    [
      'the xml:base of its feed',
      atomOf(`<entry>${link}${content}</entry>`, ' xml:base="https://cdn.example/x/"'),
      'https://cdn.example/x/photo',
    ],
    [
      'the xml:base of its entry',
      atomOf(`<entry xml:base="/y/">${link}${content}</entry>`),
      'https://a.example/y/photo',
    ],
    [
      'the xml:base of an RSS item',
      rssOf(`<item xml:base="/y/"><link>https://a.example/news/7/</link>${text}</item>`),
      'https://a.example/y/photo',
    ],
    [
      'its own xml:base',
      atomOf(`<entry>${link}${content.replace('type', 'xml:base="/z/" type')}</entry>`),
      'https://a.example/z/photo',
    ],
  ])('are relative to %s', (_, feed, expected) => {
    expect(linkOf(feed)).toBe(expected);
  });
});

describe('entries', () => {
  it('are told apart by id, link, or title and date', () => {
    const keys = entriesOf(
      rssOf(
        '<item><guid>g</guid><link>https://a.example/1</link><title>1</title></item>' +
          '<item><link>https://a.example/2</link><title>2</title></item>' +
          '<item><title>3</title><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>',
      ),
    ).map(entry => entry.key);
    expect(keys).toEqual(['g', 'https://a.example/2', '3 2026-11-23T09:00:00.000Z']);
  });

  it('are not lost where a feed gives all of them one id', () => {
    const items = [1, 2, 3].map(n => `<item><guid>0</guid><link>https://a.example/${n}</link></item>`);
    expect(entriesOf(rssOf(items.join(''))).map(entry => entry.key)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example/3',
    ]);
    const home = ['أ', 'ب', 'ج'].map(
      title => `<item><title>${title}</title><link>https://a.example/</link></item>`,
    );
    expect(entriesOf(rssOf(home.join(''))).map(entry => entry.title)).toEqual(['أ', 'ب', 'ج']);
    const twice = '<item><guid>0</guid><title>x</title></item>';
    expect(entriesOf(rssOf(twice + twice))).toHaveLength(1);
  });

  it('of one id and one link are versions of one article; of one id alone they are told apart by title', () => {
    const item = (guid: string, link: string, title: string): string =>
      `<item><guid isPermaLink="false">${guid}</guid><link>${link}</link><title>${title}</title></item>`;
    const versions = item('v', 'https://a.example/v', 'أول') + item('v', 'https://a.example/v', 'ثان');
    const shared = item('s', 'https://a.example/1', 'ثالث') + item('s', 'https://a.example/2', 'رابع');
    expect(entriesOf(rssOf(versions + shared)).map(({ key, title }) => [key, title])).toEqual([
      ['v', 'أول'],
      ['https://a.example/1', 'ثالث'],
      ['https://a.example/2', 'رابع'],
    ]);
  });

  it('have a title that ends, however long it is written', () => {
    const [entry] = entriesOf(rssOf(`<item><title>${'كلمة '.repeat(200_000)}</title></item>`));
    expect(entry?.title).toMatch(/^كلمة .*كلمة…$/u);
    expect(entry?.title.length).toBeLessThanOrEqual(longestTitle);
  });

  it('keep a no-break space in a title, and undo references to one', () => {
    const title = '23\u00a0نوفمبر&nbsp;والطقس &nbsp; معتدل';
    expect(entriesOf(rssOf(`<item><title>${title}</title></item>`))[0]?.title).toBe(
      '23\u00a0نوفمبر\u00a0والطقس معتدل',
    );
  });

  it.each([
    ['a@b.example (Name N)', 'Name N'],
    ['only@mail.example', null],
    ['بقلم: سلمى', 'سلمى'],
    ['Name &lt;a@b.example&gt;', 'Name'],
  ])('have the author %s as %s', (author, expected) => {
    expect(entriesOf(rssOf(`<item><title>t</title><author>${author}</author></item>`))[0]?.author).toBe(
      expected,
    );
  });

  it('have a summary of at most 500 characters, cut between words', () => {
    const words = 'كلمة '.repeat(300);
    const [entry] = entriesOf(rssOf(`<item><title>t</title><description>${words}</description></item>`));
    expect(entry?.summary?.length).toBeLessThanOrEqual(500);
    expect(entry?.summary).toMatch(/كلمة…$/u);
    expect(entry?.blocks[0]?.text.length).toBeGreaterThan(1400);
  });

  it('have no summary that repeats the title', () => {
    const [entry] = entriesOf(
      rssOf('<item><title>مثله</title><description>&lt;p&gt;مثله&lt;/p&gt;</description></item>'),
    );
    expect(entry?.summary).toBeNull();
  });

  it('let no control or bidi character through, from any field', () => {
    const evil = '\u001b]0;x\u0007\u202e\u009b2J&#27;[2J&amp;#27;[2J';
    const fields = ['title', 'author', 'category', 'description', 'guid', 'link', 'pubDate'];
    const item = fields.map(field => `<${field}>ا${evil}ب</${field}>`).join('');
    const text = JSON.stringify(parse(rssOf(`<item>${item}</item>`)));
    expect(text).not.toMatch(/\\u00|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
  });

  it('with the names of object properties leave objects alone', () => {
    const entries = entriesOf(
      rssOf('<item><title>__proto__</title><__proto__>1</__proto__><constructor>2</constructor></item>'),
    );
    expect(entries.map(entry => entry.title)).toEqual(['__proto__']);
    expect(Object.prototype).not.toHaveProperty('title');
  });
});

describe('a page of links', () => {
  const page =
    '<!doctype html><html><body><ul><li><a href="/1">عنوان من أربع كلمات</a></li><li><a href="/2">عنوان ثان من خمس كلمات</a></li><li><a href="/3">عنوان ثالث من خمس كلمات</a></li></ul></body></html>';
  it('is one only where the address asks for it', () => {
    const asked = { url: 'https://a.example/news#links', contentType: null };
    expect(parseFeed(bytesOf(page), asked)).toMatchObject({
      ok: true,
      value: {
        format: 'links',
        homepage: 'https://a.example/news',
        entries: [1, 2, 3].map(n => ({ link: `https://a.example/${n}` })),
      },
    });
    expect(parse(page)).toMatchObject({ ok: false, error: { code: 'not-a-feed', detail: 'HTML page' } });
  });
  it('with fewer than three headlines is none', () => {
    const asked = { url: 'https://a.example/news#links', contentType: null };
    expect(
      parseFeed(bytesOf('<html><a href="/1">عنوان واحد في الصفحة كلها</a></html>'), asked),
    ).toMatchObject({
      ok: false,
      error: { code: 'malformed-feed', detail: 'no list of headlines' },
    });
  });
  it('of great depth or size is not made a tree of', () => {
    const asked = { url: 'https://a.example/news#links', contentType: null };
    expect(parseFeed(bytesOf(`<html>${'<div>'.repeat(50_000)}`), asked)).toMatchObject({ ok: false });
  });
});

describe('encodings', () => {
  it('are read as declared, and named', () => {
    const head = '<?xml version="1.0" encoding="windows-1256"?><rss version="2.0"><channel><title>';
    const bytes = new Uint8Array([
      ...bytesOf(head),
      0xe3,
      0xd1,
      0xcd,
      0xc8,
      0xc7,
      ...bytesOf('</title></channel></rss>'),
    ]);
    const parsed = parseFeed(bytes, origin);
    expect(parsed).toMatchObject({
      ok: true,
      value: { title: 'مرحبا', encoding: 'windows-1256', entries: [] },
    });
  });
});

describe('any bytes at all', () => {
  const samples = fixturePairs('feeds').map(pair => pair.bytes);
  /** A piece of a fixture with a piece of another, and a few bytes changed. */
  const damaged = fc
    .record({
      first: fc.constantFrom(...samples),
      second: fc.constantFrom(...samples),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      hits: fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { maxLength: 5 }),
    })
    .map(({ first, second, cut, hits }) => {
      const bytes = Uint8Array.from([
        ...first.subarray(0, first.length * cut),
        ...second.subarray(second.length * cut),
      ]);
      for (const [at, byte] of hits) bytes[at % Math.max(1, bytes.length)] = byte;
      return bytes;
    });

  it('give a feed or an error, and nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), bytes => {
        for (const result of [parseFeed(bytes, origin), readDocument(bytes, origin)]) {
          const text = JSON.stringify(result);
          expect(text).not.toMatch(/\\u00[019]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 150, seed: fuzzSeed },
    );
  });
});
