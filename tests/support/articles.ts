import type { Article } from '../../source/domain/article.ts';
import type { Source } from '../../source/domain/source.ts';

/** An article with something in every field; `overrides` say what a test is about. */
export const makeArticle = (overrides: Partial<Article> = {}): Article => ({
  id: 'artcl00001',
  title: 'افتتاح مكتبة جديدة في المدينة',
  link: 'https://news.example/library',
  source: { id: 'source01', title: 'صحيفة المثال' },
  author: 'سلمى العطار',
  published: '2026-11-20T09:00:00.000Z',
  fetched: '2026-11-20T10:00:00.000Z',
  categories: ['ثقافة', 'مدن'],
  summary: 'فتحت المكتبة أبوابها للقراء صباح اليوم.',
  language: 'ar',
  direction: 'rtl',
  category: 'ثقافة',
  byline: 'سلمى العطار – المدينة',
  blocks: [
    { type: 'heading', text: 'كتب للجميع', level: 2 },
    {
      type: 'paragraph',
      text: 'تضم المكتبة عشرين ألف كتاب.',
      links: [{ text: 'المكتبة', url: 'https://news.example/about', start: 4, end: 11 }],
      marks: [{ kind: 'strong', start: 12, end: 17 }],
    },
    { type: 'list', text: 'قاعة الأطفال\nقاعة المطالعة', items: ['قاعة الأطفال', 'قاعة المطالعة'] },
  ],
  related: [{ title: 'قافلة الكتاب تصل إلى القرى', link: null }],
  ...overrides,
});

/** An article with an address and a headline of its own, so that the archive takes it for no other. */
export const makeDistinctArticle = (id: string, overrides: Partial<Article> = {}): Article =>
  makeArticle({ id, link: `https://news.example/${id}`, title: `خبر ${id}`, ...overrides });

export const makeSource = (overrides: Partial<Source> = {}): Source => ({
  id: 'source01',
  title: 'صحيفة المثال',
  url: 'https://news.example/feed.xml',
  homepage: 'https://news.example/',
  language: 'ar',
  category: null,
  enabled: true,
  ...overrides,
});
