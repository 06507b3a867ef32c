import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { listedIds, openArchiveWith } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks } from '../../support/marks.ts';

describe('an entry whose id has changed', () => {
  it('is the article of its address: it keeps its id, its marks and when it was first fetched', () => {
    const archive = openArchiveWith(makeDistinctArticle('a', { link: 'http://news.example/8491' }));
    const marks = createTestMarks();
    marks.set('read', 'a', '2026-11-21T00:00:00.000Z');
    archive.mirror(marks);
    const moved = makeDistinctArticle('b', {
      link: 'https://www.news.example/8491/?utm_source=rss',
      title: 'عنوان آخر',
      fetched: '2026-11-22T10:00:00.000Z',
    });
    expect(archive.store({ articles: [moved] })).toEqual({ added: [], changed: ['a'] });
    expect(archive.get('a')).toEqual({ ...moved, id: 'a', fetched: '2026-11-20T10:00:00.000Z' });
    expect(archive.listed(['a', 'b'])).toMatchObject([{ id: 'a', read: true }]);
    expect(archive.store({ articles: [moved] })).toEqual({ added: [], changed: [] });
  });

  it('is the article of its headline and date', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'), makeDistinctArticle('b'));
    const again = ['a', 'b'].map(id => makeDistinctArticle(`${id}2`, { title: `خَبر ${id}` }));
    expect(archive.store({ articles: again }).added).toEqual([]);
    expect(listedIds(archive)).toEqual(['a', 'b']);
  });

  it('is without a date the article of its headline, summary and path', () => {
    const undated = (id: string, link: string, summary: string) =>
      makeDistinctArticle(id, { title: 'الأسعار اليوم', published: null, link, summary });
    const archive = openArchiveWith(undated('a', 'https://news.example/p?id=1&s=x', 'استقرار'));
    const again = undated('b', 'https://news.example/p?id=1&s=y', 'استقرار');
    expect(archive.store({ articles: [again] }).added).toEqual([]);
    const others = [
      undated('c', 'https://news.example/p?id=2&s=x', 'ارتفاع'),
      undated('d', 'https://news.example/q', 'استقرار'),
    ];
    expect(archive.store({ articles: others }).added).toEqual(['c', 'd']);
  });
});

describe('an entry of its own', () => {
  it.each<[string, Partial<Article>]>([
    ['with another address and headline', {}],
    ['with the headline at another time', { title: 'خبر a', published: '2026-11-20T09:01:00.000Z' }],
    ['with the headline and no date', { title: 'خبر a', published: null }],
    ['of another source', { link: 'https://news.example/a', source: { id: 'other', title: '' } }],
    ['that has the bare host for its address', { link: 'https://news.example/' }],
  ])('is one %s', (_, more) => {
    const archive = openArchiveWith(
      makeDistinctArticle('a'),
      makeDistinctArticle('home', { link: 'http://news.example/' }),
    );
    expect(archive.store({ articles: [makeDistinctArticle('b', more)] }).added).toEqual(['b']);
  });

  it('is one if its document still names the article of that address', () => {
    const archive = openArchiveWith(makeDistinctArticle('a', { link: 'https://news.example/live' }));
    const entry = makeDistinctArticle('b', { link: 'https://news.example/live' });
    expect(archive.store({ articles: [entry, makeDistinctArticle('a')] }).added).toEqual(['b']);
  });

  it('is one if its document has several entries of that address', () => {
    const same = { link: 'https://news.example/live' };
    const archive = openArchiveWith(makeDistinctArticle('a', same));
    const entries = [makeDistinctArticle('b', same), makeDistinctArticle('c', same)];
    expect(archive.store({ articles: entries }).added).toEqual(['b', 'c']);
  });

  it('stays the article of its id, whatever address it has now', () => {
    const archive = openArchiveWith(makeDistinctArticle('a'), makeDistinctArticle('b'));
    const moved = makeDistinctArticle('a', { link: 'https://news.example/b' });
    expect(archive.store({ articles: [moved] })).toEqual({ added: [], changed: ['a'] });
  });

  it('is one if several stored articles answer to it', () => {
    const same = { title: 'عاجل', link: 'https://news.example/live' };
    const archive = openArchiveWith(makeDistinctArticle('a', same), makeDistinctArticle('b', same));
    expect(archive.store({ articles: [makeDistinctArticle('c', same)] }).added).toEqual(['c']);
  });
});
