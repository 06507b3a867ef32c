import { describe, expect, it } from 'vitest';
import { relatedInArchive } from '../../../source/app/services/related-articles.ts';
import type { Article } from '../../../source/domain/article.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { openTestLibrary } from '../../support/library.ts';
import { labelledArticles } from '../../support/story-articles.ts';

const labelled = labelledArticles();
const articles = labelled.map(({ article }) => article);
const ofEvent = (name: string): readonly [Article, ...Article[]] =>
  labelled.flatMap(({ event, article }) => (event === name ? [article] : [])) as [Article, ...Article[]];
const outlets = [...new Set(articles.map(({ source }) => source.id))];

function libraryOf(contents: readonly Article[], sources = outlets) {
  const library = openTestLibrary({
    articles: contents,
    kept: {
      sources: sources.map(id =>
        makeSource({ id, title: id, url: `https://${outlets.indexOf(id)}.example/` }),
      ),
    },
  });
  for (const _ of library.archive.grouping());
  return library;
}

const idsUnder = (id: string, library: ReturnType<typeof libraryOf>): readonly string[] =>
  relatedInArchive(library, id).map(article => article.id);

describe('what the archive has beside an article', () => {
  it('begins with the others that tell its story, the latest of them first', () => {
    const [first, ...others] = ofEvent('ferry');
    expect(idsUnder(first.id, libraryOf(ofEvent('ferry')))).toEqual(others.map(({ id }) => id).reverse());
  });

  it('prefers those in its language, and has earlier ones of its source last', () => {
    const [first, second] = ofEvent('ferry') as [Article, Article];
    const told = [
      { ...first, language: 'ar' },
      { ...second, language: 'ar' },
      ...ofEvent('ferry')
        .slice(2)
        .map((article, at) =>
          at === 0 ? { ...article, language: 'ar', source: first.source } : { ...article, language: 'fa' },
        ),
    ];
    const [, other, own, foreign] = told.map(({ id }) => id);
    expect(idsUnder(first.id, libraryOf(told))).toEqual([other, foreign, own]);
  });

  it('are articles that share much with it where nobody else tells its story', () => {
    const [article] = ofEvent('barcacoach');
    const match = ofEvent('clasico').map(({ id }) => id);
    const found = idsUnder(article.id, libraryOf([article, ...ofEvent('clasico')]));
    expect(found.length).toBeGreaterThan(0);
    for (const id of found) expect(match).toContain(id);
  });

  it('has nothing of what its page names, of removed sources, and of itself', () => {
    const [first, second, third] = ofEvent('heist') as [Article, Article, Article];
    const names = { ...first, related: [{ title: second.title, link: null }] };
    const library = libraryOf([names, second, third]);
    expect(idsUnder(first.id, library)).toEqual([third.id]);
    const less = libraryOf([first, second, third], [first.source.id]);
    expect(idsUnder(first.id, less)).toEqual([]);
    expect(idsUnder('nosuch', less)).toEqual([]);
  });

  it('are those of these weeks that have the name of somebody who speaks in it, if it is rare', () => {
    const spoken = (id: string, day: number, text: string): Article =>
      makeDistinctArticle(id, {
        source: { id: outlets[0] ?? '', title: '' },
        language: 'ar',
        related: [],
        summary: null,
        published: new Date(Date.UTC(2027, 2, day)).toISOString(),
        fetched: new Date(Date.UTC(2027, 2, day, 1)).toISOString(),
        blocks: [{ type: 'paragraph', text }],
      });
    const article = spoken('speaks', 30, 'قال عالم البحار سالم ناصر: «المرجان يعود ببطء».');
    const others = [
      spoken('recent', 20, 'نال سالم ناصر جائزة العلوم.'),
      spoken('old', 1, 'افتتح سالم ناصر معرضا.'),
      spoken('other', 21, 'فاز الفريق بالكأس.'),
    ];
    expect(idsUnder('speaks', libraryOf([article, ...others]))).toEqual(['recent']);
    const many = Array.from({ length: 9 }, (_, at) =>
      spoken(`many${at}`, 21, `وصل سالم ناصر إلى المدينة ${at}.`),
    );
    expect(idsUnder('speaks', libraryOf([article, ...many]))).toEqual([]);
  });

  it('are three at most, and none of what shares nothing', () => {
    const library = libraryOf(articles);
    for (const { id } of articles) expect(idsUnder(id, library).length).toBeLessThanOrEqual(3);
    const [alone] = ofEvent('starlink');
    expect(idsUnder(alone.id, library)).toEqual([]);
  });
});
