import { describe, expect, it } from 'vitest';
import { readBookmarkList } from '../../../source/feeds/bookmarks/index.ts';
import { expectAsWritten, fixturePairs } from '../fixture-pairs.ts';

const read = (text: string) => readBookmarkList(new TextEncoder().encode(text));
const listOf = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const netscape = (entries: string): string =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>${entries}</DL><p>`;

describe('files of bookmarks', () => {
  it.each(fixturePairs('bookmarks').map(pair => [pair.name, pair] as const))('reads %s', (_, pair) => {
    const result = readBookmarkList(pair.bytes);
    expectAsWritten(result.ok ? result.value : result.error, pair);
  });

  it.each([
    ['', 'empty-document'],
    ['some words', 'no-bookmarks'],
    ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'no-bookmarks'],
    ['<!doctype html><title>خبر</title><a href="https://a.example/">x</a>', 'no-bookmarks'],
    ['"https://a.example/"', 'no-bookmarks'],
  ])('refuses %j', (text, code) => {
    expect(read(text)).toEqual({ ok: false, error: { code } });
  });
});

describe('bookmark files', () => {
  it('may have folders of any depth, of which the outer ones are tags', () => {
    const entry = (_: unknown, depth: number): string =>
      `<H3>f${depth}</H3><DL><DT><A HREF="https://a.example/${depth}">x</A>`;
    const { bookmarks } = listOf(netscape(Array.from({ length: 1000 }, entry).join('\n')));
    expect(bookmarks[1]?.tags).toEqual(['f0', 'f1']);
    expect(bookmarks).toHaveLength(1000);
    expect(bookmarks.at(-1)?.tags).toHaveLength(31);
  });

  it('may be cut off in the middle of a link', () => {
    const list = listOf(
      netscape('<DT><A HREF="https://a.example/1">x</A>\n<DT><A HREF="https://a.example/2">y'),
    );
    expect(list.bookmarks).toHaveLength(2);
    const { bookmarks, problems } = listOf(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>\n<DT><A HREF="https://a.example/1">x</A>\n<DT><A HREF="https://a.example/2">y',
    );
    expect(bookmarks.map(({ title }) => title)).toEqual(['x', 'y']);
    expect(problems).toEqual([{ line: 4, problem: 'cut-off' }]);
  });

  it('bring nothing along that could disturb a terminal', () => {
    const { bookmarks } = listOf(
      netscape(
        '<DT><A HREF="https://user:pass@a.example/1" TAGS="a\u202eb">x\u001b[31m\u202ey</A><DD>n\u0007\u001b]0;t\u0007o\nte',
      ),
    );
    expect(bookmarks).toMatchObject([{ title: 'xy', link: 'https://a.example/1', note: 'no\nte' }]);
  });

  it.each([
    ['2026-11-24T08:00:00.000ZN', '2026-11-24T08:00:00.000ZN'],
    ['2026 ', null],
    ['2026\u0001', null],
    ['٢٠٢٦', null],
    ['N'.repeat(501), null],
  ])('put a bookmark at %j only if that is a rank', (order, rank) => {
    const address = 'https://a.example/1';
    const own = JSON.stringify([{ link: address, title: 'x', added: '2026-11-24T08:00:00.000Z', order }]);
    for (const text of [own, netscape(`<DT><A HREF="${address}" KHABAR_ORDER="${order}">x</A>`)])
      expect(listOf(text).bookmarks).toMatchObject([{ link: address, rank }]);
  });

  it('are read in time that grows with their length', () => {
    for (const unit of [
      '<DL><DT><H3>a</H3>',
      '<DT><A HREF="https://a.example/',
      '<DD>x',
      '</DL>',
      '<A>',
      '"{\n',
    ])
      expect(read(`<!DOCTYPE NETSCAPE-Bookmark-file-1>${unit.repeat(50_000)}`).ok).toBe(true);
  }, 20_000);

  it('cut notes that are too long', () => {
    const { bookmarks, problems } = listOf(
      netscape(`\n<DT><A HREF="https://a.example/1">x</A>\n<DD>${'ن'.repeat(20_000)}`),
    );
    expect(bookmarks[0]?.note).toHaveLength(10_000);
    expect(problems).toEqual([{ line: 3, problem: 'long-note', detail: '10000' }]);
  });
});

describe('JSON', () => {
  const entry = (more: object = {}) =>
    JSON.stringify({ added: '2026-11-24T12:00:00.000Z', link: 'https://a.example/1', title: 'خبر', ...more });

  it('needs nothing but a link, a title and a time', () => {
    expect(listOf(`[${entry({ tags: ['مهم', 3], note: 'قل', read: true })}]`)).toEqual({
      bookmarks: [
        {
          line: 1,
          title: 'خبر',
          link: 'https://a.example/1',
          added: '2026-11-24T12:00:00.000Z',
          tags: ['مهم'],
          note: 'قل',
          rank: null,
          read: true,
          article: null,
        },
      ],
      skipped: [],
      problems: [],
    });
  });

  it('may be an array or lines, with damage told by line', () => {
    const lines = `${entry()}\n{"added": 3}\n{"x": "}", bad}\n${entry({ link: 'ftp://a.example' })}\n`;
    const { bookmarks, skipped, problems } = listOf(lines);
    expect(bookmarks.map(({ line }) => line)).toEqual([1]);
    expect(skipped).toEqual([{ url: 'ftp://a.example', reason: 'unsafe-address' }]);
    expect(problems).toEqual([
      { line: 2, problem: 'broken-bookmark' },
      { line: 3, problem: 'broken-bookmark' },
    ]);
    expect(listOf('[]')).toEqual({ bookmarks: [], skipped: [], problems: [] });
  });

  it('that is cut off has what is whole', () => {
    const { bookmarks, problems } = listOf(
      `[\n${entry()},\n${entry({ link: 'https://a.example/2' }).slice(0, -5)}`,
    );
    expect(bookmarks.map(({ link }) => link)).toEqual(['https://a.example/1']);
    expect(problems).toEqual([{ line: 3, problem: 'cut-off' }]);
  });

  it('brings only clean articles along, with marks that fit their text', () => {
    const article = {
      id: 'aaaa000001',
      source: { id: 'news0001', title: 'أخ\u0007بار' },
      fetched: '2026-11-24T10:00:00Z',
      direction: 'rtl',
      blocks: [
        { type: 'script', text: 'x' },
        { type: 'paragraph', text: 'ن\u001b[1mص', marks: [{ kind: 'strong', start: 0, end: 1 }] },
        {
          type: 'paragraph',
          text: 'نص هنا',
          marks: [
            { kind: 'strong', start: 0, end: 2 },
            { kind: 'link', start: 3, end: 6 },
            { kind: 'strong', start: 3, end: 60 },
          ],
          links: [
            { text: 'x', url: 'https://a.example/', start: 3, end: 6 },
            { text: 'x', url: 'javascript:alert(1)', start: 0, end: 2 },
          ],
        },
      ],
      related: [{ title: 'آخر', link: 'javascript:1' }],
    };
    expect(listOf(`[${entry(article)}]`).bookmarks[0]?.article).toMatchObject({
      id: 'aaaa000001',
      source: { id: 'news0001', title: 'أخبار' },
      fetched: '2026-11-24T10:00:00.000Z',
      blocks: [
        { type: 'paragraph', text: 'نص' },
        {
          text: 'نص هنا',
          marks: [{ kind: 'strong', start: 0, end: 2 }],
          links: [{ text: 'هنا', url: 'https://a.example/', start: 3, end: 6 }],
        },
      ],
      related: [{ title: 'آخر', link: null }],
    });
  });
});
