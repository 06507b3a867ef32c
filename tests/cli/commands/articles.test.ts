import { describe, expect, it } from 'vitest';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { keptIn, nothingKept } from '../../support/library.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const news = makeSource({ id: 'news0001', title: 'أخبار اليوم', url: 'https://news.example/feed' });
const sport = makeSource({ id: 'sport001', title: 'رياضة', url: 'https://sport.example/feed' });
const in_ = (source: typeof news) => ({ source: { id: source.id, title: source.title } });

const first = makeArticle({
  ...in_(news),
  id: 'aaaa000001',
  title: 'افتتاح المكتبة',
  published: '2026-11-24T09:00:00.000Z',
  categories: ['ثقافة'],
});
const second = makeArticle({
  ...in_(sport),
  id: 'aaaa000002',
  title: 'نهائي الكأس',
  published: '2026-11-23T09:00:00.000Z',
  categories: ['رياضة'],
});
const third = makeArticle({
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
const articles = [first, second, third].map(article => ({ ...article, fetched: '2026-11-24T10:00:00.000Z' }));
const state = { ...nothingKept, sources: [news, sport], read: { aaaa000002: '2026-11-23T10:00:00.000Z' } };

const world = () => createTestWorld({ articles, kept: state });

type Listed = readonly { readonly id: string; readonly read: boolean; readonly bookmarked: boolean }[];
const idsOf = (value: unknown): readonly string[] => (value as Listed).map(({ id }) => id.slice(-1));

describe('list', () => {
  it.each(['محلية', 'أخبار المرفأ', 'أخبار المرفأ/محليه'])(
    'takes %s for what lies in such a folder',
    async folder => {
      const sources = [{ ...news, category: 'أخبار المرفأ/محلية' }, sport];
      const { khabar } = createTestWorld({ articles, kept: { ...state, sources } });
      expect(idsOf((await khabar('list', '--json', '--category', folder)).json())).toEqual(['1', '3']);
      await khabar('bookmark', 'add', 'bbbb000003', 'aaaa000002');
      const marked = await khabar('list', '--json', '--bookmarked', '--category', folder);
      expect(idsOf(marked.json())).toEqual(['3']);
    },
  );

  it.each([
    [[], ['1', '2', '3']],
    [
      ['--limit', '2'],
      ['1', '2'],
    ],
    [['--unread'], ['1', '3']],
    [
      ['--source', 'news0001'],
      ['1', '3'],
    ],
    [['--source', 'spor'], ['2']],
    [
      ['--source', 'رياضة', '--source', 'news'],
      ['1', '2', '3'],
    ],
    [['--category', 'اقتصاد'], ['3']],
    [['--category', 'رياضه'], ['2']],
    [
      ['--since', '2d'],
      ['1', '2'],
    ],
    [['--since', '2026-11-24T00:00Z'], ['1']],
    [['--query', 'إفتتاح المكتبه'], ['1']],
    [['--bookmarked'], []],
    [['--category', 'ثقافة', '--unread', '--since', '1w', '--limit', '1'], ['1']],
  ] as const)('%j gives %j', async (flags, expected) => {
    const ran = await world().khabar('list', '--json', ...flags);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(schemaErrors('list', ran.json())).toEqual([]);
    expect(idsOf(ran.json())).toEqual(expected);
  });

  it('has every key, null for what is absent', async () => {
    const ran = await world().khabar('list', '--json', '--category', 'اقتصاد');
    expect(ran.json()).toEqual([
      {
        id: 'bbbb000003',
        title: 'Markets close higher',
        link: 'https://news.example/library',
        source: { id: 'news0001', title: 'أخبار اليوم' },
        author: null,
        published: '2026-11-10T09:00:00.000Z',
        categories: ['اقتصاد'],
        summary: null,
        language: 'en',
        direction: 'ltr',
        read: false,
        bookmarked: false,
      },
    ]);
  });

  it('prints one line an article for a pipe, in logical order', async () => {
    expect((await world().khabar('list')).stdout).toBe(
      [
        'aaaa000001\t●\tافتتاح المكتبة\tأخبار اليوم\t3 hours ago',
        'aaaa000002\t\tنهائي الكأس\tرياضة\t1 day ago',
        'bbbb000003\t●\tMarkets close higher\tأخبار اليوم\t2 weeks ago',
        '',
      ].join('\n'),
    );
  });

  it('prints nothing for a pipe where there is nothing, and says so on a page', async () => {
    expect((await world().khabar('list', '--bookmarked')).stdout).toBe('');
    expect((await world().khabar('list', '--bookmarked', '--width', '60')).stdout).toContain('No articles');
  });

  it('does not know a source that is not there', async () => {
    expect(await world().khabar('list', '--source', 'cnn')).toMatchObject({ code: 4, stdout: '' });
  });
});

describe('search', () => {
  it('finds words in any of their spellings, with the filters of list', async () => {
    const { khabar } = world();
    const ran = await khabar('search', 'مكتبه', '--json');
    expect(schemaErrors('list', ran.json())).toEqual([]);
    expect(idsOf(ran.json())).toEqual(['1', '2', '3']); // the body of all three speaks of it
    expect(idsOf((await khabar('search', 'الكأس', '--json')).json())).toEqual(['2']);
    expect(idsOf((await khabar('search', 'مكتبة', '--unread', '--since', '2d', '--json')).json())).toEqual([
      '1',
    ]);
  });

  it('finding nothing is no failure', async () => {
    const { khabar } = world();
    expect(await khabar('search', 'زرافة', '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
    expect((await khabar('search', 'زرافة', '--width', '40')).stdout).toContain('No matches');
  });
});

describe('bookmark', () => {
  it('adds, lists and removes', async () => {
    const { khabar, services } = world();
    const added = await khabar('bookmark', 'add', 'bbbb', 'aaaa000001', 'bbbb000003', '--json');
    expect(schemaErrors('list', added.json())).toEqual([]);
    expect(added.json()).toMatchObject([
      { id: 'bbbb000003', bookmarked: true },
      { id: 'aaaa000001', bookmarked: true },
    ]);
    expect(keptIn(services.store).bookmarks.aaaa000001?.article.blocks).toEqual(first.blocks);
    expect(idsOf((await khabar('bookmark', 'list', '--json')).json())).toEqual(['1', '3']);
    expect(idsOf((await khabar('list', '--bookmarked', '--json')).json())).toEqual(['1', '3']);

    const removed = await khabar('bookmark', 'remove', 'aaaa000001', '--json');
    expect(removed.json()).toMatchObject([{ id: 'aaaa000001', bookmarked: false }]);
    expect(idsOf((await khabar('bookmark', 'list', '--json')).json())).toEqual(['3']);
  });

  it('changes nothing where one of the ids is wrong', async () => {
    const { khabar, services } = world();
    expect(await khabar('bookmark', 'add', 'bbbb', 'nnnn')).toMatchObject({ code: 4, stdout: '' });
    expect(keptIn(services.store).bookmarks).toEqual({});
  });

  it('does not take a prefix that two ids have, nor one that is too short', async () => {
    const { khabar } = world();
    expect(await khabar('bookmark', 'add', 'aaaa')).toMatchObject({ code: 2 });
    expect(await khabar('bookmark', 'add', 'bbb')).toMatchObject({ code: 4 });
  });

  it('confirms in a sentence, unless it is to be quiet', async () => {
    const { khabar } = world();
    expect((await khabar('bookmark', 'add', 'bbbb')).stdout).toBe('Bookmarked 1 article\n');
    expect((await khabar('bookmark', 'add', 'bbbb', '--quiet')).stdout).toBe('');
    expect((await khabar('bookmark', 'remove', 'bbbb', '--lang', 'ar')).stdout).toBe(
      'أُزيل من المحفوظات: مقال واحد\n',
    );
  });

  it('says where there was nothing to remove, and how many were removed otherwise', async () => {
    const { khabar } = world();
    const remove = ['bookmark', 'remove', 'bbbb', 'aaaa000001'] as const;
    expect(await khabar(...remove)).toMatchObject({
      code: 0,
      stdout: 'Nothing to remove: these articles are not bookmarked\n',
    });
    expect((await khabar(...remove, '--json')).json()).toEqual([]);
    await khabar('bookmark', 'add', 'bbbb');
    expect((await khabar(...remove)).stdout).toBe('Removed 1 bookmark\n');
  });

  it('keeps an article that its source has dropped', async () => {
    const bookmarks = {
      gone000001: { added: '2026-11-01T00:00:00.000Z', article: { ...first, id: 'gone000001' } },
    };
    const { khabar } = createTestWorld({ articles, kept: { ...state, bookmarks } });
    expect(idsOf((await khabar('bookmark', 'list', '--json')).json())).toEqual(['1']);
    expect((await khabar('read', 'gone', '--json')).json()).toMatchObject({
      id: 'gone000001',
      bookmarked: true,
    });
    expect((await khabar('bookmark', 'remove', 'gone', '--json')).json()).toMatchObject([
      { id: 'gone000001' },
    ]);
  });

  it('exports with the full text', async () => {
    const { khabar } = world();
    await khabar('bookmark', 'add', 'aaaa000001');
    const json = (await khabar('bookmark', 'export', '--json')).json();
    expect(schemaErrors('bookmarks', json)).toEqual([]);
    expect(json).toMatchObject([{ id: 'aaaa000001', added: '2026-11-24T12:00:00.000Z', category: 'ثقافة' }]);
    expect((await khabar('bookmark', 'export', '--format', 'json')).json()).toEqual(json);
    expect((await khabar('bookmark', 'export')).stdout).toContain('## [افتتاح المكتبة]');
    expect((await khabar('bookmark', 'export', '--format', 'html')).stdout).toMatch(/^<!doctype html>/u);
    expect(await khabar('bookmark', 'export', '--format', 'html', '--json')).toMatchObject({ code: 2 });
  });
});

describe('mark', () => {
  it('marks what is named', async () => {
    const { khabar, services } = world();
    const read = await khabar('mark', 'read', 'bbbb', 'aaaa000002', '--json');
    expect(schemaErrors('list', read.json())).toEqual([]);
    expect(read.json()).toMatchObject([{ id: 'bbbb000003', read: true }]); // the other one was read before
    expect(keptIn(services.store).read.aaaa000002).toBe('2026-11-23T10:00:00.000Z'); // when it was first read
    expect((await khabar('mark', 'unread', 'bbbb', '--json')).json()).toMatchObject([{ read: false }]);
    expect(Object.keys(keptIn(services.store).read)).toEqual(['aaaa000002']);
  });

  it('says how many were changed, and if none was', async () => {
    const { khabar } = world();
    const line = ['mark', 'read', 'aaaa000001', 'aaaa000002'] as const;
    expect((await khabar(...line)).stdout).toBe('Marked 1 article as read\n');
    expect((await khabar(...line)).stdout).toBe(
      'Nothing to change: these articles are already marked as read\n',
    );
    expect((await khabar('mark', 'unread', 'bbbb', '--lang', 'ar')).stdout).toBe(
      'لم يتغير شيء: ليس بينها مقال مقروء\n',
    );
  });

  it('marks all that filters select and that changes', async () => {
    const { khabar } = world();
    expect(idsOf((await khabar('mark', 'read', '--all', '--since', '2d', '--json')).json())).toEqual(['1']);
    expect(idsOf((await khabar('mark', 'read', '--all', '--json')).json())).toEqual(['3']);
    expect((await khabar('mark', 'read', '--all', '--json')).json()).toEqual([]);
    expect(idsOf((await khabar('mark', 'unread', '--all', '--source', 'news', '--json')).json())).toEqual([
      '1',
      '3',
    ]);
  });

  it.each([
    ['mark read', 'missing-argument'],
    ['mark read --source news', 'extra-argument'],
    ['mark read aaaa000001 --unread', 'extra-argument'],
    ['mark read aaaa000001 --all', 'extra-argument'],
  ])('%s is wrong', async (line, code) => {
    const { khabar, services } = world();
    const ran = await khabar(...line.split(' '), '--json');
    expect(ran.code).toBe(2);
    expect(ran.failure()).toMatchObject({ error: { code } });
    expect(keptIn(services.store)).toEqual(state);
  });
});
