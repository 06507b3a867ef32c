import { describe, expect, it } from 'vitest';
import { enclosureBlocks, enclosuresOf, withPlayingTime } from '../../../source/feeds/formats/enclosures.ts';
import { parseFeed } from '../../../source/feeds/parse-feed.ts';

const base = 'https://radio.example/feed';

describe('enclosures', () => {
  it('have their address, type, size and title, each address once', () => {
    const files = [
      { url: '/1.mp3', type: 'Audio/MPEG; charset=x', length: 1234 },
      { url: 'https://radio.example/1.mp3', title: ' الحلقة\u202E الأولى\n' },
      { url: '/notes.pdf', type: 'application/pdf', length: 0 },
      { url: '/clip', medium: 'video', type: undefined, length: -5 },
    ];
    expect(enclosuresOf(files, base)).toEqual([
      { url: 'https://radio.example/1.mp3', type: 'audio/mpeg', length: 1234, title: 'الحلقة الأولى' },
      { url: 'https://radio.example/notes.pdf', type: 'application/pdf', length: null, title: null },
      { url: 'https://radio.example/clip', type: null, length: null, title: null },
    ]);
    expect(enclosureBlocks(files, base)).toMatchObject([
      { links: [{ url: 'https://radio.example/1.mp3' }] },
      { links: [{ url: 'https://radio.example/clip' }], medium: 'video' },
    ]);
  });

  it('are bounded, and only those that can be fetched', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ url: `/${index}.mp3` }));
    expect(enclosuresOf(many, base)).toHaveLength(100);
    expect(enclosuresOf([{ url: 'javascript:alert(1)' }, {}, { url: '' }], base)).toEqual([]);
  });

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>أ</title>
       <link rel="enclosure" href="/a.ogg" type="audio/ogg" length="99" title="تسجيل"/></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'أ',
        items: [
          {
            id: '1',
            title: 'أ',
            attachments: [{ url: '/a.ogg', mime_type: 'audio/ogg', size_in_bytes: 99, title: 'تسجيل' }],
          },
        ],
      }),
    ],
    [
      'Media RSS',
      `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>أ</title>
       <media:content url="/a.ogg" type="audio/ogg" fileSize="99"><media:title>تسجيل</media:title></media:content>
       </item></channel></rss>`,
    ],
  ])('are read from %s', (_, document) => {
    const feed = parseFeed(new TextEncoder().encode(document), { url: base, contentType: null });
    expect(feed).toMatchObject({
      value: {
        entries: [
          {
            enclosures: [
              { url: 'https://radio.example/a.ogg', type: 'audio/ogg', length: 99, title: 'تسجيل' },
            ],
          },
        ],
      },
    });
  });
});

describe('how long an episode plays', () => {
  const secondsIn = (document: string) => {
    const feed = parseFeed(new TextEncoder().encode(document), { url: base, contentType: null });
    return feed.ok ? feed.value.entries[0]?.enclosures?.map(({ seconds }) => seconds) : null;
  };
  const rss = (inner: string) =>
    `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>أ</title>${inner}</item></channel></rss>`;

  it.each([
    ['1:02:03', 3723],
    ['45:10', 2710],
    ['90', 90],
    ['00:00', undefined],
    ['soon', undefined],
    ['99999999999', undefined],
  ])('is read from iTunes: %s', (written, seconds) => {
    expect(
      secondsIn(
        rss(
          `<enclosure url="/notes.pdf" type="application/pdf"/><enclosure url="/a.mp3" type="audio/mpeg"/><itunes:duration>${written}</itunes:duration>`,
        ),
      ),
    ).toEqual([undefined, seconds]);
  });

  it('is read from Media RSS and JSON Feed, where it is said of the file', () => {
    expect(secondsIn(rss('<media:content url="/a.mp4" type="video/mp4" duration="61.4"/>'))).toEqual([61]);
    const attachments = [{ url: '/a.ogg', mime_type: 'audio/ogg', duration_in_seconds: 3600 }];
    const version = 'https://jsonfeed.org/version/1.1';
    expect(
      secondsIn(JSON.stringify({ version, title: 'أ', items: [{ id: '1', title: 'أ', attachments }] })),
    ).toEqual([3600]);
  });

  it('is that of the first file that plays, unless that says it itself', () => {
    const files = ['notes.pdf', 'a.mp3', 'b.mp3'].map(name => ({ url: `https://radio.example/${name}` }));
    expect(withPlayingTime(files, 60).map(({ seconds }) => seconds)).toEqual([undefined, 60, undefined]);
    expect(withPlayingTime([{ url: '/a.mp3', seconds: 5 }], 60)).toEqual([{ url: '/a.mp3', seconds: 5 }]);
  });
});
