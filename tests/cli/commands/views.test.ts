import { describe, expect, it } from 'vitest';
import { idsOf, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';

describe('views', () => {
  it('are saved, listed with their counts, taken back and removed', async () => {
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

    expect((await khabar('views', 'remove', 'اخبار', '--json')).json()).toMatchObject({ name: 'أخبار' });
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(1);
    await khabar('undo');
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(2);
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
  ])('refuses %j', async (args, code, error) => {
    const { khabar } = world();
    const result = await khabar(...args, '--json');
    expect(result.code).toBe(code);
    expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: error } });
  });

  it('keep a name for one query', async () => {
    const { khabar } = world();
    await khabar('views', 'add', 'قمح', 'قمح');
    expect((await khabar('views', 'add', 'قَمح', 'قمح')).code).toBe(0);
    const taken = await khabar('views', 'add', 'قمح', 'شعير', '--json');
    expect(taken.code).toBe(2);
    expect(JSON.parse(taken.stderr)).toMatchObject({ error: { code: 'view-exists' } });
    expect((await khabar('views', 'list', '--json')).json()).toHaveLength(1);
  });
});
