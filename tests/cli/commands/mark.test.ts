import { describe, expect, it } from 'vitest';
import { keptIn } from '../../support/library.ts';
import { idsOf, state, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';

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

  it('prints what was changed in a pipe, as a list does, in any language', async () => {
    const { khabar } = world();
    const list = (await khabar('list')).stdout.split('\n');
    const [, ...rest] = (list.find(line => line.startsWith('aaaa000001')) ?? '').split('\t');
    const marked = ['aaaa000001', rest[0], 'true', ...rest.slice(2)].join('\t');
    expect((await khabar('mark', 'read', 'aaaa000001', '--lang', 'ar')).stdout).toBe(`${marked}\n`);
    expect((await khabar('mark', 'read', 'aaaa000001', '--lang', 'en')).stdout).toBe('');
  });

  it('says how many were changed, and where none was', async () => {
    const { khabar } = world();
    const line = ['mark', 'read', 'aaaa000001', 'aaaa000002', '--width', '200'] as const;
    expect((await khabar(...line)).stdout).toBe('Marked 1 article as read\n');
    expect((await khabar(...line)).stdout).toBe(
      'Nothing to change: these articles are already marked as read\n',
    );
    expect((await khabar('mark', 'unread', 'bbbb', '--lang', 'ar', '--width', '200')).stdout).toBe(
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
