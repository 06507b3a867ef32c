import { describe, expect, it } from 'vitest';
import { addView } from '../../../source/app/services/views.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { first, idsOf, state, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

describe('views', () => {
  it('are saved, listed with their counts, undone and removed', async () => {
    const { khabar } = world();
    const added = await khabar('views', 'add', 'أخبار', 'source:news', '--json');
    expect(schemaErrors('view', added.json())).toEqual([]);
    expect(added.json()).toEqual({ name: 'أخبار', query: 'source:news', articles: 2, unread: 2 });
    await khabar('views', 'add', 'read later', 'is:bookmarked', 'or', 'is:read');
    const listed = await khabar('views', 'list', '--json');
    expect(schemaErrors('views', listed.json())).toEqual([]);
    expect(listed.json()).toMatchObject([
      { name: 'أخبار' },
      { name: 'read later', query: 'is:bookmarked or is:read', articles: 1, unread: 0 },
    ]);
    expect((await khabar('views', 'list')).stdout).toBe(
      'أخبار\t2\tsource:news\nread later\t0\tis:bookmarked or is:read\n',
    );

    expect((await khabar('views', 'remove', 'اخبار', '--json')).json()).toMatchObject([{ name: 'أخبار' }]);
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(1);
    await khabar('undo');
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(2);
  });

  it('have no counts if their query takes too long', async () => {
    const slow = makeDistinctArticle('slow', { source: first.source, title: 'ا'.repeat(40) });
    const { khabar, services } = createTestWorld({ articles: [slow], kept: state });
    addView(services, 'بطيء', '/(ا|ا?)+ب/');
    await khabar('views', 'add', 'كل شيء', 'is:unread');
    const listed = await khabar('views', 'list', '--json');
    expect(schemaErrors('views', listed.json())).toEqual([]);
    expect(listed.json()).toMatchObject([
      { articles: null, unread: null },
      { articles: 1, unread: 1 },
    ]);
  });

  it('have a query that can be listed', async () => {
    const { khabar } = world();
    await khabar('views', 'add', 'unread', 'is:unread');
    const [view] = (await khabar('views', 'list', '--json')).json() as { query: string }[];
    expect(idsOf((await khabar('list', '--query', view?.query ?? '', '--json')).json())).toEqual(['1', '3']);
  });

  it.each([
    [['views', 'add', 'قمح', 'is:'], 2, 'bad-query'],
    [['views', 'add', ' ', 'قمح'], 2, 'bad-value'],
    [['views', 'add', 'قمح'], 2, 'missing-argument'],
    [['views', 'remove', 'قمح'], 4, 'unknown-view'],
    [['views', 'rename', 'قمح', 'شعير'], 4, 'unknown-view'],
    [['views', 'move', 'قمح', '1'], 4, 'unknown-view'],
    [['views', 'move', 'قمح', '0'], 2, 'bad-value'],
    [['views', 'move', 'قمح', 'أول'], 2, 'bad-value'],
  ])('refuses %j', async (args, code, error) => {
    const { khabar } = world();
    const result = await khabar(...args, '--json');
    expect(result.code).toBe(code);
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: error } });
  });

  it('are moved and renamed, and undone', async () => {
    const { khabar } = world();
    const names = async () =>
      ((await khabar('views', 'list', '--json')).json() as { name: string }[]).map(({ name }) => name);
    for (const name of ['قمح', 'شعير', 'ذرة']) await khabar('views', 'add', name, name);
    const moved = await khabar('views', 'move', 'ذرة', '١', '--json');
    expect(schemaErrors('view', moved.json())).toEqual([]);
    expect(await names()).toEqual(['ذرة', 'قمح', 'شعير']);
    expect((await khabar('views', 'rename', 'قمح', 'قمح الشتاء', '--json')).json()).toMatchObject({
      name: 'قمح الشتاء',
      query: 'قمح',
    });
    expect(await names()).toEqual(['ذرة', 'قمح الشتاء', 'شعير']);
    await khabar('undo', '2');
    expect(await names()).toEqual(['قمح', 'شعير', 'ذرة']);
    await khabar('views', 'remove', 'قمح');
    await khabar('views', 'add', 'أرز', 'أرز');
    expect(await names()).toEqual(['شعير', 'ذرة', 'أرز']);
  });

  it('have one query for each name', async () => {
    const { khabar } = world();
    await khabar('views', 'add', 'قمح', 'قمح');
    expect((await khabar('views', 'add', 'قَمح', 'قمح')).code).toBe(0);
    const taken = await khabar('views', 'add', 'قمح', 'شعير', '--json');
    expect(taken.code).toBe(2);
    expect(JSON.parse(taken.stderr)).toMatchObject({ error: { code: 'view-exists' } });
    await khabar('views', 'add', 'شعير', 'شعير');
    expect((await khabar('views', 'rename', 'شعير', 'القمح')).code).toBe(0);
    expect((await khabar('views', 'rename', 'القمح', 'قُمح')).code).toBe(2);
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(2);
  });
});
