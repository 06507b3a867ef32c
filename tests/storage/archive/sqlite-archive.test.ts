import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, untouched } from '../../../source/domain/article.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { wordsOf } from '../../../source/domain/reading-time.ts';
import { listedIds, openArchiveWith, openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { createTestMarks } from '../../support/marks.ts';

const paragraph = (text: string) => [{ type: 'paragraph', text }] as const;

describe('an article in the archive', () => {
  it('comes back as it was stored', () => {
    const stored = makeDistinctArticle('a', { title: 'NUL \0, half a pair \ud83d and “quotes”' });
    const archive = openArchiveWith(stored);
    expect(archive.get('a')).toEqual(stored);
    expect(archive.texts('a')).toEqual({ feed: stored, page: null });
    expect(archive.findByLink('https://news.example/a')).toEqual(stored);
  });

  it('is listed by its header, with its status', () => {
    const { category, byline, blocks, related, ...header } = makeDistinctArticle('a');
    const archive = openArchiveWith(makeDistinctArticle('a'));
    const rows = [{ ...header, ...untouched, words: wordsOf(blocks) }];
    expect(archive.list({ query: everything, order: 'newest', limit: 9 })).toEqual(rows);
    expect(archive.listed(['b', 'a'])).toEqual(rows);
  });

  it('is unknown if it was never stored', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'));
    expect([archive.get('b'), archive.texts('b'), archive.findByLink('https://news.example/b')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is found by the beginning of its id', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('abcd2'),
      makeDistinctArticle('abcd1'),
      makeDistinctArticle('abce1'),
    );
    expect(archive.idsWithPrefix('abcd', 9)).toEqual(['abcd1', 'abcd2']);
    expect(archive.idsWithPrefix('abc', 2)).toEqual(['abcd1', 'abcd2']);
    expect(archive.idsWithPrefix("'%_", 9)).toEqual([]);
  });
});

describe('storing', () => {
  it('returns what is new and what has changed', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'), makeDistinctArticle('b'));
    const batch = {
      articles: [
        makeDistinctArticle('a'),
        makeDistinctArticle('b', { title: 'مصحح' }),
        makeDistinctArticle('c'),
        makeDistinctArticle('c'),
      ],
    };
    expect(archive.store(batch)).toEqual({ added: ['c'], changed: ['b'] });
    expect(archive.store(batch)).toEqual({ added: [], changed: [] });
  });

  it('writes nothing for what is as it was', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [makeDistinctArticle('a')] });
    const changes = () => database.prepare('SELECT total_changes() AS n').all();
    const before = changes();
    archive.store({ articles: [makeDistinctArticle('a')] });
    expect(changes()).toEqual(before);
  });

  it('keeps when an article was first fetched', () => {
    const archive = openArchiveWith(makeDistinctArticle('a', { fetched: '2026-11-20T10:00:00.000Z' }));
    archive.store({
      articles: [makeDistinctArticle('a', { title: 'مصحح', fetched: '2026-11-22T10:00:00.000Z' })],
    });
    expect(archive.get('a')).toMatchObject({ title: 'مصحح', fetched: '2026-11-20T10:00:00.000Z' });
  });

  it('keeps the text where the feed has none any more, or only teases', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('a', { blocks: paragraph('جملة من النص. '.repeat(20)) }),
    );
    archive.store({ articles: [makeDistinctArticle('a', { title: 'مصحح', blocks: paragraph('مقدمة.') })] });
    expect(archive.get('a')).toMatchObject({ title: 'مصحح', blocks: paragraph('جملة من النص. '.repeat(20)) });
  });

  it('finds a changed article by its new words and categories only', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('a', { title: 'زلزال', blocks: [], category: 'علوم', categories: [] }),
    );
    archive.store({
      articles: [
        makeDistinctArticle('a', { title: 'هزة خفيفة', blocks: [], category: 'بيئة', categories: [] }),
      ],
    });
    expect(listedIds(archive, { query: { word: 'زلزال' } })).toEqual([]);
    expect(listedIds(archive, { query: { word: 'هزة' } })).toEqual(['a']);
    expect(listedIds(archive, { query: { category: 'علوم' } })).toEqual([]);
    expect(listedIds(archive, { query: { category: 'بيئة' } })).toEqual(['a']);
  });

  it('moves an article whose date has changed, with its text, its categories and its marks', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('a'),
      makeDistinctArticle('b', { published: '2026-11-20T08:00:00.000Z' }),
    );
    const marks = createTestMarks();
    marks.set('read', 'a', '2026-11-21T00:00:00.000Z');
    archive.mirror(marks);
    archive.store({
      articles: [
        makeDistinctArticle('a', { published: '2026-11-20T07:00:00.000Z' }),
        makeDistinctArticle('b'),
      ],
    });
    expect(listedIds(archive)).toEqual(['b', 'a']);
    expect(listedIds(archive, { query: { all: [{ word: 'المكتبة' }, { category: 'ثقافة' }] } })).toEqual([
      'b',
      'a',
    ]);
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a']);
    expect(archive.get('a')?.blocks).toEqual(makeDistinctArticle('a').blocks);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 2, unread: 1 }]);
  });

  it('takes an empty batch', () => {
    expect(openTestArchive().store({ articles: [] })).toEqual({ added: [], changed: [] });
  });
});

