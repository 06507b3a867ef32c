import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { ListRequest } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { createTestMarks } from '../../support/marks.ts';

/** With an address and a headline of its own. */
const article = (id: string, more: Partial<Article> = {}): Article =>
  makeArticle({ id, link: `https://news.example/${id}`, title: `خبر ${id}`, ...more });

const archiveWith = (...articles: readonly Article[]): SqliteArchive => {
  const archive = openTestArchive();
  archive.store({ articles });
  return archive;
};

const listed = (archive: SqliteArchive, request: Partial<ListRequest> = {}): readonly string[] =>
  archive.list({ query: everything, order: 'newest', limit: 1000, ...request }).map(({ id }) => id);

const paragraph = (text: string) => [{ type: 'paragraph', text }] as const;

describe('an article in the archive', () => {
  it('comes back as it was stored', () => {
    const stored = article('a', { title: 'NUL \0, half a pair \ud83d and “quotes”' });
    const archive = archiveWith(stored);
    expect(archive.get('a')).toEqual(stored);
    expect(archive.texts('a')).toEqual({ feed: stored, page: null });
    expect(archive.findByLink('https://news.example/a')).toEqual(stored);
  });

  it('is listed by its header, with its status', () => {
    const { category, byline, blocks, related, ...header } = article('a');
    const archive = archiveWith(article('a'));
    const rows = [{ ...header, read: false, bookmarked: false }];
    expect(archive.list({ query: everything, order: 'newest', limit: 9 })).toEqual(rows);
    expect(archive.listed(['b', 'a'])).toEqual(rows);
  });

  it('is unknown if it was never stored', () => {
    const archive = archiveWith(article('a'));
    expect([archive.get('b'), archive.texts('b'), archive.findByLink('https://news.example/b')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is found by the beginning of its id', () => {
    const archive = archiveWith(article('abcd2'), article('abcd1'), article('abce1'));
    expect(archive.idsWithPrefix('abcd', 9)).toEqual(['abcd1', 'abcd2']);
    expect(archive.idsWithPrefix('abc', 2)).toEqual(['abcd1', 'abcd2']);
    expect(archive.idsWithPrefix("'%_", 9)).toEqual([]);
  });
});

describe('storing', () => {
  it('returns what is new and what has changed', () => {
    const archive = archiveWith(article('a'), article('b'));
    const batch = { articles: [article('a'), article('b', { title: 'مصحح' }), article('c'), article('c')] };
    expect(archive.store(batch)).toEqual({ added: ['c'], changed: ['b'] });
    expect(archive.store(batch)).toEqual({ added: [], changed: [] });
  });

  it('writes nothing for what is as it was', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [article('a')] });
    const changes = () => database.prepare('SELECT total_changes() AS n').all();
    const before = changes();
    archive.store({ articles: [article('a')] });
    expect(changes()).toEqual(before);
  });

  it('keeps when an article was first fetched', () => {
    const archive = archiveWith(article('a', { fetched: '2026-11-20T10:00:00.000Z' }));
    archive.store({ articles: [article('a', { title: 'مصحح', fetched: '2026-11-22T10:00:00.000Z' })] });
    expect(archive.get('a')).toMatchObject({ title: 'مصحح', fetched: '2026-11-20T10:00:00.000Z' });
  });

  it('keeps the text where the feed has none any more, or only teases', () => {
    const archive = archiveWith(article('a', { blocks: paragraph('جملة من النص. '.repeat(20)) }));
    archive.store({ articles: [article('a', { title: 'مصحح', blocks: paragraph('مقدمة.') })] });
    expect(archive.get('a')).toMatchObject({ title: 'مصحح', blocks: paragraph('جملة من النص. '.repeat(20)) });
  });

  it('finds a changed article by its new words and categories only', () => {
    const archive = archiveWith(
      article('a', { title: 'زلزال', blocks: [], category: 'علوم', categories: [] }),
    );
    archive.store({
      articles: [article('a', { title: 'هزة خفيفة', blocks: [], category: 'بيئة', categories: [] })],
    });
    expect(listed(archive, { query: { word: 'زلزال' } })).toEqual([]);
    expect(listed(archive, { query: { word: 'هزة' } })).toEqual(['a']);
    expect(listed(archive, { query: { category: 'علوم' } })).toEqual([]);
    expect(listed(archive, { query: { category: 'بيئة' } })).toEqual(['a']);
  });

  it('moves an article whose date has changed, with its text, its categories and its marks', () => {
    const archive = archiveWith(article('a'), article('b', { published: '2026-11-20T08:00:00.000Z' }));
    const marks = createTestMarks();
    marks.set('read', 'a', '2026-11-21T00:00:00.000Z');
    archive.mirror(marks);
    archive.store({ articles: [article('a', { published: '2026-11-20T07:00:00.000Z' }), article('b')] });
    expect(listed(archive)).toEqual(['b', 'a']);
    expect(listed(archive, { query: { all: [{ word: 'المكتبة' }, { category: 'ثقافة' }] } })).toEqual([
      'b',
      'a',
    ]);
    expect(listed(archive, { query: { is: 'read' } })).toEqual(['a']);
    expect(archive.get('a')?.blocks).toEqual(article('a').blocks);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 2, unread: 1 }]);
  });

  it('takes an empty batch', () => {
    expect(openTestArchive().store({ articles: [] })).toEqual({ added: [], changed: [] });
  });
});

