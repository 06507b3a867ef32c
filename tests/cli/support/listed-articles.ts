/** Three articles of two sources, one of them read. */

import { makeArticle, makeSource } from '../../support/articles.ts';
import { nothingKept } from '../../support/library.ts';
import { createTestWorld } from './world.ts';

export const news = makeSource({ id: 'news0001', title: 'أخبار اليوم', url: 'https://news.example/feed' });
export const sport = makeSource({ id: 'sport001', title: 'رياضة', url: 'https://sport.example/feed' });
const in_ = (source: typeof news) => ({ source: { id: source.id, title: source.title } });

export const first = makeArticle({
  ...in_(news),
  id: 'aaaa000001',
  title: 'افتتاح المكتبة',
  published: '2026-11-24T09:00:00.000Z',
  categories: ['ثقافة'],
});
export const second = makeArticle({
  ...in_(sport),
  id: 'aaaa000002',
  title: 'نهائي الكأس',
  published: '2026-11-23T09:00:00.000Z',
  categories: ['رياضة'],
});
export const third = makeArticle({
  ...in_(news),
  id: 'bbbb000003',
  title: 'Markets close higher',
  direction: 'ltr',
  language: 'en',
  published: '2026-11-10T09:00:00.000Z',
  categories: ['اقتصاد'],
  author: null,
  summary: null,
});
export const articles = [first, second, third].map(article => ({
  ...article,
  fetched: '2026-11-24T10:00:00.000Z',
}));
/** Of one event, by two sources. */
export const twoReports = [
  { ...in_(news), id: 'cccc000004', title: 'مصرع ٦ وإصابة ١٤ في انهيار عقار بحي شبرا في القاهرة' },
  { ...in_(sport), id: 'cccc000005', title: 'سبعة قتلى و14 جريحا بانهيار مبنى سكني في شبرا شمال القاهرة' },
].map(report =>
  makeArticle({
    ...report,
    link: `https://news.example/${report.id}`,
    published: '2026-11-09T09:00:00.000Z',
    fetched: '2026-11-24T10:00:00.000Z',
    summary: null,
    blocks: [{ type: 'paragraph', text: `${report.title}، بحسب مصدر أمني.` }],
  }),
);
export const state = {
  ...nothingKept,
  sources: [news, sport],
  read: { aaaa000002: '2026-11-23T10:00:00.000Z' },
};

export const world = () => createTestWorld({ articles, kept: state });

export type Listed = readonly { readonly id: string; readonly read: boolean; readonly bookmarked: boolean }[];
export const idsOf = (value: unknown): readonly string[] => (value as Listed).map(({ id }) => id.slice(-1));
