import { describe, expect, it } from 'vitest';
import { keep } from '../../../source/app/services/bookmark.ts';
import { importBookmarks } from '../../../source/app/services/import-bookmarks.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { testServices } from '../../support/test-services.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (entries: string) => bytes(`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>\n${entries}\n</DL><p>`);
const link = (url: string, title: string, more = '') => `<DT><A HREF="${url}" ${more}>${title}</A>`;

const known = makeDistinctArticle('aaaa');

function imported(to: ReturnType<typeof testServices>, content: Uint8Array) {
  const result = importBookmarks(to, content);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const listed = ({ archive }: ReturnType<typeof testServices>) => [
  ...archive.each({ query: { is: 'bookmarked' }, order: 'bookmarked' }),
];

describe('imported bookmarks', () => {
  it('become articles of their sites, without text', () => {
    const to = testServices();
    const { added } = imported(
      to,
      file(`${link('https://www.one.example/a', 'خبر', 'ADD_DATE="1700000000" TAGS="علوم"')}\n<DD>فكرة`),
    );
    expect(added).toMatchObject([
      {
        title: 'خبر',
        link: 'https://www.one.example/a',
        source: { title: 'one.example' },
        direction: 'rtl',
        bookmarked: true,
        read: false,
        tags: ['علوم'],
        note: 'فكرة',
      },
    ]);
    expect(to.archive.get(added[0]?.id ?? '')?.blocks).toEqual([]);
    expect(to.asked).toEqual([]);
  });

  it('use articles from the archive', () => {
    const to = testServices({ articles: [known] });
    const { added } = imported(to, file(link(known.link ?? '', 'عنوان آخر')));
    expect(added).toMatchObject([{ id: 'aaaa', title: known.title, bookmarked: true }]);
    expect(to.store.bookmarkCopy('aaaa')?.feed).toEqual(known);
  });

  it('are skipped if they exist, and keep what they have', () => {
    const to = testServices({ articles: [known] });
    keep(to, ['aaaa']);
    const { added, skipped } = imported(
      to,
      file(link(`${known.link}?utm_source=x`, 'عنوان', 'TAGS="جديد"') + link('data:x', 'y')),
    );
    expect(added).toEqual([]);
    expect(skipped).toEqual([
      { url: 'data:x', reason: 'unsafe-address' },
      { url: `${known.link}?utm_source=x`, reason: 'already-there' },
    ]);
    expect(to.archive.listed(['aaaa'])[0]?.tags).toEqual([]);
  });

  it('add nothing the second time', () => {
    const to = testServices();
    const content = file(link('https://one.example/a', 'أ') + link('https://one.example/b', 'ب'));
    imported(to, content);
    const before = listed(to);
    expect(imported(to, content)).toMatchObject({ added: [], skipped: [{ reason: 'already-there' }, {}] });
    expect(listed(to)).toEqual(before);
    expect(to.store.history.list()).toHaveLength(1);
  });

  it('in several folders get the tags of all', () => {
    const to = testServices();
    const folder = (name: string) => `<DT><H3>${name}</H3><DL><p>${link('https://one.example/a', 'أ')}</DL>`;
    const { added, skipped } = imported(to, file(folder('علوم') + folder('سفر')));
    expect(added).toMatchObject([{ tags: ['سفر', 'علوم'] }]);
    expect(skipped).toEqual([{ url: 'https://one.example/a', reason: 'repeated' }]);
  });

  it('use the existing spelling of tags, and drop invalid tags', () => {
    const to = testServices({ articles: [known] });
    changeTags(to, ['aaaa'], { add: ['قراءة'], remove: [] });
    const { added, problems } = imported(
      to,
      file(`\n${link('https://one.example/a', 'أ', 'TAGS="قراءه,…"')}`),
    );
    expect(added[0]?.tags).toEqual(['قراءة']);
    expect(problems).toEqual([{ line: 3, problem: 'bad-tag', detail: '…' }]);
  });

  it('keep the order of the file without times, or with the same second', () => {
    const to = testServices();
    const names = ['a', 'b', 'c', 'd'];
    const urls = names.map(name => `https://one.example/${name}`);
    imported(
      to,
      file(urls.map((url, index) => link(url, 'x', index < 2 ? '' : 'ADD_DATE="1700000000"')).join('\n')),
    );
    expect(listed(to).map(article => article.link)).toEqual(urls);
  });

  it('keep the order of the file where all have one time', () => {
    const to = testServices();
    const links = ['d', 'a', 'c', 'b'].map(name => `https://one.example/${name}`);
    const added = '2026-11-01T00:00:00.000Z';
    imported(to, bytes(JSON.stringify(links.map(url => ({ added, link: url, title: 'x' })))));
    expect(listed(to).map(article => article.link)).toEqual(links);
  });

  it('are never dated in the future', () => {
    const to = testServices();
    imported(to, file(link('https://one.example/a', 'أ', 'ADD_DATE="4000000000"')));
    expect(to.archive.rank(listed(to)[0]?.id ?? '')).toBe(fixedClock.now().toISOString());
  });

  it('stay read', () => {
    const to = testServices();
    const pocket =
      '<title>Pocket Export</title><h1>Read Archive</h1><ul><li><a href="https://one.example/a">أ</a></ul>';
    expect(imported(to, bytes(pocket)).added).toMatchObject([{ read: true }]);
  });

  it('are removed by one undo', () => {
    const to = testServices({ articles: [known] });
    imported(to, file(`${link('https://one.example/a', 'أ', 'TAGS="علوم"')}<DD>فكرة`));
    expect(to.store.history.list()).toMatchObject([{ what: 'bookmark-import', count: 1 }]);
    to.store.history.undo();
    expect([listed(to), to.archive.tags()]).toEqual([[], []]);
  });

  it('are imported by the thousand', () => {
    const to = testServices();
    const entries = Array.from({ length: 1500 }, (_, index) =>
      link(`https://one.example/${index}`, `خبر ${index}`),
    );
    expect(imported(to, file(entries.join('\n'))).added).toHaveLength(1500);
  }, 60_000);
});
