import { describe, expect, it } from 'vitest';
import type { Query } from '../../../source/domain/query/query.ts';
import { rankBetween } from '../../../source/domain/rank.ts';
import { tagCell } from '../../../source/domain/tags.ts';
import { addLateTables, standInForLateTables } from '../../../source/storage/archive/late-tables.ts';
import { tagKey } from '../../../source/text/tag-key.ts';
import { textKeys } from '../../../source/text/text-keys.ts';
import { listedIds, openArchiveWith, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks, type TestMarks } from '../../support/marks.ts';

const times = { a: '2026-11-21T00:00:00.000Z', b: '2026-11-22T00:00:00.000Z', c: '2026-11-23T00:00:00.000Z' };
const ids = Object.keys(times) as (keyof typeof times)[];

function bookmarksOf(...bookmarked: readonly (keyof typeof times)[]): TestMarks {
  const marks = createTestMarks();
  for (const id of bookmarked) marks.set('bookmark', id, times[id]);
  return marks;
}

const tag = (marks: TestMarks, id: string, name: string | null, key = tagKey(name ?? '')): void =>
  marks.set('tag', tagCell(id, key), name);

const archiveWithAll = () => openArchiveWith(...ids.map(id => makeDistinctArticle(id)));

describe('tags in the archive', () => {
  it('come with their articles, and lead to them in any spelling', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf('a', 'b');
    tag(marks, 'a', 'قراءة لاحقة');
    tag(marks, 'a', 'C++');
    tag(marks, 'b', 'C');
    archive.mirror(marks);
    expect(archive.listed(['a', 'b', 'c']).map(({ tags }) => tags)).toEqual([
      ['C++', 'قراءة لاحقة'],
      ['C'],
      [],
    ]);
    const found = (query: Query) => listedIds(archive, { query });
    expect(found({ tag: 'قراءه لاحقه' })).toEqual(['a']);
    expect(found({ tag: 'c' })).toEqual(['b']);
    expect(found({ tag: 'none' })).toEqual([]);
    expect(found({ any: [{ tag: 'c++' }, { tag: 'C' }] }).toSorted()).toEqual(['a', 'b']);
    expect(found({ all: [{ is: 'bookmarked' }, { not: { tag: 'C' } }] })).toEqual(['a']);
    expect(archive.count({ tag: 'C' })).toBe(1);
    expect(listedIds(archive, { query: { tag: 'C' }, order: 'bookmarked' })).toEqual(['b']);
  });

  it('narrow a search for words', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf('a', 'b');
    tag(marks, 'a', 'مهم');
    archive.mirror(marks);
    const query: Query = { all: [{ word: 'المكتبة' }, { tag: 'مهم' }] };
    expect(listedIds(archive, { query })).toEqual(['a']);
    expect(archive.count(query)).toBe(1);
    expect(listedIds(archive, { query, order: 'best' })).toEqual(['a']);
  });

  it('are counted with what is unread of them', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf('a', 'b');
    tag(marks, 'a', 'مهم');
    tag(marks, 'b', 'مهم');
    tag(marks, 'b', 'علوم');
    marks.set('read', 'a', times.a);
    archive.mirror(marks);
    expect(archive.tags()).toEqual([
      { name: 'علوم', articles: 1, unread: 1 },
      { name: 'مهم', articles: 2, unread: 1 },
    ]);
  });

  it('are taken away again, one by one', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf('a');
    tag(marks, 'a', 'أول');
    tag(marks, 'a', 'ثان');
    archive.mirror(marks);
    tag(marks, 'a', null, tagKey('أول'));
    expect(archive.mirror(marks)).toBe(true);
    expect(archive.listed(['a'])[0]?.tags).toEqual(['ثان']);
  });

  it('of any name are found, in lists and among words', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf('a', 'b', 'c');
    tag(marks, 'a', 'أول');
    tag(marks, 'c', 'ثان');
    archive.mirror(marks);
    const found = (query: Query) => listedIds(archive, { query }).toSorted();
    expect(found({ has: 'tag' })).toEqual(['a', 'c']);
    expect(found({ all: [{ word: 'المكتبة' }, { has: 'tag' }] })).toEqual(['a', 'c']);
    expect(found({ all: [{ is: 'bookmarked' }, { not: { has: 'tag' } }] })).toEqual(['b']);
  });
});

