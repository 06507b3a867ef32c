import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { RetentionRules } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { createTestMarks } from '../../support/marks.ts';

const now = new Date('2026-11-28T00:00:00.000Z');

const daysOld = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

const article = (id: string, days: number, source = 'one'): Article =>
  makeArticle({
    id,
    link: `https://news.example/${id}`,
    title: id,
    source: { id: source, title: '' },
    published: daysOld(days),
    fetched: daysOld(days),
  });

const noRules: RetentionRules = { overall: {}, sources: {} };

/** Of articles that no document names any more. */
const archiveWith = (...articles: readonly Article[]): SqliteArchive => {
  const archive = openTestArchive();
  archive.store({ articles });
  return archive;
};

function mark(archive: SqliteArchive, table: 'read' | 'bookmark', ...ids: readonly string[]): void {
  const marks = createTestMarks();
  for (const id of ids) marks.set(table, id, daysOld(0));
  archive.mirror(marks);
}

describe('what may go', () => {
  it('is what has been read and is older than a year', () => {
    const archive = archiveWith(article('new', 1), article('old', 366), article('unread', 366));
    mark(archive, 'read', 'new', 'old');
    expect(archive.expired(noRules, now)).toEqual(['old']);
  });

  it('is what is older than its rule says', () => {
    const archive = archiveWith(
      article('a', 5),
      article('b', 15),
      article('c', 15, 'two'),
      article('d', 40, 'two'),
    );
    expect(archive.expired({ overall: { days: 10 }, sources: { two: { days: 30 } } }, now)).toEqual([
      'b',
      'd',
    ]);
  });

  it('is what exceeds the number that its rule says, the oldest first', () => {
    const articles = [1, 2, 3, 4].flatMap(days => [
      article(`a${days}`, days),
      article(`b${days}`, days, 'two'),
    ]);
    const archive = archiveWith(...articles);
    expect(archive.expired({ overall: { articles: 3 }, sources: { two: { articles: 0 } } }, now)).toEqual([
      'a4',
      'b1',
      'b2',
      'b3',
      'b4',
    ]);
  });

  it('is never a bookmark', () => {
    const archive = archiveWith(article('a', 400), article('b', 400));
    mark(archive, 'bookmark', 'a');
    expect(archive.expired({ overall: { days: 1, articles: 0 }, sources: {} }, now)).toEqual(['b']);
    archive.remove(['a', 'b']);
    expect([...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id)).toEqual(['a']);
  });

  it('is never what the last good document named', () => {
    const rules = { overall: { days: 1 }, sources: {} };
    const archive = openTestArchive();
    const record = makeFetchRecord({ sourceId: 'one' });
    archive.store({ articles: [article('a', 9), article('b', 9)], record });
    expect(archive.expired(rules, now)).toEqual([]);
    archive.store({ articles: [article('b', 9)], record });
    expect(archive.expired(rules, now)).toEqual(['a']);
    archive.store({ articles: [], record });
    archive.store({ articles: [], record: { ...record, error: { code: 'timeout' } } });
    expect(archive.expired(rules, now)).toEqual(['a']);
  });

  it('is nothing of a source whose last document is unknown', () => {
    const archive = archiveWith(article('a', 9));
    archive.store({ articles: [], record: makeFetchRecord({ sourceId: 'one' }) });
    expect(archive.expired({ overall: { days: 1 }, sources: {} }, now)).toEqual([]);
  });
});

it('removes articles with all that belongs to them', () => {
  const { archive, database } = openTestDatabase();
  archive.store({ articles: [article('a', 1), article('b', 1)] });
  archive.remove(['a', 'unknown']);
  archive.remove([]);
  expect(archive.list({ query: { word: 'المكتبة' }, order: 'newest', limit: 9 }).map(({ id }) => id)).toEqual(
    ['b'],
  );
  expect(archive.sizes()).toMatchObject({ articles: 1, bookmarked: 0 });
  const left =
    'SELECT (SELECT count(*) FROM contents) + (SELECT count(*) FROM packed_contents) c, (SELECT count(DISTINCT article_key) FROM article_categories) k';
  expect(database.prepare(left).all()).toEqual([{ c: 1, k: 1 }]);
});
