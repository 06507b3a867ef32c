import { describe, expect, it } from 'vitest';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { keptIn, nothingKept } from '../../support/library.ts';
import { realFetcher } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld, type WorldOptions } from '../support/world.ts';

const source = makeSource();
const article = makeArticle({
  id: 'aaaa000001',
  published: '2026-11-24T09:00:00.000Z',
  summary: 'موجز', // shorter than the body: the page need not be fetched
});
const state = { ...nothingKept, sources: [source], read: { aaaa000001: '2026-11-24T10:00:00.000Z' } };
const text = [
  'علوم',
  '',
  'اكتشاف نجم جديد قرب المجرة',
  '',
  'أعلن فريق من علماء الفلك اليوم اكتشاف نجم جديد يدور حوله كوكبان صغيران.',
  '',
  'وقال رئيس الفريق إن الرصد استغرق ثلاث سنوات كاملة من العمل المتواصل.',
  '',
].join('\n');

const world = (more: WorldOptions = {}) =>
  createTestWorld({ articles: [article], kept: state, files: { 'star.txt': text, '-': text }, ...more });

describe('read', () => {
  it('prints an article of the archive as JSON', async () => {
    const ran = await world().khabar('read', 'aaaa', '--json');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(schemaErrors('read', ran.json())).toEqual([]);
    expect(ran.json()).toEqual({
      id: 'aaaa000001',
      title: article.title,
      link: article.link,
      source: article.source,
      author: article.author,
      published: '2026-11-24T09:00:00.000Z',
      fetched: article.fetched,
      categories: article.categories,
      summary: article.summary,
      language: 'ar',
      direction: 'rtl',
      read: true,
      bookmarked: false,
      changed: false,
      tags: [],
      note: null,
      story: null,
      enclosures: [],
      category: 'ثقافة',
      byline: article.byline,
      blocks: article.blocks.map(({ links, marks, ...block }) => ({
        ...block,
        ...(links ? { links } : {}),
        ...(marks ? { marks: [{ kind: 'link', start: 4, end: 11 }, ...marks] } : {}),
      })),
      related: article.related,
      text: 'افتتاح مكتبة جديدة في المدينة\n\nكتب للجميع\n\nتضم المكتبة عشرين ألف كتاب.\n\nقاعة الأطفال\nقاعة المطالعة',
    });
  });

  it('prints the inline marks of a page: as JSON, and as signs where nothing else can tell them', async () => {
    const long = 'نص الفقرة الأولى وهو طويل بما يكفي لتكون متنًا. '.repeat(6);
    const html = `<html lang="ar"><title>خبر</title><article><p>${long}</p>
      <p>نفّذ <code>npm i</code> ثم 2<sup>80</sup> بسعر <del>100</del> <ins>120</ins> <b>ريالًا</b></p></article>`;
    const pages = { 'https://news.example/marks.html': html };
    const { khabar } = world({ pages });
    const ran = await khabar('read', 'https://news.example/marks.html', '--json');
    expect(schemaErrors('read', ran.json())).toEqual([]);
    const { blocks, text: whole } = ran.json() as {
      blocks: { text: string; marks?: { kind: string; start: number; end: number }[] }[];
      text: string;
    };
    const { text: said, marks = [] } = blocks[1] ?? { text: '' };
    expect(said).toBe('نفّذ npm i ثم 2⁸⁰ بسعر 100 120 ريالًا');
    expect(marks.map(({ kind, start, end }) => [kind, said.slice(start, end)])).toEqual([
      ['code', 'npm i'],
      ['superscript', '⁸⁰'],
      ['deleted', '100'],
      ['inserted', '120'],
      ['strong', 'ريالًا'],
    ]);
    expect(whole).toContain('بسعر 120 ريالًا');
    const { stdout } = await khabar('read', 'https://news.example/marks.html');
    expect(stdout).toContain('نفّذ `npm i` ثم 2⁸⁰ بسعر 120 ريالًا\n');
  });

  it.each(['star.txt', '-'])('reads plain text from %s', async name => {
    const ran = await world().khabar('read', name, '--json');
    expect(schemaErrors('read', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({
      category: 'علوم',
      title: 'اكتشاف نجم جديد قرب المجرة',
      direction: 'rtl',
      read: false,
    });
  });

  it.each([['star.txt'], ['-']])('reads %s without the archive', async word => {
    const { khabar, services } = world();
    const archive = (): never => {
      throw new Error('the archive was opened');
    };
    Object.defineProperty(services, 'archive', { get: archive });
    expect(await khabar('read', word, '--json')).toMatchObject({ code: 0, stderr: '' });
  });

  it('reads many, and ids on standard input, as an array', async () => {
    const { khabar } = world({ files: { 'star.txt': text, '-': 'aaaa\tthe rest of a line\naaaa\n' } });
    const titles = async (...argv: readonly string[]) =>
      ((await khabar('read', ...argv, '--json')).json() as readonly { title: string }[]).map(
        ({ title }) => title,
      );
    expect(await titles('aaaa', 'star.txt')).toEqual([article.title, 'اكتشاف نجم جديد قرب المجرة']);
    expect(await titles('-')).toEqual([article.title, article.title]);
    const lines = (await khabar('read', 'aaaa', 'star.txt')).stdout.split('\n');
    expect(lines.filter(line => line === '* * *')).toHaveLength(1);
  });

  it('reads no article if standard input has none', async () => {
    const { khabar } = world({ files: { '-': '' } });
    expect(await khabar('read', '-')).toMatchObject({ code: 0, stdout: '' });
    expect((await khabar('read', '-', '--json')).json()).toEqual([]);
  });

  it.each([
    [
      'en',
      'pictures/star.txt',
      'Found no article text in pictures/star.txt. Use an HTML page, a feed or plain text.',
    ],
    ['en', '-', 'Found no article text in standard input. Use an HTML page'],
    ['ar', '-', 'لا نص مقال في الدخل القياسي (\u2066stdin\u2069). اختر صفحة HTML'],
  ])('names in %s what has no text as it was typed: %s', async (language, name, message) => {
    const { khabar } = world({ files: { [name]: '\u0001\u0002\u0003x'.repeat(50) } });
    const ran = await khabar('read', name, '--lang', language);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(ran.stderr).toContain(message);
    const { stderr } = await khabar('read', name, '--json');
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'no-article', url: null } });
  });

  it.each([
    ['en', 'feed.xml', 'Could not read the feed in feed.xml: it is damaged (cut off).'],
    ['en', '-', 'Could not read the feed in standard input: it is damaged (cut off).'],
    ['ar', '-', 'الخلاصة في الدخل القياسي (\u2066stdin\u2069) تالفة'],
  ])('names in %s where a damaged feed came from: %s', async (language, name, message) => {
    const { khabar } = world({ files: { [name]: '<rss version="2.0"><channel><item><title>x' } });
    expect((await khabar('read', name, '--lang', language)).stderr).toContain(message);
  });

  it('cuts what was typed if it is endless', async () => {
    const { stderr } = await world().khabar('read', `/${'x'.repeat(9000)}`, '--lang', 'en');
    expect(stderr).toMatch(/^Error: File not found: \/x{198}…\. Check the path\.\n$/u);
  });

  it('prints what can be read of many, and says what cannot', async () => {
    const ran = await world().khabar('read', 'zzzz', 'aaaa', '--json');
    expect(ran.code).toBe(3);
    expect(ran.json()).toMatchObject([{ title: article.title }]);
    expect(ran.stderr).toContain('zzzz');
  });

  it('reads an address', async () => {
    const pages = { 'https://news.example/star.txt': text };
    const ran = await world({ pages }).khabar('read', 'https://news.example/star.txt', '--json');
    expect(ran.json()).toMatchObject({ category: 'علوم', source: { title: 'news.example' } });
  });

  it('marks nothing as read', async () => {
    const { khabar, services } = world({ kept: { ...state, read: {} } });
    await khabar('read', 'aaaa');
    expect(keptIn(services.store).read).toEqual({});
  });

  it('prints text for a pipe in logical order, a paragraph a line', async () => {
    const { stdout } = await world().khabar('read', 'aaaa');
    expect((await world().khabar('read', 'aaaa', '--lang', 'ar')).stdout).toBe(stdout);
    expect(stdout.split('\n')).toEqual([
      'ثقافة',
      'افتتاح مكتبة جديدة في المدينة',
      'سلمى العطار – المدينة · صحيفة المثال',
      expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\d:00\.000Z$/u),
      '',
      'كتب للجميع',
      '',
      'تضم المكتبة عشرين ألف كتاب.',
      '',
      '• قاعة الأطفال',
      '• قاعة المطالعة',
      '',
      'related',
      '1. قافلة الكتاب تصل إلى القرى',
      '',
    ]);
  });

  it('wraps text for a pipe only to a width that is given', async () => {
    const { stdout } = await world().khabar('read', 'aaaa', '--width', '16');
    expect(stdout.split('\n')).toContain('تضم المكتبة');
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(16);
  });

  it('prints visual order, shaped and at the right, where asked to', async () => {
    const { stdout } = await world().khabar('read', 'aaaa', '--bidi', 'app', '--width', '40');
    const thaqafa = '\ufe94\ufed3\ufe8e\ufed8\ufe9b'; // ثقافة
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^ +\\S+ {2}${thaqafa}$`, 'u'));
    expect(stdout.split('\n')[0]).toHaveLength(40);
    const nominal = await world().khabar(
      'read',
      'aaaa',
      '--bidi',
      'app',
      '--shaping',
      'off',
      '--width',
      '40',
    );
    expect(nominal.stdout.split('\n')[0]).toMatch(
      new RegExp(`^ +\\S+ {2}${[...'ثقافة'].reverse().join('')}$`, 'u'),
    );
  });

  it.each([
    ['nnnn', 4, 'unknown-article'],
    ['missing.txt', 4, 'file-not-found'],
    ['https://nowhere.example/', 1, 'unreachable'],
    ['', 2, 'missing-argument'],
  ])('%s ends in %i', async (word, code, error) => {
    const ran = await world().khabar('read', word, '--json');
    expect(ran.code).toBe(code);
    expect(ran.failure()).toMatchObject({ error: { code: error } });
  });

  it('takes no address of a scheme that it does not fetch for a file', async () => {
    const ran = await world({ fetcher: realFetcher() }).khabar(
      'read',
      'ftp://files.example/a.html',
      '--json',
    );
    expect(ran.code).toBe(2);
    expect(ran.failure()).toMatchObject({ error: { code: 'unsafe-address' } });
  });

  it('names a file as it was typed', async () => {
    const ran = await world({ files: { 'docs/empty.txt': '' } }).khabar('read', 'docs/empty.txt', '--json');
    expect(ran.code).toBe(4);
    expect(ran.failure()).toMatchObject({
      error: { message: expect.stringContaining('docs/empty.txt'), url: null },
    });
  });

  it('says why only the summary is there, and is done all the same', async () => {
    const teaser = makeArticle({ id: 'cccc000001', blocks: [], link: 'https://news.example/gone' });
    const { khabar } = world({ articles: [teaser] });
    const ran = await khabar('read', 'cccc', '--full');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(teaser.summary);
    expect(ran.stderr).toContain('Could not connect to https://news.example/gone');
    expect((await khabar('read', 'cccc', '--full', '--quiet')).stderr).toBe('');
  });

  it('ends at Ctrl-C', async () => {
    const teaser = makeArticle({ id: 'cccc000001', blocks: [], link: 'https://news.example/slow' });
    const ran = await world({ articles: [teaser], signal: AbortSignal.abort() }).khabar(
      'read',
      'cccc',
      '--full',
      '--json',
    );
    expect(ran.code).toBe(130);
    expect(ran.failure()).toMatchObject({ error: { code: 'interrupted' } });
  });
});