describe('notes in the archive', () => {
  function noted(texts: Partial<Record<keyof typeof times, string>>) {
    const archive = archiveWithAll();
    const marks = bookmarksOf(...ids);
    for (const [id, text] of Object.entries(texts)) marks.set('note', id, text);
    archive.mirror(marks);
    return { archive, marks, found: (query: Query) => listedIds(archive, { query }).toSorted() };
  }

  it('come with their articles', () => {
    const { archive } = noted({ a: 'سطر\nثان' });
    expect(archive.listed(['a', 'b']).map(({ note }) => note)).toEqual(['سطر\nثان', null]);
  });

  it('are found by their words, as articles are', () => {
    const { found } = noted({ a: 'للمقارنة بكتاب ابن خلدون', b: 'Compare with the 2019 report', c: 'مكتبة' });
    expect(found({ note: 'كتاب' })).toContain('a');
    expect(found({ note: 'كُتُب' })).toContain('a');
    expect(found({ note: 'REPORT' })).toEqual(['b']);
    expect(found({ note: '٢٠١٩' })).toEqual(['b']);
    expect(found({ note: 'ابن خلدون' })).toEqual(['a']);
    expect(found({ note: 'خلدون ابن' })).toEqual([]);
    expect(found({ note: 'غائب' })).toEqual([]);
    expect(found({ note: '…' })).toEqual([]);
    expect(found({ has: 'note' })).toEqual(['a', 'b', 'c']);
    expect(found({ not: { note: 'report' } })).toEqual(['a', 'c']);
  });

  it('are found by what they say now', () => {
    const { archive, marks, found } = noted({ a: 'قديم' });
    marks.set('note', 'a', 'حديث');
    archive.mirror(marks);
    expect(found({ note: 'قديم' })).toEqual([]);
    expect(found({ note: 'حديث' })).toEqual(['a']);
    marks.set('note', 'a', null);
    archive.mirror(marks);
    expect(found({ has: 'note' })).toEqual([]);
    expect(found({ note: 'حديث' })).toEqual([]);
  });

  it('are indexed anew with other rules for words', () => {
    const { archive, database } = openTestDatabase({ ...textKeys, indexText: text => text.toUpperCase() });
    archive.store({ articles: [makeDistinctArticle('a')] });
    const marks = bookmarksOf('a');
    marks.set('note', 'a', 'abc');
    archive.mirror(marks);
    database.exec("UPDATE search_rules SET number = 0 WHERE name = 'words'; UPDATE notes SET words = 'abc'");
    for (const _ of archive.indexing());
    expect(database.prepare('SELECT words FROM notes').all()).toEqual([{ words: 'ABC' }]);
  });
});

describe('the order of bookmarks', () => {
  const order = (archive: ReturnType<typeof archiveWithAll>) => listedIds(archive, { order: 'bookmarked' });

  it('is that of their times, but for those that have been moved', () => {
    const archive = archiveWithAll();
    const marks = bookmarksOf(...ids);
    archive.mirror(marks);
    expect(order(archive)).toEqual(['c', 'b', 'a']);
    marks.set('rank', 'c', rankBetween(times.a, times.b));
    archive.mirror(marks);
    expect(order(archive)).toEqual(['b', 'c', 'a']);
    expect(archive.rank('b')).toBe(times.b);
    marks.set('rank', 'c', null);
    archive.mirror(marks);
    expect(order(archive)).toEqual(['c', 'b', 'a']);
  });

  it('holds for what comes later, and makes no bookmark', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'), makeDistinctArticle('b'));
    const marks = bookmarksOf('a', 'c');
    marks.set('rank', 'c', rankBetween('', times.a));
    marks.set('rank', 'b', rankBetween('', rankBetween('', times.a)));
    archive.mirror(marks);
    archive.store({ articles: [makeDistinctArticle('c')] });
    expect(order(archive)).toEqual(['a', 'c']);
    marks.set('bookmark', 'b', times.b);
    archive.mirror(marks);
    expect(order(archive)).toEqual(['a', 'c', 'b']);
    marks.set('bookmark', 'b', null);
    marks.set('rank', 'b', null);
    archive.mirror(marks);
    expect(order(archive)).toEqual(['a', 'c']);
  });
});

describe('an archive from before tags were kept', () => {
  const withoutTables = () => {
    const opened = openTestDatabase();
    opened.archive.store({ articles: ids.map(id => makeDistinctArticle(id)) });
    opened.archive.mirror(bookmarksOf(...ids));
    opened.database.exec(`
      DROP TABLE tags; DROP TABLE notes; DROP TABLE note_keys; DROP TABLE bookmark_ranks;
      DROP TRIGGER articles_arrive; DROP TRIGGER bookmarks_arrive; DROP TRIGGER bookmarks_change;
      CREATE TRIGGER articles_arrive AFTER INSERT ON articles BEGIN SELECT 1; END;
      CREATE TRIGGER bookmarks_arrive AFTER INSERT ON bookmarks BEGIN SELECT 1; END;
      CREATE TRIGGER bookmarks_change AFTER UPDATE OF at ON bookmarks BEGIN SELECT 1; END;`);
    return opened;
  };

  it('gets the tables, and keeps its bookmarks', () => {
    const { archive, database } = withoutTables();
    addLateTables(database);
    const marks = bookmarksOf(...ids);
    tag(marks, 'a', 'مهم');
    marks.set('rank', 'a', rankBetween(times.b, times.c));
    archive.mirror(marks);
    expect(listedIds(archive, { query: { tag: 'مهم' } })).toEqual(['a']);
    expect(listedIds(archive, { order: 'bookmarked' })).toEqual(['c', 'a', 'b']);
  });

  it('has none if it must not be written to', () => {
    const { archive, database } = withoutTables();
    standInForLateTables(database);
    expect(archive.listed(['a'])[0]).toMatchObject({ bookmarked: true, tags: [], note: null });
    expect(listedIds(archive, { query: { tag: 'مهم' } })).toEqual([]);
  });
});
