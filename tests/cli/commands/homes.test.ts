import { describe, expect, it } from 'vitest';
import { createTestWorld } from '../support/world.ts';

const onTerminal = { stdout: { isTTY: true, columns: 100 } };

describe('backup, restore and merge', () => {
  it('say where the file is, when it was made, and what has changed', async () => {
    const { khabar } = createTestWorld(onTerminal);
    expect((await khabar('backup', 'all.tar.gz')).stdout).toMatch(/Saved everything to .*all\.tar\.gz/u);
    expect((await khabar('restore', 'all.tar.gz')).stdout).toMatch(
      /Restored .*all\.tar\.gz.*24 November 2026/u,
    );
    const merged = await khabar('merge', 'all.tar.gz');
    expect(merged.stdout).toMatch(/Merged .*all\.tar\.gz/u);
    expect(merged.stdout).toContain('Read or unread: 1 article');
    expect((await khabar('merge', 'all.tar.gz')).stdout).toMatch(/has nothing new/u);
    expect((await khabar('undo')).stdout).toContain('merged another home (1 change)');
  });

  it('say it in Arabic', async () => {
    const { khabar } = createTestWorld({ ...onTerminal, env: { LANG: 'ar' } });
    const plain = ['--bidi', 'off'];
    expect((await khabar('backup', 'all.tar.gz', ...plain)).stdout).toContain('تم حفظ كل شيء في');
    expect((await khabar('merge', 'all.tar.gz', ...plain)).stdout).toContain('تغيرت حالة القراءة: مقال واحد');
  });

  it('print one row, and one for each kind of change, in a pipe', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('backup', 'all.tar.gz')).stdout).toMatch(
      /\/all\.tar\.gz\t2026-11-24T12:00:00\.000Z\t\d+\t\d+\n$/u,
    );
    expect((await khabar('merge', 'all.tar.gz')).stdout).toContain('read\t1\n');
  });

  it('refuse what is no backup, and what is not there', async () => {
    const { khabar } = createTestWorld({ files: { text: 'a text' } });
    expect(await khabar('restore', 'text')).toMatchObject({ code: 4, stdout: '' });
    expect((await khabar('merge', 'text', '--json')).failure()).toMatchObject({
      error: { code: 'not-a-backup' },
    });
    expect(await khabar('restore', 'nosuch')).toMatchObject({ code: 4 });
    expect(await khabar('backup')).toMatchObject({ code: 2 });
  });
});
