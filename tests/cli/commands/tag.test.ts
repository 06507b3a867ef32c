import { describe, expect, it } from 'vitest';
import { idsOf, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';

describe('tag', () => {
  it('adds to articles, which are bookmarked, and removes', async () => {
    const { khabar } = world();
    const added = await khabar('tag', 'add', 'للقراءة لاحقًا', 'aaaa000001', 'bbbb', '--json');
    expect(schemaErrors('list', added.json())).toEqual([]);
    expect(added.json()).toMatchObject([
      { id: 'aaaa000001', bookmarked: true, tags: ['للقراءة لاحقًا'], note: null },
      { id: 'bbbb000003', bookmarked: true },
    ]);
    expect((await khabar('tag', 'add', 'للقراءه لاحقا', 'bbbb', '--json')).json()).toEqual([]);
    const removed = await khabar('tag', 'remove', 'للقراءة لاحقا', 'bbbb', '--json');
    expect(removed.json()).toMatchObject([{ id: 'bbbb000003', tags: [], bookmarked: true }]);
  });

  it('says what it did', async () => {
    const { khabar } = world();
    const say = async (...words: string[]) => (await khabar(...words, '--width', '80')).stdout;
    expect(await say('tag', 'add', 'مهم', 'aaaa000001')).toBe('Added the tag “مهم” to 1 article\n');
    expect(await say('tag', 'add', 'مهم', 'aaaa000001')).toBe(
      'Nothing to change: these articles already have the tag “مهم”\n',
    );
    expect(await say('tag', 'remove', 'مهم', 'bbbb')).toBe(
      'Nothing to remove: these articles do not have the tag “مهم”\n',
    );
    expect(await say('tag', 'remove', 'مهم', 'aaaa000001')).toBe('Removed the tag “مهم” from 1 article\n');
    expect(await say('undo', '2')).toContain('tagged 1 article');
  });

  it('refuses invalid tags and unknown articles', async () => {
    const { khabar } = world();
    expect((await khabar('tag', 'add', 'a,b', 'aaaa000001', '--json')).failure()).toMatchObject({
      error: { code: 'bad-tag' },
    });
    expect((await khabar('tag', 'add', 'a,b', 'aaaa000001')).code).toBe(2);
    expect((await khabar('tag', 'add', 'مهم', 'zzzz')).code).toBe(4);
    expect((await khabar('tag', 'add', 'مهم')).code).toBe(2);
  });

  it('lists the tags with their counts', async () => {
    const { khabar } = world();
    expect((await khabar('tag', 'list', '--width', '80')).stdout).toContain('khabar tag add');
    await khabar('tag', 'add', 'مهم', 'aaaa000001', 'aaaa000002');
    await khabar('tag', 'add', 'C++', 'bbbb');
    const { json, stdout } = await khabar('tag', 'list', '--json');
    expect(schemaErrors('tags', JSON.parse(stdout))).toEqual([]);
    expect(json()).toEqual([
      { name: 'C++', articles: 1, unread: 1 },
      { name: 'مهم', articles: 2, unread: 1 },
    ]);
    expect((await khabar('tag', 'list')).stdout).toBe('C++\t1\t1\nمهم\t2\t1\n');
  });

  it('filters every list', async () => {
    const { khabar } = world();
    await khabar('tag', 'add', 'مهم', 'aaaa000001', 'aaaa000002');
    const ids = async (...words: string[]) => idsOf((await khabar(...words, '--json')).json());
    expect(await ids('list', '--tag', 'مهم')).toEqual(['1', '2']);
    expect(await ids('list', '--tag', 'مهم', '--unread')).toEqual(['1']);
    expect(await ids('list', '--query', 'وسم:مهم -source:رياضة')).toEqual(['1']);
    expect(await ids('bookmark', 'list', '--tag', 'مهم', '--limit', '1')).toHaveLength(1);
    expect(await ids('mark', 'read', '--all', '--tag', 'مهم')).toEqual(['1']);
    expect(await ids('search', 'المكتبة', '--tag', 'مهم')).toContain('1');
  });

  it('reads IDs from standard input', async () => {
    const { khabar } = world();
    expect((await khabar('tag', 'add', 'مهم', '-')).code).toBe(4);
  });
});