describe('the text of a page', () => {
  const page = (id: string): Article => ({
    ...article(id, { blocks: paragraph('النص الكامل من الصفحة') }),
    fromPage: true,
  });

  it('is kept beside that of the feed, and shown and searched instead of it', () => {
    const archive = archiveWith(article('a'));
    archive.storePage(page('a'));
    expect(archive.get('a')).toEqual(page('a'));
    expect(archive.texts('a')).toEqual({ feed: article('a'), page: page('a') });
    expect(listed(archive, { query: { word: 'الصفحة' } })).toEqual(['a']);
  });

  it('is not replaced by what the feed says later', () => {
    const archive = archiveWith(article('a'));
    archive.storePage(page('a'));
    const later = article('a', { blocks: paragraph('نص أطول بكثير في الخلاصة. '.repeat(30)) });
    expect(archive.store({ articles: [later] }).changed).toEqual(['a']);
    expect(archive.texts('a')).toEqual({ feed: later, page: page('a') });
  });

  it('may come before that of the feed', () => {
    const archive = openTestArchive();
    archive.storePage(page('a'));
    expect(archive.texts('a')).toEqual({ feed: null, page: page('a') });
    archive.store({ articles: [article('a')] });
    expect(archive.texts('a')).toEqual({ feed: article('a'), page: page('a') });
  });
});

