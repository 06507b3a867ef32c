import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../source/cli/export/html.ts';
import { markdownOf } from '../../../source/cli/export/markdown.ts';
import type { Article, Block } from '../../../source/domain/article.ts';
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

/** Rewritten by `npx vitest run --dir tests/cli -u`. */
const golden = (name: string): string => `../../../fixtures/cli/${name}`;

describe('markdown', () => {
  it('has every kind of block, nothing of which can be taken for markup', async () => {
    await expect(
      markdownOf('المحفوظات', [article(), article({ link: null, byline: null })]),
    ).toMatchFileSnapshot(golden('bookmarks.md'));
  });

  it('without articles is its heading', () => {
    expect(markdownOf('Bookmarks', [])).toBe('# Bookmarks');
  });
});

describe('html', () => {
  const html = htmlOf({ heading: 'المحفوظات', language: 'ar', direction: 'rtl' }, [
    article(),
    article({ link: null }),
  ]);

  it('has every kind of block', async () => {
    await expect(html).toMatchFileSnapshot(golden('bookmarks.html'));
  });

  it('takes no markup and no address but those of the web from an article', () => {
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('javascript:');
    expect(html).not.toContain('<الموقع>');
    expect(html).toContain('href="https://news.example/?a=1&amp;b=&quot;2&quot;"');
  });
});
