import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workBehind } from '../../source/app/services/index-articles.ts';
import { addBookmarks, markRead } from '../../source/domain/mark-edits.ts';
import { everything } from '../../source/domain/query/query.ts';
import { compose } from '../../source/main/compose.ts';
import { shardOf } from '../../source/storage/store/shards.ts';
import { makeDistinctArticle } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const clock = { now: () => new Date('2026-11-24T12:00:00.000Z') };

describe('compose', () => {
  it('puts everything in one folder, and only once something is kept', async () => {
    const home = temporaryFolder();
    const { services, close } = await compose({ home, offline: true, env: {}, clock });
    expect(services.store.sources()).toBeNull();
    expect(readdirSync(home)).toEqual([]);
    expect(services.archive.count(everything)).toBe(0);
    services.store.apply({ what: 'mark-read', edits: markRead(['a'], clock.now().toISOString()) });
    expect(readdirSync(home)).toEqual(expect.arrayContaining(['archive.sqlite', 'read']));
    await close();
  });

  it('takes KHABAR_HOME where no home is given', async () => {
    const home = temporaryFolder();
    const { services, close } = await compose({
      home: undefined,
      offline: true,
      env: { KHABAR_HOME: home },
      clock,
    });
    services.archive.idsWithPrefix('', 1);
    expect(readdirSync(home)).toContain('archive.sqlite');
    await close();
  });

  it('reads the sample edition that ships with Khabar, and no network when offline', async () => {
    const { services, close } = await compose({ home: temporaryFolder(), offline: true, env: {}, clock });
    expect(await services.fetcher.fetch({ url: 'edition:///akhbar.rss.xml', want: 'feed' })).toMatchObject({
      ok: true,
    });
    expect(await services.fetcher.fetch({ url: 'http://127.0.0.1:1/', want: 'feed' })).toMatchObject({
      ok: false,
      error: { code: 'offline' },
    });
    await close();
  });

  it('leaves what is to be indexed to a process when it is closed', async () => {
    const home = temporaryFolder();
    const first = await compose({ home, offline: true, env: {}, clock });
    first.services.archive.store({ articles: ['a', 'b', 'c'].map(id => makeDistinctArticle(id)) });
    expect(first.services.archive.unindexed()).toBe(3);
    await first.close();
    const second = await compose({ home, offline: true, env: {}, clock });
    await expect.poll(() => second.services.archive.unindexed(), { timeout: 20_000 }).toBe(0);
    await second.close();
  });

  it('tells of damaged files of both kinds', async () => {
    const home = temporaryFolder();
    writeFileSync(path.join(home, 'bookmarks.json'), '{"version":');
    writeFileSync(
      path.join(home, 'archive.sqlite'),
      'no database at all, but long enough to be looked into'.repeat(20),
    );
    const { services, damage, close } = await compose({ home, offline: true, env: {}, clock });
    services.store.sources();
    services.archive.idsWithPrefix('', 1);
    expect(
      damage()
        .map(({ file }) => path.basename(file))
        .sort(),
    ).toEqual(['archive.sqlite', 'bookmarks.json']);
    await close();
  });

  it('takes the marks of damaged files from the archive, whether they are met by reading or by a change', async () => {
    const home = temporaryFolder();
    const at = clock.now().toISOString();
    const before = await compose({ home, offline: true, env: {}, clock });
    const archived = before.services.archive;
    archived.store({ articles: ['a', 'b', 'c'].map(id => makeDistinctArticle(id)) });
    for (const _ of workBehind(archived)); // else a process is left behind, which meets the damage before this one
    before.services.store.apply({ what: 'mark-read', edits: markRead(['a'], at) });
    const copies = [{ feed: makeDistinctArticle('b'), page: null }];
    before.services.store.apply({ what: 'bookmark-add', edits: addBookmarks(['b', 'c'], at), copies });
    const shards = [`read/${shardOf('a')}.json`, `bookmarks/${shardOf('b')}.json`];
    const read = () => archived.listed(['a', 'b', 'c']).map(({ read, bookmarked }) => [read, bookmarked]);
    const marked = read();
    before.close();
    for (const change of [[], markRead(['a'], at), addBookmarks(['b'], at)]) {
      for (const shard of shards) {
        rmSync(path.join(home, shard));
        writeFileSync(path.join(home, shard), '{"version": 1, "re');
      }
      const { services, damage, close } = await compose({ home, offline: true, env: {}, clock });
      services.store.apply({ what: null, edits: change });
      expect(
        services.archive.listed(['a', 'b', 'c']).map(({ read, bookmarked }) => [read, bookmarked]),
      ).toEqual(marked);
      expect(damage().length).toBe(2);
      close();
      const written = shards.map(shard => JSON.parse(readFileSync(path.join(home, shard), 'utf8')));
      expect(written).toEqual([
        expect.objectContaining({ version: 1, read: { a: at } }),
        expect.objectContaining({ version: 1, bookmarks: expect.objectContaining({ b: at }) }),
      ]);
    }
  });

  it('throws what carries the failure where the archive cannot be had', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { services } = await compose({ home: file, offline: true, env: {}, clock });
    expect(() => services.archive).toThrow(
      expect.objectContaining({ readerError: expect.objectContaining({ code: 'storage-failed' }) }),
    );
  });
});
