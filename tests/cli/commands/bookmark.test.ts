import { describe, expect, it } from 'vitest';
import { keptIn } from '../../support/library.ts';
import { articles, first, idsOf, state, world } from '../support/listed-articles.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

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
    expect(idsOf((await khabar('bookmark', 'list', '--json')).json())).toEqual(['3', '1']);
    expect(idsOf((await khabar('list', '--bookmarked', '--json')).json())).toEqual(['1', '3']);

    const removed = await khabar('bookmark', 'remove', 'aaaa000001', '--json');
    expect(removed.json()).toMatchObject([{ id: 'aaaa000001', bookmarked: false }]);
    expect(idsOf((await khabar('bookmark', 'list', '--json')).json())).toEqual(['3']);
  });

  it('takes what a list prints in a pipe', async () => {
    const piped = (await world().khabar('list')).stdout;
    const { khabar } = createTestWorld({ articles, kept: state, files: { '-': piped } });
    expect(idsOf((await khabar('bookmark', 'add', '-', '--json')).json())).toEqual(['1', '2', '3']);
    expect(idsOf((await khabar('mark', 'read', '-', '--json')).json())).toEqual(['1', '3']);
    expect(idsOf((await khabar('bookmark', 'remove', 'bbbb', '-', '--json')).json())).toEqual([
      '3',
      '1',
      '2',
    ]);
  });

  it.each([
    ['bookmark', 'add'],
    ['bookmark', 'remove'],
    ['mark', 'read'],
  ])('%s %s takes an empty standard input for no articles', async (...words) => {
    const { khabar } = createTestWorld({ articles, kept: state, files: { '-': '\n' } });
    const ran = await khabar(...words, '-', '--json');
    expect(ran.code).toBe(0);
    expect(ran.json()).toEqual([]);
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
    expect((await khabar('bookmark', 'add', 'bbbb', '--width', '200')).stdout).toBe('Bookmarked 1 article\n');
    expect((await khabar('bookmark', 'add', 'bbbb', '--quiet')).stdout).toBe('');
    expect((await khabar('bookmark', 'remove', 'bbbb', '--lang', 'ar', '--width', '200')).stdout).toBe(
      'أُزيل من المحفوظات: مقال واحد\n',
    );
  });

  it('says where there was nothing to remove, and how many were removed otherwise', async () => {
    const { khabar } = world();
    const remove = ['bookmark', 'remove', 'bbbb', 'aaaa000001', '--width', '200'] as const;
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
    expect((await khabar('bookmark', 'export', '--format', 'html')).stdout).toMatch(
      /^<!DOCTYPE NETSCAPE-Bookmark-file-1>/u,
    );
    expect(await khabar('bookmark', 'export', '--format', 'html', '--json')).toMatchObject({ code: 2 });
  });
});
