import type { FoundFeed } from '../../source/app/services/find-feeds.ts';
import { makeSource } from './articles.ts';

/** Three feeds of a site: all news, its comments in English, and one that is followed already. */
export function foundFeeds(): readonly FoundFeed[] {
  const feed = (more: Partial<FoundFeed>): FoundFeed => ({
    source: makeSource(),
    type: 'rss',
    entries: 20,
    newest: '2026-11-24T04:00:00.000Z',
    headline: null,
    followed: null,
    ...more,
  });
  return [
    feed({
      source: makeSource({
        id: 'harbour0',
        title: 'أخبار المرفأ',
        url: 'https://harbour.example/feed',
        language: 'ar',
        category: null,
      }),
      headline: 'وصول أول سفينة قمح إلى الميناء بعد إصلاح الرصيف الشرقي',
    }),
    feed({
      source: makeSource({
        id: 'harbour1',
        title: 'Harbour Notes',
        url: 'https://harbour.example/en.xml',
        language: 'en',
        category: null,
      }),
      type: 'atom',
      entries: 3,
      headline: 'First wheat ship since the repair',
    }),
    feed({
      source: makeSource({ id: 'harbour2', title: 'رياضة المرفأ', url: 'https://harbour.example/sport' }),
      newest: null,
      entries: 0,
      followed: 'one',
    }),
  ];
}
