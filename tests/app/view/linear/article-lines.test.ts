import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../source/domain/article.ts';
import { makeArticle } from '../../../support/articles.ts';
import { listenToNews } from '../../../support/listener.ts';
import { sourceOf } from '../../../support/news.ts';

const listenTo = (blocks: readonly Block[], language: 'ar' | 'en' = 'ar') =>
  listenToNews({
    sources: [sourceOf('one')],
    articles: [makeArticle({ source: { id: 'one', title: 'مصدر' }, blocks, related: [] })],
    language,
  });

const first = async (block: Block, language: 'ar' | 'en' = 'ar'): Promise<readonly string[]> =>
  listenTo([block, { type: 'paragraph', text: 'آخر الكلام' }], language).hear('enter', 'j');

describe('an article that is opened', () => {
  it('is said with its headline, section, author, date and length', async () => {
    expect(await listenTo([{ type: 'paragraph', text: 'نص' }]).hear('enter')).toEqual([
      'افتتاح مكتبة جديدة في المدينة',
      'ثقافة، سلمى العطار، المدينة، مصدر',
      expect.stringContaining('٢٠ نوفمبر ٢٠٢٦'),
      'فقرة واحدة',
      'جارٍ جلب النص الكامل…',
      'الفقرة التالية: المسافة. الرجوع إلى القائمة: ض.',
      expect.stringContaining('هذا كل ما في الخلاصة'),
    ]);
  });

  it('goes on where it was left', async () => {
    const { hear, press } = listenTo(['أول', 'ثان', 'ثالث'].map(text => ({ type: 'paragraph', text })));
    await press('enter', 'j', 'j', 'q');
    expect((await hear('enter')).slice(-3, -1)).toEqual(['الفقرة ٢ من ٣', 'ثان']);
  });
});

describe('a paragraph', () => {
  it('is said as it is, and what ends with it', async () => {
    const { hear } = listenTo([{ type: 'paragraph', text: 'قال: «نعم» (100٪)' }]);
    expect(await hear('enter', 'j')).toEqual([
      'قال: «نعم» (100٪)',
      'نهاية المقال. غير المقروء التالي: المسافة.',
    ]);
  });

  it('is followed by its links, numbered', async () => {
    const text = 'زر الموقع';
    const links = [{ text: 'الموقع', url: 'https://news.example/about', start: 3, end: 9 }];
    expect(await first({ type: 'paragraph', text, links })).toEqual([text, 'رابط ١: الموقع، news.example']);
  });

  it.each<readonly [Block, 'ar' | 'en', readonly string[]]>([
    [{ type: 'heading', text: 'كتب للجميع', level: 3 }, 'ar', ['عنوان داخلي، المستوى ٣: كتب للجميع']],
    [{ type: 'heading', text: 'Books', level: 2 }, 'en', ['Heading level 2: Books']],
    [{ type: 'quote', text: 'سطر\nوسطر' }, 'ar', ['اقتباس: سطر', 'وسطر']],
    [{ type: 'list', text: 'a\nb', items: ['a', 'b'] }, 'en', ['List, 2 items:', 'a', 'b']],
    [{ type: 'list', text: '1. أ\n2. ب', items: ['1. أ', '2. ب'] }, 'ar', ['قائمة، بندان:', '١. أ', '٢. ب']],
    [{ type: 'code', text: 'if x:\n  y' }, 'en', ['Code, 2 lines:', 'if x:', '  y']],
    [{ type: 'code', text: 'x', language: 'python' }, 'en', ['Code, python, 1 line:', 'x']],
    [
      { type: 'image', text: 'الميناء فجرًا', url: 'https://x.example/a.jpg' },
      'ar',
      ['صورة: الميناء فجرًا', 'رابط ١: صورة، x.example'],
    ],
    [
      { type: 'table', text: 'a\tb\nc\td', items: ['a\tb', 'c\td'] },
      'en',
      ['Table, 2 rows:', 'Columns: a; b', 'a: c; b: d'],
    ],
    [{ type: 'rule', text: '' }, 'en', ['Separator']],
    [
      { type: 'image', text: '', url: 'https://x.example/a.jpg' },
      'en',
      ['Image: without a description', 'Link 1: Image, x.example'],
    ],
    [
      { type: 'list', text: 'a\n– b\n☑ c', items: ['a', '– b', '☑ c'] },
      'en',
      ['List, 3 items:', 'a', 'Level 2: b', 'Level 1: Done: c'],
    ],
    [
      { type: 'table', text: 'المدينة\tالسكان\nالميناء\t', items: ['المدينة\tالسكان', 'الميناء\t'] },
      'ar',
      ['جدول، صفان:', 'الأعمدة: المدينة؛ السكان', 'المدينة: الميناء'],
    ],
    [{ type: 'paragraph', text: 'شغّل npm', marks: [{ kind: 'code', start: 5, end: 8 }] }, 'ar', ['شغّل npm']],
  ])('of another kind is named: %j', async (block, language, said) => {
    expect(await first(block, language)).toEqual(said);
  });
});

describe('what the source has changed', () => {
  it('is named among the words', async () => {
    const article = makeArticle({ source: { id: 'one', title: 'مصدر' }, related: [] });
    const textOf = (text: string) => ({ ...article, blocks: [{ type: 'paragraph' as const, text }] });
    const { hear, library } = listenToNews({
      sources: [sourceOf('one')],
      articles: [textOf('Forty people came')],
      language: 'en',
    });
    library.others.add(textOf('Fifty people came'));
    await hear('enter');
    await hear('c');
    expect((await hear('j'))[0]).toBe('(removed: Forty) (added: Fifty) people came');
  });
});

describe('a word that is found', () => {
  it('is said with its paragraph', async () => {
    const { hear } = listenTo(
      ['قمح', 'ماء', 'قمح وماء'].map(text => ({ type: 'paragraph', text })),
      'en',
    );
    expect((await hear('enter', '/', ...'قمح', 'enter')).slice(-2)).toEqual(['1 of 2', 'قمح']);
    expect(await hear('n')).toEqual(['2 of 2', 'قمح وماء', 'End of article. Next unread article: Space.']);
  });
});

describe('paragraphs that are selected', () => {
  it('are counted as they grow', async () => {
    const { hear } = listenTo(
      ['أول', 'ثان', 'ثالث'].map(text => ({ type: 'paragraph', text })),
      'en',
    );
    expect((await hear('enter', 'j', 'v')).join()).toContain('1 paragraph selected');
    expect(await hear('j')).toEqual(['ثان', expect.stringContaining('2 paragraphs selected')]);
  });
});
