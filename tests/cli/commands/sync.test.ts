import { describe, expect, it } from 'vitest';
import { rightPassword } from '../support/sync.ts';
import { createTestWorld } from '../support/world.ts';

const onTerminal = { stdout: { isTTY: true, columns: 100 } };
const address = 'https://ahmad@rss.example/api/greader.php';
const env = { KHABAR_SYNC_PASSWORD: rightPassword };

describe('sync', () => {
  it('says with whom, what has come of it, and when', async () => {
    const { khabar } = createTestWorld({ ...onTerminal, env });
    expect((await khabar('sync', 'status')).stdout).toContain('No server is set up');
    expect((await khabar('sync', 'setup', address)).stdout).toContain('Connected to');
    expect((await khabar('sync', 'status')).stdout).toContain('Not synced yet');
    expect((await khabar('sync')).stdout).toContain('Synced: nothing new');
    expect((await khabar('sync', 'status')).stdout).toMatch(/user: ahmad[\s\S]*Last synced/u);
    expect((await khabar('sync', 'off')).stdout).toContain('No server is set up');
  });

  it('prints nothing in a pipe while there is no server', async () => {
    const { khabar } = createTestWorld({ env });
    expect(await khabar('sync', 'status')).toMatchObject({ code: 0, stdout: '' });
    expect((await khabar('sync', 'status', '--json')).json()).toMatchObject({ server: null, waiting: 0 });
    await khabar('sync', 'setup', address);
    expect((await khabar('sync', 'status')).stdout).toBe(
      'https://rss.example/api/greader.php\tahmad\t\t\t0\n',
    );
  });

  it('reads the password from standard input, and never prints it', async () => {
    const { khabar } = createTestWorld({ files: { '-': `${rightPassword}\nsecond line\n` } });
    const ran = await khabar('sync', 'setup', address, '--json');
    expect(ran.json()).toMatchObject({ server: 'https://rss.example/api/greader.php', user: 'ahmad' });
    expect(ran.stdout + ran.stderr).not.toContain(rightPassword);
  });

  it('never asks a terminal for it', async () => {
    const { khabar } = createTestWorld({ ...onTerminal, files: { '-': rightPassword } });
    expect(await khabar('sync', 'setup', address)).toMatchObject({ code: 2, stdout: '' });
  });

  it('names the password that the server refuses nowhere', async () => {
    const { khabar } = createTestWorld({ env: { KHABAR_SYNC_PASSWORD: 'wrong one' } });
    const ran = await khabar('sync', 'setup', address, '--json');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.failure()).toMatchObject({ error: { code: 'login-refused' } });
    expect(ran.stderr).not.toContain('wrong one');
  });

  it('wants a user in the address, and no password', async () => {
    const { khabar } = createTestWorld({ env });
    for (const wrong of [
      'https://rss.example',
      'https://ahmad:secret@rss.example',
      'ftp://ahmad@rss.example',
    ])
      expect(await khabar('sync', 'setup', wrong)).toMatchObject({ code: 2, stdout: '' });
    expect((await khabar('sync', 'setup', 'https://ahmad:secret@rss.example')).stderr).not.toContain(
      'secret',
    );
    expect(await khabar('sync', 'setup')).toMatchObject({ code: 2 });
    expect(await khabar('sync', 'begin')).toMatchObject({ code: 2 });
    expect(await khabar('sync', 'status', 'more')).toMatchObject({ code: 2 });
  });

  it('takes a user whose name is no percent-encoding', async () => {
    const { khabar } = createTestWorld({ env });
    expect((await khabar('sync', 'setup', 'https://50%25@rss.example', '--json')).json()).toMatchObject({
      user: '50%',
    });
    expect((await khabar('sync', 'setup', 'https://50%@rss.example', '--json')).json()).toMatchObject({
      user: '50%',
    });
  });

  it('warns of an address without encryption', async () => {
    const { khabar } = createTestWorld({ env });
    expect((await khabar('sync', 'setup', 'http://ahmad@rss.example')).stderr).toContain('not encrypted');
  });

  it('says that there is no server', async () => {
    const { khabar } = createTestWorld();
    expect((await khabar('sync', '--json')).failure()).toMatchObject({ error: { code: 'no-sync' } });
  });
});