describe('the order of a list', () => {
  it('is by publication, or else by when it was fetched', () => {
    const archive = archiveWith(
      article('undated', { published: null, fetched: '2026-11-20T12:00:00.000Z' }),
      article('old', { published: '2026-11-18T00:00:00.000Z' }),
      article('new', { published: '2026-11-20T13:00:00.000Z', fetched: '2026-11-20T14:00:00.000Z' }),
    );
    expect(listed(archive)).toEqual(['new', 'undated', 'old']);
  });

  it('does not let a date in the future pin an article on top', () => {
    const archive = archiveWith(
      article('future', { published: '2099-01-01T00:00:00.000Z', fetched: '2026-11-20T10:00:00.000Z' }),
      article('far', { published: '+020260-01-01T00:00:00.000Z', fetched: '2026-11-20T10:30:00.000Z' }),
      article('later', { published: '2026-11-20T11:00:00.000Z', fetched: '2026-11-20T12:00:00.000Z' }),
    );
    expect(listed(archive)).toEqual(['later', 'far', 'future']);
  });

  it('is that of the feed for equal and missing dates, and what comes later is on top', () => {
    const archive = archiveWith(article('a'), article('b'), article('c'));
    archive.store({ articles: [article('d'), article('e'), article('a')] });
    expect(listed(archive)).toEqual(['d', 'e', 'a', 'b', 'c']);
  });

  it('is by time, then by arrival, whatever comes when', () => {
    const dates = ['1965-01-01', '2026-11-18', '2026-11-19', '2026-11-20'].map(day => `${day}T09:00:00.000Z`);
    const batches = fc.array(fc.array(fc.constantFrom(null, ...dates), { maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(batches, given => {
        const archive = openTestArchive();
        const arrived: Article[] = [];
        for (const [batch, published] of given.entries()) {
          const articles = published.map((date, index) => article(`b${batch}-${index}`, { published: date }));
          archive.store({ articles });
          arrived.unshift(...articles);
        }
        const time = ({ published, fetched }: Article) => Math.max(0, Date.parse(published ?? fetched));
        const expected = arrived.toSorted((a, b) => time(b) - time(a)).map(({ id }) => id);
        expect(listed(archive)).toEqual(expected);
      }),
      { numRuns: 30, seed: fuzzSeed },
    );
  });
});

describe('reading a whole list', () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    article(`a${index}`, { published: index % 3 ? '2026-11-20T09:00:00.000Z' : null, blocks: [] }),
  );

  it('bears what comes, goes and moves meanwhile', () => {
    const archive = archiveWith(...many);
    const ids: string[] = [];
    for (const { id } of archive.each({ query: everything, order: 'newest' })) {
      ids.push(id);
      if (ids.length !== 200) continue;
      archive.store({ articles: [article('late', { published: '2026-01-01T00:00:00.000Z' })] });
      archive.remove([id]);
    }
    expect(ids.length).toBe(many.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('late');
  });

  it('leaves out rows that are damaged, and fills the page behind them', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: ['a', 'b', 'c'].map(id => article(id)) });
    database.exec("UPDATE articles SET header = '{\"id\":' WHERE id = 'b'");
    expect(listed(archive, { limit: 2 })).toEqual(['a', 'c']);
    expect(listed(archive, { limit: 2, before: 'c' })).toEqual(['a']);
    expect([...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id)).toEqual(['a', 'c']);
    expect(archive.get('b')).toBeNull();
    expect(archive.damagedRows()).toEqual(['b']);
    archive.store({ articles: [article('b')] });
    expect(archive.get('b')).toEqual(article('b'));
  });
});

describe('the best first', () => {
  const count = 1300;
  const minute = (index: number): string => new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString();
  const hit = (index: number): Article =>
    article(`a${index}`, {
      title: index === 5 ? 'نادر' : `خبر ${index}`,
      published: minute(index),
      fetched: '2026-11-20T10:00:00.000Z',
      summary: null,
      blocks: paragraph('كلمة نادر'),
    });
  const archive = () => archiveWith(...Array.from({ length: count }, (_, index) => hit(index)));

  it('has an old headline on top, and all hits once, page by page', () => {
    const opened = archive();
    const query = { word: 'نادر' };
    const whole = listed(opened, { query, order: 'best', limit: 2000 });
    expect(whole[0]).toBe('a5');
    expect(new Set(whole).size).toBe(count);
    expect([...opened.each({ query, order: 'best' })].map(({ id }) => id)).toEqual(whole);
    const edge = whole.slice(995, 1010);
    expect(listed(opened, { query, order: 'best', limit: 14, after: edge[0] as string })).toEqual(
      edge.slice(1),
    );
    expect(listed(opened, { query, order: 'best', limit: 14, before: edge[14] as string })).toEqual(
      edge.slice(0, 14),
    );
    for (const index of [0, 999, 1000, 1001, 1299])
      expect(opened.position(query, 'best', whole[index] as string)).toBe(index);
    expect(whole.slice(1001)).toEqual(
      whole.slice(1001).toSorted((a, b) => Number(b.slice(1)) - Number(a.slice(1))),
    );
  }, 20_000);
});

