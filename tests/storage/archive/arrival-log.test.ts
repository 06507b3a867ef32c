import { describe, expect, it } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import { openTestArchive } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

type TestArchive = ReturnType<typeof openTestArchive>;

const idsBehind = (archive: TestArchive, after: number, limit = 100): readonly string[] =>
  archive.news({ query: everything, after, limit }).articles.map(({ article }) => article.id);

describe('the log of arrivals', () => {
  it('has new articles in the order in which they came, whether or not rules wait for them', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    archive.store({ articles: [makeDistinctArticle('one')] });
    archive.store({ articles: [makeDistinctArticle('two')], awaitsRules: true });
    archive.settleArrivals(archive.lastNumber());
    archive.store({ articles: [makeDistinctArticle('one'), makeDistinctArticle('three')] });
    expect(idsBehind(archive, start)).toEqual(['one', 'two', 'three']);
    expect(archive.lastNumber()).toBe(start + 3);
  });

  it('numbers all that are stored together, and queues those that rules wait for', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    const published = (day: number) => ({ published: `2026-11-0${day}T00:00:00.000Z` });
    const batches = [
      { articles: ['one', 'three'].map((id, index) => makeDistinctArticle(id, published(1 + 2 * index))) },
      {
        articles: ['two', 'four'].map((id, index) => makeDistinctArticle(id, published(2 + 2 * index))),
        awaitsRules: true,
      },
      { articles: [makeDistinctArticle('five', published(5))] },
    ];
    for (const _ of archive.storing(batches));
    expect(archive.lastNumber()).toBe(start + 5);
    expect(archive.lastArrival()).toBe(start + 4);
    expect(archive.arrivals(everything, start + 5).toSorted()).toEqual(['four', 'two']);
    archive.settleArrivals(start + 4);
    const { articles } = archive.news({ query: everything, after: start, limit: 9 });
    expect(articles.map(({ number, article }) => [number - start, article.id])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
      [4, 'four'],
      [5, 'five'],
    ]);
  });

  it('goes on behind a number, a page at a time', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    for (const id of ['one', 'two', 'three']) archive.store({ articles: [makeDistinctArticle(id)] });
    const first = archive.news({ query: everything, after: start, limit: 2 });
    expect(first.articles.map(({ number }) => number)).toEqual([start + 1, start + 2]);
    expect(first.upTo).toBe(start + 2);
    expect(idsBehind(archive, first.upTo)).toEqual(['three']);
    expect(archive.news({ query: everything, after: start + 3, limit: 2 })).toEqual({
      articles: [],
      upTo: start + 3,
    });
  });

  it('keeps back what the rules have not acted on, and all that came behind it', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    archive.store({ articles: [makeDistinctArticle('one')] });
    archive.store({ articles: [makeDistinctArticle('two')], awaitsRules: true });
    archive.store({ articles: [makeDistinctArticle('three')] });
    expect(idsBehind(archive, start)).toEqual(['one']);
    archive.settleArrivals(archive.lastNumber());
    expect(idsBehind(archive, start)).toEqual(['one', 'two', 'three']);
  });

  it('passes over what the query does not mean and what has been removed', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    const from = (id: string, source: string) =>
      makeDistinctArticle(id, { source: { id: source, title: source } });
    archive.store({ articles: [from('one', 'a')] });
    archive.store({ articles: [from('two', 'b')] });
    archive.store({ articles: [from('three', 'a')] });
    archive.remove(['one']);
    const page = archive.news({ query: { source: 'a' }, after: start, limit: 10 });
    expect(page.articles.map(({ article }) => article.id)).toEqual(['three']);
    expect(page.upTo).toBe(start + 3);
  });

  it('gives an article that moves in time no second number', () => {
    const archive = openTestArchive();
    const start = archive.lastNumber();
    archive.store({ articles: [makeDistinctArticle('one', { published: '2026-11-20T00:00:00.000Z' })] });
    archive.store({ articles: [makeDistinctArticle('one', { published: '2026-11-21T00:00:00.000Z' })] });
    expect(idsBehind(archive, start)).toEqual(['one']);
  });
});
