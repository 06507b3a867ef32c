import fc from 'fast-check';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { createTables } from '../../../source/storage/archive/schema.ts';
import { createSqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { listedIds, openArchiveWith, openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { searchKeys } from '../../support/search-keys.ts';

const paragraph = (text: string) => [{ type: 'paragraph', text }] as const;

describe('the order of a list', () => {
  it('is by publication, or else by when it was fetched', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('undated', { published: null, fetched: '2026-11-20T12:00:00.000Z' }),
      makeDistinctArticle('old', { published: '2026-11-18T00:00:00.000Z' }),
      makeDistinctArticle('new', {
        published: '2026-11-20T13:00:00.000Z',
        fetched: '2026-11-20T14:00:00.000Z',
      }),
    );
    expect(listedIds(archive)).toEqual(['new', 'undated', 'old']);
  });

  it('has no end if the limit is infinite, and nothing if it is 0', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'), makeDistinctArticle('b'));
    expect(listedIds(archive, { limit: Number.POSITIVE_INFINITY })).toEqual(['a', 'b']);
    expect(listedIds(archive, { limit: 0 })).toEqual([]);
  });

  it('does not let a date in the future pin an article on top', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('future', {
        published: '2099-01-01T00:00:00.000Z',
        fetched: '2026-11-20T10:00:00.000Z',
      }),
      makeDistinctArticle('far', {
        published: '+020260-01-01T00:00:00.000Z',
        fetched: '2026-11-20T10:30:00.000Z',
      }),
      makeDistinctArticle('later', {
        published: '2026-11-20T11:00:00.000Z',
        fetched: '2026-11-20T12:00:00.000Z',
      }),
    );
    expect(listedIds(archive)).toEqual(['later', 'far', 'future']);
  });

  it('is that of the feed for equal and missing dates, and what comes later is on top', () => {
    const archive = openArchiveWith(
      makeDistinctArticle('a'),
      makeDistinctArticle('b'),
      makeDistinctArticle('c'),
    );
    archive.store({
      articles: [makeDistinctArticle('d'), makeDistinctArticle('e'), makeDistinctArticle('a')],
    });
    expect(listedIds(archive)).toEqual(['d', 'e', 'a', 'b', 'c']);
  });

  it('is by time, then by arrival, whatever comes when', () => {
    const dates = ['1965-01-01', '2026-11-18', '2026-11-19', '2026-11-20'].map(day => `${day}T09:00:00.000Z`);
    const batches = fc.array(fc.array(fc.constantFrom(null, ...dates), { maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(batches, given => {
        const archive = openTestArchive();
        const arrived: Article[] = [];
        for (const [batch, published] of given.entries()) {
          const articles = published.map((date, index) =>
            makeDistinctArticle(`b${batch}-${index}`, { published: date }),
          );
          archive.store({ articles });
          arrived.unshift(...articles);
        }
        const time = ({ published, fetched }: Article) => Math.max(0, Date.parse(published ?? fetched));
        const expected = arrived.toSorted((a, b) => time(b) - time(a)).map(({ id }) => id);
        expect(listedIds(archive)).toEqual(expected);
      }),
      { numRuns: 30, seed: fuzzSeed },
    );
  });
});

describe('reading a whole list', () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    makeDistinctArticle(`a${index}`, {
      published: index % 3 ? '2026-11-20T09:00:00.000Z' : null,
      blocks: [],
    }),
  );

  it('bears what comes, goes and moves meanwhile', () => {
    const archive = openArchiveWith(...many);
    const ids: string[] = [];
    for (const { id } of archive.each({ query: everything, order: 'newest' })) {
      ids.push(id);
      if (ids.length !== 200) continue;
      archive.store({ articles: [makeDistinctArticle('late', { published: '2026-01-01T00:00:00.000Z' })] });
      archive.remove([id]);
    }
    expect(ids.length).toBe(many.length + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(-1)).toBe('late');
  });

  it('leaves out rows that are damaged, and fills the page behind them', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles: ['a', 'b', 'c'].map(id => makeDistinctArticle(id)) });
    database.exec("UPDATE articles SET header = '{\"id\":' WHERE id = 'b'");
    expect(listedIds(archive, { limit: 2 })).toEqual(['a', 'c']);
    expect(listedIds(archive, { limit: 2, before: 'c' })).toEqual(['a']);
    expect([...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id)).toEqual(['a', 'c']);
    expect(archive.get('b')).toBeNull();
    expect(archive.damagedRows()).toEqual(['b']);
    archive.store({ articles: [makeDistinctArticle('b')] });
    expect(archive.get('b')).toEqual(makeDistinctArticle('b'));
  });

  it('is by source where a regular expression is looked for', () => {
    const archive = openArchiveWith(...['alpha', 'beta'].map(title => makeDistinctArticle(title, { title })));
    expect(listedIds(archive, { query: { regex: 'bet.' }, order: 'source' })).toEqual(['beta']);
    expect(archive.position({ regex: 'bet.' }, 'source', 'beta')).toBe(0);
  });

  it('is by source although the latest article of one is damaged', () => {
    const { archive, database } = openTestDatabase();
    const named = { id: 'named', title: 'Zenith', homepage: null };
    archive.store({ articles: ['a', 'b'].map(id => makeDistinctArticle(id, { source: named })) });
    archive.store({ articles: [makeDistinctArticle('c')] });
    database.exec("UPDATE articles SET header = '{' WHERE id = 'a'");
    expect(listedIds(archive, { order: 'source' })).toEqual(['c', 'b']);
  });
});

