import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { listedIds, openArchiveWith } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

function parsed(text: string): Query {
  const result = parseQuery(text, now);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

type Listed = Partial<Article> & Pick<Article, 'id'>;

/** Ids of the articles that a query finds, in alphabetical order. */
function found(articles: readonly Listed[], text: string): readonly string[] {
  const whole = articles.map(({ id, ...rest }) =>
    makeDistinctArticle(id, { summary: null, blocks: [], ...rest }),
  );
  return [...listedIds(openArchiveWith(...whole), { query: parsed(text) })].sort();
}

const link = (url: string) => ({
  type: 'paragraph' as const,
  text: url,
  links: [{ text: url, url, start: 0, end: url.length }],
});

describe('the author of an article', () => {
  const articles: readonly Listed[] = [
    { id: 'feed', title: 'نص', author: 'منى السّعيد', byline: null },
    { id: 'page', title: 'نص', author: 'التحرير', byline: 'كتبت: منى السعيد ويوسف حداد' },
    { id: 'told', title: 'منى السعيد تفوز بجائزة', author: 'Reuters', byline: 'Reuters' },
    { id: 'none', title: 'نص', author: null, byline: null },
  ];

  it.each<[string, readonly string[]]>([
    ['author:منى', ['feed', 'page']],
    ['كاتب:السعيد', ['feed', 'page']],
    ['author:"منى السعيد"', ['feed', 'page']],
    ['author:"السعيد منى"', []],
    ['author:سعي', []],
    ['author:يوسف', ['page']],
    ['author:reuters', ['told']],
    ['author:"التحرير كتبت"', []],
    ['-author:منى', ['none', 'told']],
    ['نص author:منى', ['feed', 'page']],
    ['author:…', []],
  ])('is asked for by %j', (text, ids) => {
    expect(found(articles, text)).toEqual(ids);
  });
});

describe('the language of an article', () => {
  const articles: readonly Listed[] = [
    { id: 'ar', title: 'انطلاق القمة في الرياض', language: 'ar-SA' },
    { id: 'ar-told', title: 'وزير الخارجية يزور القاهرة', language: null },
    { id: 'ar-contradicted', title: 'مجلس الأمن يعقد جلسة طارئة', language: 'en-US' },
    { id: 'en', title: 'The minister of trade was in Cairo', language: null },
    { id: 'fa', title: 'گفت‌وگوی پنج‌جانبه در ژنو پایان یافت', language: null },
    { id: 'ku', title: 'پەرلەمانی کوردستان کۆبوونەوە دەکات', language: 'ckb' },
  ];

  it.each<[string, readonly string[]]>([
    ['lang:ar', ['ar', 'ar-contradicted', 'ar-told']],
    ['lang:Arabic', ['ar', 'ar-contradicted', 'ar-told']],
    ['لغة:العربية', ['ar', 'ar-contradicted', 'ar-told']],
    ['lang:fa', ['fa']],
    ['lang:en', ['en']],
    ['lang:ku', ['ku']],
    ['lang:ckb', ['ku']],
    ['lang:xx', []],
    ['-lang:ar', ['en', 'fa', 'ku']],
  ])('is asked for by %j', (text, ids) => {
    expect(found(articles, text)).toEqual(ids);
  });
});

describe('what an article has', () => {
  const articles: readonly Listed[] = [
    { id: 'image', title: 'صورة', blocks: [{ type: 'image', text: '', url: 'https://a.example/1.jpg' }] },
    { id: 'audio', title: 'حلقة', blocks: [link('https://a.example/1.mp3?x=1')] },
    { id: 'video', title: 'مقطع', blocks: [link('https://www.youtube.com/watch?v=1')] },
    {
      id: 'enclosed',
      title: 'بث',
      blocks: [{ ...link('https://a.example/play?id=1'), medium: 'audio' }],
    },
    { id: 'film', title: 'فيلم', link: 'https://youtu.be/abc' },
    {
      id: 'mention',
      title: 'خبر',
      blocks: [
        {
          type: 'paragraph',
          text: 'انظر هنا',
          links: [{ text: 'هنا', url: 'https://a.example/1.mp3', start: 5, end: 8 }],
        },
      ],
    },
  ];

  it.each<[string, readonly string[]]>([
    ['has:image', ['image']],
    ['فيه:صورة', ['image']],
    ['has:audio', ['audio', 'enclosed']],
    ['فيه:صوت', ['audio', 'enclosed']],
    ['has:video', ['film', 'video']],
    ['-has:video -has:audio', ['image', 'mention']],
    ['has:video or has:image', ['film', 'image', 'video']],
  ])('is asked for by %j', (text, ids) => {
    expect(found(articles, text)).toEqual(ids);
  });
});

describe('new articles', () => {
  it('are those that the latest successful fetch of their source added', () => {
    const archive = openArchiveWith();
    const fetch = (at: string, articles: readonly string[], more = {}) =>
      archive.store({
        articles: articles.map(id => makeDistinctArticle(id, { title: `"fetched":"${id}`, fetched: at })),
        record: makeFetchRecord({ attempted: at, succeeded: at, ...more }),
      });
    const news = () => listedIds(archive, { query: { is: 'new' } });
    fetch('2026-11-24T10:00:00.000Z', ['one', 'two']);
    expect([...news()].sort()).toEqual(['one', 'two']);
    fetch('2026-11-24T11:00:00.000Z', ['one', 'two', 'three']);
    expect(news()).toEqual(['three']);
    expect(archive.count({ is: 'new' })).toBe(1);
    expect(archive.count({ all: [{ is: 'new' }, { title: 'fetched' }] })).toBe(1);
    fetch('2026-11-24T12:00:00.000Z', [], { succeeded: '2026-11-24T11:00:00.000Z' });
    expect(news()).toEqual(['three']);
    fetch('2026-11-24T13:00:00.000Z', []);
    expect(news()).toEqual([]);
  });
});
