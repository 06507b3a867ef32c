import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { listedIds, openArchiveWith, openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks, type TestMarks } from '../../support/marks.ts';

const at = '2026-11-21T00:00:00.000Z';

const archiveWith = (...ids: readonly string[]): SqliteArchive =>
  openArchiveWith(...ids.map(id => makeDistinctArticle(id)));

const marksOf = (...read: readonly string[]): TestMarks => {
  const marks = createTestMarks();
  for (const id of read) marks.set('read', id, at);
  return marks;
};

describe('mirroring marks', () => {
  it('marks what is there, and what comes later', () => {
    const archive = archiveWith('a', 'b');
    expect(archive.mirror(marksOf('a', 'later'))).toBe(true);
    archive.store({ articles: [makeDistinctArticle('later')] });
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['later', 'a']);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 3, unread: 1 }]);
  });

  it('takes marks away again', () => {
    const archive = archiveWith('a', 'b');
    const marks = marksOf('a', 'b');
    archive.mirror(marks);
    marks.set('read', 'a', null);
    expect(archive.mirror(marks)).toBe(true);
    marks.removeFile('read/b');
    expect(archive.mirror(marks)).toBe(true);
    expect(listedIds(archive, { query: { is: 'unread' } })).toEqual(['a', 'b']);
  });

  it('asks for the files once, unless one has gone', () => {
    const archive = archiveWith('a', 'b');
    const marks = marksOf('a');
    let times = 0;
    const files = () => {
      times++;
      return marks.files();
    };
    const restore = () => undefined;
    archive.mirror({ ...marks, files, restore });
    expect(times).toBe(1);
    marks.removeFile('read/a');
    archive.mirror({ ...marks, files, restore });
    expect(times).toBe(3);
  });

  it.each([1, 8, 10])('sets and takes away %i of ten, at two times, and no others', count => {
    const ids = [...'abcdefghij'];
    const archive = archiveWith(...ids);
    const marks = marksOf();
    const [marked, rest] = [ids.slice(0, count), ids.slice(count)];
    const stateOf = () => archive.listed(ids).flatMap(({ id, read }) => (read ? [id] : []));
    for (const [index, id] of marked.entries()) marks.set('read', id, `2026-11-2${index % 2}T00:00:00.000Z`);
    archive.mirror(marks);
    expect(stateOf()).toEqual(marked);
    for (const id of rest) marks.set('read', id, at);
    archive.mirror(marks);
    for (const id of marked) marks.set('read', id, null);
    archive.mirror(marks);
    expect(stateOf()).toEqual(rest);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 10, unread: count }]);
  });

  it('keeps a mark for an article that goes and comes again, until the mark itself goes', () => {
    const archive = archiveWith('a', 'b');
    const marks = marksOf('a', 'b');
    archive.mirror(marks);
    archive.remove(['a', 'b']);
    archive.store({ articles: [makeDistinctArticle('a')] });
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a']);
    marks.set('read', 'b', null);
    expect(archive.mirror(marks)).toBe(true);
    archive.store({ articles: [makeDistinctArticle('b')] });
    expect(listedIds(archive, { query: { is: 'unread' } })).toEqual(['b']);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 2, unread: 1 }]);
  });

  it('has the time of the last reading, by which an article is changed or not', () => {
    const archive = archiveWith('a');
    const marks = marksOf('a');
    archive.mirror(marks);
    const fetched = '2026-11-22T00:00:00.000Z';
    archive.store({ articles: [makeDistinctArticle('a', { title: 'عنوان آخر', fetched })] });
    for (const version of archive.unjudgedVersions()) archive.judgeVersion(version, true);
    expect(archive.listed(['a'])).toMatchObject([{ read: true, changed: true }]);
    marks.set('read', 'a', '2030-01-01T00:00:00.000Z');
    expect(archive.mirror(marks)).toBe(true);
    expect(archive.listed(['a'])).toMatchObject([{ read: true, changed: false }]);
  });

  it('reads only the files that have changed', () => {
    const archive = archiveWith('a', 'b');
    const marks = marksOf('a', 'b');
    archive.mirror(marks);
    expect(marks.reads()).toBe(2);
    expect(archive.mirror(marks)).toBe(false);
    expect(marks.reads()).toBe(2);
    marks.set('read', 'c', at);
    archive.mirror(marks);
    expect(marks.reads()).toBe(3);
  });

  it('says that nothing has changed where a file was only written anew', () => {
    const archive = archiveWith('a');
    const marks = marksOf('a');
    archive.mirror(marks);
    marks.set('read', 'a', at);
    expect(archive.mirror(marks)).toBe(false);
  });

  it('is all or nothing', () => {
    const archive = archiveWith('a', 'b');
    const marks = marksOf('a', 'b');
    const marksIn: TestMarks['marksIn'] = file => {
      if (file.name === 'read/b') throw new Error('unreadable');
      return marks.marksIn(file);
    };
    expect(() => archive.mirror({ ...marks, marksIn })).toThrow('unreadable');
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual([]);
    expect(archive.mirror(marks)).toBe(true);
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a', 'b']);
  });

  it('keeps what it knows of a file that cannot be read, and tries it again', () => {
    const archive = archiveWith('a', 'b', 'c');
    const marks = marksOf('a', 'b');
    archive.mirror(marks);
    marks.set('read', 'b', '2026-11-22T00:00:00.000Z');
    marks.set('read', 'c', at);
    const marksIn: TestMarks['marksIn'] = file => (file.name === 'read/b' ? null : marks.marksIn(file));
    archive.mirror({ ...marks, marksIn });
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a', 'b', 'c']);
    const reads = marks.reads();
    archive.mirror(marks);
    expect(marks.reads()).toBe(reads + 1);
  });

  it('lists the latest bookmark first', () => {
    const archive = archiveWith('a', 'b', 'c');
    const marks = createTestMarks();
    marks.set('bookmark', 'b', '2026-11-21T00:00:00.000Z');
    marks.set('bookmark', 'c', '2026-11-22T00:00:00.000Z');
    archive.mirror(marks);
    expect(listedIds(archive, { order: 'bookmarked' })).toEqual(['c', 'b']);
    expect(archive.bookmarkCount()).toBe(2);
    marks.set('bookmark', 'b', '2026-11-23T00:00:00.000Z');
    archive.mirror(marks);
    expect(listedIds(archive, { order: 'bookmarked' })).toEqual(['b', 'c']);
  });

  it('stores what a bookmark carries if the archive lacks it', () => {
    const archive = openTestArchive();
    const marks = createTestMarks();
    const page: Article = {
      ...makeDistinctArticle('a'),
      blocks: [{ type: 'paragraph', text: 'من الصفحة' }],
      fromPage: true,
    };
    marks.keepCopy('a', { feed: makeDistinctArticle('a'), page });
    marks.set('bookmark', 'a', at);
    marks.set('bookmark', 'lost', at);
    expect(archive.mirror(marks)).toBe(true);
    expect(archive.texts('a')).toEqual({ feed: makeDistinctArticle('a'), page });
    expect(listedIds(archive, { query: { is: 'bookmarked' } })).toEqual(['a']);
    expect(archive.store({ articles: [makeDistinctArticle('a')] })).toEqual({ added: [], changed: [] });
  });
});
