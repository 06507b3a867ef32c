import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { markRead } from '../../source/domain/mark-edits.ts';
import { everything } from '../../source/domain/query/query.ts';
import { compose } from '../../source/main/compose.ts';
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
    close();
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
    close();
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
    close();
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
    close();
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
