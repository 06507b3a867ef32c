import { describe, expect, it } from 'vitest';
import { idsOf, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';

describe('search', () => {
  it('finds words in any of their spellings, with the filters of list', async () => {
    const { khabar } = world();
    const ran = await khabar('search', 'مكتبه', '--json');
    expect(schemaErrors('search', ran.json())).toEqual([]);
    expect(idsOf(ran.json())).toEqual(['1', '2', '3']); // the body of all three speaks of it
    expect(idsOf((await khabar('search', 'الكأس', '--json')).json())).toEqual(['2']);
    expect(idsOf((await khabar('search', 'مكتبة', '--unread', '--since', '2d', '--json')).json())).toEqual([
      '1',
    ]);
  });

  it('finds whole words, or beginnings if it is asked for them', async () => {
    const { khabar } = world();
    expect(idsOf((await khabar('search', 'نها', '--json')).json())).toEqual([]);
    expect(idsOf((await khabar('search', 'نها*', '--json')).json())).toEqual(['2']);
  });

  it('says why each article is a hit', async () => {
    const { khabar } = world();
    const ran = await khabar('search', 'المكتبة', '--json', '--limit', '1');
    expect(ran.json()).toMatchObject([
      {
        match: {
          ring: 'exact',
          score: 1,
          snippets: [{ field: 'title', marks: [[7, 14]] }, { field: 'body' }],
        },
      },
    ]);
    const fields = await khabar('search', 'كأس', '--fields', 'id,match.ring');
    expect(fields.stdout).toBe('aaaa000002\tinflection\n');
    expect((await khabar('list', '--query', 'كأس', '--json')).json()).not.toHaveProperty('0.match');
  });

  it('finding nothing is no failure', async () => {
    const { khabar } = world();
    expect(await khabar('search', 'زرافة', '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
    expect((await khabar('search', 'زرافة', '--width', '40')).stdout).toContain('No matches');
  });
});