describe('a row of which a byte has changed', () => {
  const columns = ['articles.header', 'contents.content', 'contents.page'] as const;

  /** Every other byte of a text, one at a time, one bit of each. */
  function* damaged(text: string): Generator<Buffer> {
    const bytes = Buffer.from(text);
    for (let index = 0; index < bytes.length; index += 2) {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(index) ^ (1 << (index % 8)), index);
      yield copy;
    }
  }

  it.each(columns)('never throws, and comes back with the next document: %s', place => {
    const { archive, database } = openTestDatabase();
    const [table, column] = place.split('.');
    const article = makeDistinctArticle('a');
    archive.store({ articles: [article] });
    archive.storePage(article);
    const whole = archive.texts('a');
    const text = database.prepare(`SELECT ${column} AS text FROM ${table}`).get() as { text: string };
    const change = (bytes: Buffer): void =>
      void database.exec(`UPDATE ${table} SET ${column} = CAST(x'${bytes.toString('hex')}' AS TEXT)`);
    let leftOut = 0;
    for (const broken of damaged(text.text)) {
      change(broken);
      archive.list({ query: everything, order: 'newest', limit: 10 });
      archive.get('a');
      archive.listed(['a']);
      if (archive.damagedRows().length > 0) leftOut++;
      archive.storePage(article);
      archive.store({ articles: [article] });
      change(Buffer.from(text.text));
    }
    expect(leftOut).toBeGreaterThan(10);
    expect(archive.texts('a')).toEqual(whole);
  });

  it('is asked of its source without a condition', () => {
    const { archive, database } = openTestDatabase();
    const record = makeFetchRecord({ etag: '"1"', lastModified: 'Mon', bodyHash: 'x' });
    archive.store({ articles: [makeDistinctArticle('a')], record });
    expect(archive.fetchRecords()).toEqual([record]);
    database.exec("UPDATE articles SET header = 'null'");
    expect(listedIds(archive)).toEqual([]);
    expect(archive.fetchRecords()).toEqual([{ ...record, etag: null, lastModified: null, bodyHash: null }]);
  });

  it('is shown from the copy that its bookmark carries', () => {
    const database = new Database(':memory:');
    createTables(database);
    const article = makeDistinctArticle('a');
    const archive = createSqliteArchive(database, searchKeys, {
      copyOf: () => ({ feed: article, page: null }),
    });
    archive.store({ articles: [article] });
    database.exec("UPDATE articles SET header = 'null'");
    database.exec("UPDATE contents SET content = '{}'");
    expect([archive.get('a'), listedIds(archive), archive.damagedRows()]).toEqual([article, ['a'], []]);
    archive.close();
  });
});

it('reads all else where a record of a fetch is damaged', () => {
  const { archive, database } = openTestDatabase();
  for (const sourceId of ['source01', 'source02'])
    archive.store({ articles: [makeDistinctArticle(sourceId)], record: makeFetchRecord({ sourceId }) });
  database.exec("UPDATE fetches SET record = '{}', named = '[' WHERE source_id = 'source01'");
  expect(archive.fetchRecords().map(({ sourceId }) => sourceId)).toEqual(['source02']);
  expect(archive.expired({ overall: { days: 1 }, sources: {} }, new Date('2036-01-01'))).toEqual([]);
});

describe('the best first', () => {
  const minute = (index: number): string => new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString();
  const hit = (index: number, title: string, text = 'كلمة نادر'): Article =>
    makeDistinctArticle(`a${index}`, {
      title,
      published: minute(index),
      fetched: '2026-11-20T10:00:00.000Z',
      summary: null,
      blocks: paragraph(text),
    });
  const archive = () =>
    openArchiveWith(
      hit(0, 'كلام'),
      hit(1, 'نادر'),
      hit(2, 'خبر'),
      hit(3, 'أمر نادر'),
      hit(4, 'خبر'),
      hit(5, 'شيء', 'بلا شيء'),
      hit(6, 'نادر', 'ممنوع'),
    );
  const query = { word: 'نادر' };
  const whole = ['a6', 'a3', 'a1', 'a4', 'a2', 'a0'];

  it('has headlines on top, the newest first there and below', () => {
    const opened = archive();
    expect(listedIds(opened, { query, order: 'best', limit: 20 })).toEqual(whole);
    expect([...opened.each({ query, order: 'best' })].map(({ id }) => id)).toEqual(whole);
    expect(whole.map(id => opened.position(query, 'best', id))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('goes on behind and before any article, across the edge between headlines and the rest', () => {
    const opened = archive();
    for (const [index, id] of whole.entries()) {
      const behind = listedIds(opened, { query, order: 'best', limit: 2, after: id });
      expect(behind).toEqual(whole.slice(index + 1, index + 3));
      const before = listedIds(opened, { query, order: 'best', limit: 2, before: id });
      expect(before).toEqual(whole.slice(Math.max(0, index - 2), index));
    }
  });

  it('keeps out of the headlines what the text excludes', () => {
    const without = { all: [query, { not: { word: 'ممنوع' } }] };
    expect(listedIds(archive(), { query: without, order: 'best', limit: 20 })).toEqual(whole.slice(1));
  });

  it('goes on by time behind an article that is no hit', () => {
    expect(listedIds(archive(), { query, order: 'best', limit: 20, after: 'a5' })).toEqual([
      'a4',
      'a2',
      'a0',
    ]);
  });
});