describe('what is known of sources', () => {
  it('keeps the latest fetch of each', () => {
    const archive = openTestArchive();
    const record = makeFetchRecord({ sourceId: 'one', etag: '"x"' });
    archive.recordFetch(record);
    archive.recordFetch(makeFetchRecord({ sourceId: 'two' }));
    const failed = makeFetchRecord({ sourceId: 'one', error: { code: 'http-status', httpStatus: 404 } });
    archive.recordFetch(failed);
    expect(archive.fetchRecords()).toEqual([failed, makeFetchRecord({ sourceId: 'two' })]);
    archive.store({ articles: [article('a')], record });
    expect(archive.fetchRecords()).toContainEqual(record);
  });

  it('tells how much each has published since a day, and since when', () => {
    const one = { source: { id: 'one', title: '' } };
    const archive = archiveWith(
      article('a', { ...one, published: '2026-11-18T09:00:00.000Z' }),
      article('b', { ...one, published: '2026-11-19T09:00:00.000Z' }),
      article('c', { ...one, published: '2026-11-01T09:00:00.000Z' }),
      article('d', { source: { id: 'two', title: '' }, published: null }),
    );
    expect(archive.activity('2026-11-10T00:00:00.000Z')).toEqual([
      { sourceId: 'one', articles: 2, oldest: '2026-11-18T09:00:00.000Z' },
      { sourceId: 'two', articles: 1, oldest: '2026-11-20T10:00:00.000Z' },
    ]);
  });

  it('keeps since when a refresh is unfinished', () => {
    const archive = openTestArchive();
    expect(archive.unfinishedRefresh()).toBeNull();
    archive.setUnfinishedRefresh('2026-11-20T10:00:00.000Z');
    archive.setUnfinishedRefresh('2026-11-20T11:00:00.000Z');
    expect(archive.unfinishedRefresh()).toBe('2026-11-20T11:00:00.000Z');
    archive.setUnfinishedRefresh(null);
    expect(archive.unfinishedRefresh()).toBeNull();
  });
});

it('counts as a recount would, whatever is done', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const sources = ['one', 'two'];
  const operation = fc.record({
    what: fc.constantFrom('store', 'date', 'remove', 'read', 'unread', 'bookmark', 'unbookmark', 'mirror'),
    id: fc.constantFrom(...ids),
  });
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), operations => {
      const archive = openTestArchive();
      const marks = createTestMarks();
      const at = '2026-11-21T00:00:00.000Z';
      const sourceOf = (id: string) => ({ id: sources[ids.indexOf(id) % 2] as string, title: '' });
      const store = (id: string, published: string) =>
        archive.store({ articles: [article(id, { source: sourceOf(id), published })] });
      const perform: Readonly<Record<string, (id: string) => unknown>> = {
        store: id => store(id, '2026-11-20T09:00:00.000Z'),
        date: id => store(id, '2026-11-19T09:00:00.000Z'),
        remove: id => archive.remove([id]),
        read: id => marks.set('read', id, at),
        unread: id => marks.set('read', id, null),
        bookmark: id => marks.set('bookmark', id, at),
        unbookmark: id => marks.set('bookmark', id, null),
        mirror: () => archive.mirror(marks),
      };
      for (const { what, id } of operations) perform[what]?.(id);
      archive.mirror(marks);
      const all = [...archive.each({ query: everything, order: 'newest' })];
      const marked = (name: string) =>
        marks.files().flatMap(f => (f.name.startsWith(name) ? Object.keys(marks.marksIn(f)) : []));
      expect(
        all
          .filter(({ read }) => read)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        marked('read')
          .filter(id => all.some(a => a.id === id))
          .sort(),
      );
      const counts = sources.flatMap(sourceId => {
        const own = all.filter(({ source }) => source.id === sourceId);
        const unread = own.filter(({ read }) => !read).length;
        return own.length === 0 ? [] : [{ sourceId, articles: own.length, unread }];
      });
      expect(archive.sourceCounts()).toEqual(counts);
      expect(archive.bookmarkCount()).toBe(all.filter(({ bookmarked }) => bookmarked).length);
    }),
    { numRuns: 60, seed: fuzzSeed },
  );
}, 20_000);
