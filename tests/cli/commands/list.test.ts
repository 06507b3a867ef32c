import { describe, expect, it } from 'vitest';
import { articles, idsOf, news, sport, state, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

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

  it.each([
    [['--after', 'aaaa000002'], ['3']],
    [['--after', 'bbbb000003'], []],
    [
      ['--after', 'bbbb', '--sort', 'oldest'],
      ['2', '1'],
    ],
  ] as const)('goes on with %j', async (flags, expected) => {
    expect(idsOf((await world().khabar('list', '--json', ...flags)).json())).toEqual(expected);
  });

  it.each([
    ['bbb', 'unknown-article'],
    ['zzzz000001', 'unknown-article'],
    ['aaaa', 'ambiguous-id'],
  ])('finds no single place behind %s', async (id, code) => {
    const ran = await world().khabar('list', '--json', '--after', id);
    expect(ran.stdout).toBe('');
    expect(ran.failure()).toMatchObject({ error: { code } });
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
        fetched: '2026-11-24T10:00:00.000Z',
        categories: ['اقتصاد'],
        summary: null,
        language: 'en',
        direction: 'ltr',
        read: false,
        bookmarked: false,
        changed: false,
        tags: [],
        note: null,
        story: null,
        enclosures: [],
      },
    ]);
  });

  it('prints one line an article for a pipe, in logical order', async () => {
    expect((await world().khabar('list')).stdout).toBe(
      [
        'aaaa000001\t2026-11-24T09:00:00.000Z\tfalse\tfalse\tأخبار اليوم\tافتتاح المكتبة\thttps://news.example/library',
        'aaaa000002\t2026-11-23T09:00:00.000Z\ttrue\tfalse\tرياضة\tنهائي الكأس\thttps://news.example/library',
        'bbbb000003\t2026-11-10T09:00:00.000Z\tfalse\tfalse\tأخبار اليوم\tMarkets close higher\thttps://news.example/library',
        '',
      ].join('\n'),
    );
  });

  it('prints the age and the state of articles on a page', async () => {
    const { stdout } = await world().khabar('list', '--width', '70');
    expect(stdout.split('\n')[0]).toMatch(/^aaaa000001 +● +افتتاح المكتبة +أخبار اليوم +3 hours ago$/u);
  });

  it('prints visual order in a pipe if it is asked to', async () => {
    expect((await world().khabar('list', '--bidi', 'app', '--shaping', 'off')).stdout).toContain(
      'ةبتكملا حاتتفا',
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
