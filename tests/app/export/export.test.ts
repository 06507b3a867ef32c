import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../../source/app/export/html.ts';
import { bookmarksMarkdown } from '../../../source/app/export/markdown.ts';
import { netscapeOf } from '../../../source/app/export/netscape.ts';
import type { Kept } from '../../../source/app/services/bookmark.ts';
import { type Article, type Block, untouched } from '../../../source/domain/article.ts';
import { makeArticle } from '../../support/articles.ts';

const link = (text: string, start: number, url: string) => ({ text, start, end: start + text.length, url });

const blocks: readonly Block[] = [
  { type: 'heading', text: 'عنوان # فرعي', level: 2 },
  {
    type: 'paragraph',
    text: 'زر <الموقع> هنا & هناك',
    links: [link('الموقع', 4, 'https://news.example/?a=1&b="2"')],
  },
  { type: 'paragraph', text: '- ليس قائمة\n1. ولا هذا' },
  { type: 'quote', text: 'قال: “نعم”\nثم سكت' },
  { type: 'list', text: 'أول\nثان', items: ['أول', 'ثان'] },
  { type: 'list', text: '1. أول\n2. ثان', items: ['1. أول', '2. ثان'] },
  { type: 'list', text: '3. ثالث\n2. ثان', items: ['3. ثالث', '2. ثان'] },
  {
    type: 'list',
    text: '☑ تم\n☐ لم يتم\n– 1. داخله\n– – a. أعمق',
    items: ['☑ تم', '☐ لم يتم', '– 1. داخله', '– – a. أعمق'],
  },
  { type: 'code', text: 'if (a < b) {\n```\n}' },
  { type: 'image', text: 'صورة <1>', url: 'https://news.example/1.png' },
  { type: 'image', text: 'بلا عنوان آمن', url: 'javascript:alert(1)' },
  { type: 'table', text: '', items: ['اسم\tعدد', 'أ|ب\t2'] },
  { type: 'rule', text: '' },
  {
    type: 'paragraph',
    text: 'السعر 100 120 ريالًا جدًا `x` F5 هنا',
    links: [link('هنا', 33, 'https://news.example/')],
    marks: [
      { kind: 'deleted', start: 6, end: 9 },
      { kind: 'inserted', start: 10, end: 13 },
      { kind: 'strong', start: 14, end: 25 },
      { kind: 'emphasis', start: 21, end: 25 },
      { kind: 'code', start: 26, end: 29 },
      { kind: 'keyboard', start: 30, end: 32 },
      { kind: 'highlight', start: 33, end: 36 },
    ],
  },
  {
    type: 'list',
    text: '1. أول\n2. ثان',
    items: ['1. أول', '2. ثان'],
    marks: [{ kind: 'strong', start: 3, end: 6 }],
  },
];

const article = (overrides: Partial<Article> = {}): Article =>
  makeArticle({ title: 'خبر [جديد] <b>', blocks, link: 'https://news.example/a>b', ...overrides });

const kept = (overrides: Partial<Article> = {}, more: Partial<Kept> = {}): Kept => ({
  ...untouched,
  added: '2026-11-24T12:00:00.500Z',
  rank: null,
  bookmarked: true,
  article: article(overrides),
  ...more,
});

const annotated = kept({}, { tags: ['للقراءة لاحقًا', 'C#'], note: 'أول *سطر* <b>\n- ثانٍ', rank: '2026"' });

/** Rewritten by `npx vitest run --dir tests/app/export -u`. */
const golden = (name: string): string => `../../../fixtures/cli/${name}`;

describe('markdown', () => {
  it('has every kind of block, nothing of which can be taken for markup', async () => {
    await expect(
      bookmarksMarkdown('المحفوظات', [annotated, kept({ link: null, byline: null })]),
    ).toMatchFileSnapshot(golden('bookmarks.md'));
  });

  it('without articles is its heading', () => {
    expect(bookmarksMarkdown('Bookmarks', [])).toBe('# Bookmarks');
  });
});

describe('the HTML of a body', () => {
  const html = bodyHtml(article());

  it('has every kind of block', async () => {
    await expect(html).toMatchFileSnapshot(golden('body.html'));
  });

  it('takes no markup and no address but those of the web from an article', () => {
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('<الموقع>');
    expect(html).toContain('href="https://news.example/?a=1&amp;b=&quot;2&quot;"');
  });
});

describe('a bookmark file', () => {
  it('has links with their times, tags and notes', async () => {
    await expect(netscapeOf('المحفوظات', [annotated, kept(), kept({ link: null })])).toMatchFileSnapshot(
      golden('bookmarks.html'),
    );
  });
});