describe('the text of a page', () => {
  const page = (id: string): Article => ({
    ...makeDistinctArticle(id, { blocks: paragraph('النص الكامل من الصفحة') }),
    fromPage: true,
  });

  it('is kept beside that of the feed, and shown and searched instead of it', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'));
    archive.storePage(page('a'));
    expect(archive.get('a')).toEqual(page('a'));
    expect(archive.texts('a')).toEqual({ feed: makeDistinctArticle('a'), page: page('a') });
    expect(listedIds(archive, { query: { word: 'الصفحة' } })).toEqual(['a']);
  });

  it('is not replaced by what the feed says later', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'));
    archive.storePage(page('a'));
    const later = makeDistinctArticle('a', { blocks: paragraph('نص أطول بكثير في الخلاصة. '.repeat(30)) });
    expect(archive.store({ articles: [later] }).changed).toEqual(['a']);
    expect(archive.texts('a')).toEqual({ feed: later, page: page('a') });
  });

  it('may come before that of the feed', () => {
    const archive = openTestArchive();
    archive.storePage(page('a'));
    expect(archive.texts('a')).toEqual({ feed: null, page: page('a') });
    archive.store({ articles: [makeDistinctArticle('a')] });
    expect(archive.texts('a')).toEqual({ feed: makeDistinctArticle('a'), page: page('a') });
  });
});

describe('what is known of sources', () => {
  it('keeps the latest fetch of each', () => {
    const archive = openTestArchive();
    const record = makeFetchRecord({ sourceId: 'one', etag: '"x"' });
    archive.store({ articles: [], record: record });
    archive.store({ articles: [], record: makeFetchRecord({ sourceId: 'two' }) });
    const failed = makeFetchRecord({ sourceId: 'one', error: { code: 'http-status', httpStatus: 404 } });
    archive.store({ articles: [], record: failed });
    expect(archive.fetchRecords()).toEqual([failed, makeFetchRecord({ sourceId: 'two' })]);
    archive.store({ articles: [makeDistinctArticle('a')], record });
    expect(archive.fetchRecords()).toContainEqual(record);
  });

  it('tells how much each has published since a day, and since when', () => {
    const one = { source: { id: 'one', title: '' } };
    const archive = openArchiveWith(
      makeDistinctArticle('a', { ...one, published: '2026-11-18T09:00:00.000Z' }),
      makeDistinctArticle('b', { ...one, published: '2026-11-19T09:00:00.000Z' }),
      makeDistinctArticle('c', { ...one, published: '2026-11-01T09:00:00.000Z' }),
      makeDistinctArticle('d', { source: { id: 'two', title: '' }, published: null }),
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
        archive.store({ articles: [makeDistinctArticle(id, { source: sourceOf(id), published })] });
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
        marks.files().flatMap(f => (f.name.startsWith(name) ? Object.keys(marks.marksIn(f) ?? {}) : []));
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
}, 60_000);
