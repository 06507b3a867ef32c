import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { addLateTables, standInForLateTables } from '../../../source/storage/archive/late-tables.ts';
import { listedIds, openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks } from '../../support/marks.ts';

const at = '2026-11-21T00:00:00.000Z';

/** Three articles of one source; `b` is hidden. */
function open() {
  const archive = openTestArchive();
  archive.store({ articles: ['a', 'b', 'c'].map(id => makeDistinctArticle(id)) });
  const marks = createTestMarks();
  marks.set('hidden', 'b', at);
  archive.mirror(marks);
  return { archive, marks };
}

const counts = (articles: number, unread: number) => [{ sourceId: 'source01', articles, unread }];

describe('hidden articles', () => {
  it('are in no list or count unless the query asks for them', () => {
    const { archive } = open();
    expect(listedIds(archive)).toEqual(['a', 'c']);
    expect(archive.count({ all: [] })).toBe(2);
    expect(archive.count({ is: 'unread' })).toBe(2);
    expect(archive.sourceCounts()).toEqual(counts(2, 2));
    expect(listedIds(archive, { query: { is: 'hidden' } })).toEqual(['b']);
    expect(archive.count({ is: 'hidden' })).toBe(1);
    expect(listedIds(archive, { query: { all: [{ is: 'hidden' }, { word: 'b' }] } })).toEqual(['b']);
    expect(archive.get('b')).not.toBeNull();
  });

  it('are found by no word', () => {
    const { archive } = open();
    const [b] = archive.listed(['b']);
    const query = { phrase: b?.title ?? '' };
    expect(listedIds(archive, { query })).toEqual([]);
    expect(listedIds(archive, { query, order: 'best' })).toEqual([]);
    expect(archive.count(query)).toBe(0);
  });

  it('are counted right whatever becomes of them', () => {
    const { archive, marks } = open();
    const mirrored = (table: 'read' | 'bookmark' | 'hidden', id: string, when: string | null) => {
      marks.set(table, id, when);
      expect(archive.mirror(marks)).toBe(true);
      return archive.sourceCounts();
    };
    expect(mirrored('read', 'b', at)).toEqual(counts(2, 2));
    expect(mirrored('read', 'a', at)).toEqual(counts(2, 1));
    expect(mirrored('bookmark', 'b', at)).toEqual(counts(3, 1));
    expect(listedIds(archive, { query: { is: 'bookmarked' } })).toEqual(['b']);
    expect(mirrored('bookmark', 'b', null)).toEqual(counts(2, 1));
    expect(mirrored('read', 'b', null)).toEqual(counts(2, 1));
    expect(mirrored('hidden', 'b', null)).toEqual(counts(3, 2));
    expect(mirrored('hidden', 'b', at)).toEqual(counts(2, 1));
    archive.remove(['b']);
    expect(archive.sourceCounts()).toEqual(counts(2, 1));
  });

  it('are hidden if the mark comes before the article, and if the article moves', () => {
    const { archive, marks } = open();
    marks.set('hidden', 'late', at);
    marks.set('read', 'late', at);
    archive.mirror(marks);
    archive.store({ articles: [makeDistinctArticle('late')] });
    expect(archive.sourceCounts()).toEqual(counts(2, 2));
    const moved: Article = { ...makeDistinctArticle('late'), published: '2026-10-01T00:00:00.000Z' };
    archive.store({ articles: [moved] });
    expect(archive.sourceCounts()).toEqual(counts(2, 2));
    expect(listedIds(archive, { query: { is: 'hidden' } }).toSorted()).toEqual(['b', 'late']);
  });
});

describe('an archive from before rules', () => {
  const without = `DROP TABLE hidden; DROP TABLE hidden_counts; DROP TABLE hidden_marks;
    ${['articles_arrive', 'articles_leave', 'articles_bookmarked', 'articles_let_go', 'reads_arrive', 'reads_leave'].map(name => `DROP TRIGGER hidden_${name};`).join('')}`;

  it.each([
    ['gets their tables', addLateTables],
    ['gets some in memory if it must not be written to', standInForLateTables],
  ])('%s', (_, add) => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: [makeDistinctArticle('a')] });
    database.exec(without);
    add(database);
    expect(listedIds(archive)).toEqual(['a']);
    expect(archive.sourceCounts()).toEqual(counts(1, 1));
  });
});
