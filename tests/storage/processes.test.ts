import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConfStateStore } from '../../source/storage/conf-state-store.ts';
import { openArchive } from '../../source/storage/open-archive.ts';
import { type BundledScript, bundleScript, start } from '../support/bundled-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const asItIs = { normalise: (text: string) => text, indexText: (text: string) => text };

let addBookmarks: BundledScript;
let storeArticles: BundledScript;

beforeAll(async () => {
  addBookmarks = await bundleScript(new URL('processes/add-bookmarks.ts', import.meta.url));
  storeArticles = await bundleScript(new URL('processes/store-articles.ts', import.meta.url));
});
afterAll(() => {
  addBookmarks.remove();
  storeArticles.remove();
});

const runScript = ({ file }: BundledScript, ...args: readonly string[]) =>
  start(process.execPath, file, ...args);

const bookmarkedIn = (folder: string): readonly string[] =>
  Object.keys(createConfStateStore({ folder }).load().bookmarks).sort();

describe('several processes with one state', () => {
  it('lose no bookmark when four of them add fifty each', async () => {
    const folder = temporaryFolder();
    const runs = ['a', 'b', 'c', 'd'].map(prefix => runScript(addBookmarks, folder, prefix, '50'));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(end => [end.code, end.errors])).toEqual(Array(4).fill([0, '']));
    const acknowledged = ends.flatMap(end => end.lines).sort();
    expect(acknowledged.length).toBe(200);
    expect(bookmarkedIn(folder)).toEqual(acknowledged);
  }, 30_000);

  it('lose nothing that was acknowledged when one is killed while it writes', async () => {
    const folder = temporaryFolder();
    const acknowledged: string[] = [];
    for (const [round, enough] of [3, 11, 17].entries()) {
      const run = runScript(addBookmarks, folder, `round${round}-`, '100000');
      await run.printed(enough);
      run.child.kill('SIGKILL');
      acknowledged.push(...(await run.ended).lines);
    }
    const store = createConfStateStore({ folder, lockTimeoutMs: 1000 });
    expect(Object.keys(store.load().bookmarks)).toEqual(expect.arrayContaining(acknowledged));
    expect(store.damage()).toEqual([]);
    expect(store.apply([{ type: 'mark-read', ids: ['x'], at: '2026-11-24T08:00:00.000Z' }]).ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['bookmarks.json', 'read.json', 'state.lock']);
  }, 30_000);

  it.skipIf(process.platform === 'win32')('lose nothing when the disk is full', async () => {
    const folder = temporaryFolder();
    const limitKiB = 20; // of any file that the process writes
    const command = `ulimit -f ${limitKiB}; exec "$0" "$@"`;
    const end = await start('bash', '-c', command, process.execPath, addBookmarks.file, folder, 'a', '40')
      .ended;
    const acknowledged = end.lines.filter(line => !line.startsWith('failed'));
    const failed = end.lines.filter(line => line.startsWith('failed {"code":"storage-failed"'));
    expect(end.errors).toBe('');
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(failed.length).toBeGreaterThan(0);
    expect(acknowledged.length + failed.length).toBe(40);
    expect(bookmarkedIn(folder)).toEqual([...acknowledged].sort());
    expect(readdirSync(folder).sort()).toEqual(['bookmarks.json', 'state.lock']);
  });
});

describe('several processes with one archive', () => {
  it('make it, open it and fill it at the same time', async () => {
    const file = path.join(temporaryFolder(), 'new', 'archive.sqlite');
    const runs = ['a', 'b', 'c', 'd'].map(prefix => runScript(storeArticles, file, prefix, '25'));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(end => [end.code, end.errors])).toEqual(Array(4).fill([0, '']));
    const opened = openArchive({ file, ...asItIs });
    expect(opened.ok && [...opened.value.archive.identities()].length).toBe(100);
  }, 30_000);

  it('replace a damaged one once', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'archive.sqlite');
    writeFileSync(file, 'no database '.repeat(1000));
    const runs = ['a', 'b', 'c', 'd'].map(prefix => runScript(storeArticles, file, prefix, '5'));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(end => [end.code, end.errors])).toEqual(Array(4).fill([0, '']));
    const lines = ends.flatMap(end => end.lines);
    expect(lines.filter(line => line.startsWith('damaged'))).toEqual([`damaged ${file} SQLITE_NOTADB`]);
    expect(readdirSync(folder).filter(name => name.includes('.damaged-')).length).toBe(1);
    const opened = openArchive({ file, ...asItIs });
    expect(opened.ok && [...opened.value.archive.identities()].length).toBe(20);
  }, 30_000);

  it('keep what was stored when one is killed', async () => {
    const file = path.join(temporaryFolder(), 'archive.sqlite');
    const run = runScript(storeArticles, file, 'a', '100000');
    await run.printed(20);
    run.child.kill('SIGKILL');
    const { lines } = await run.ended;
    const opened = openArchive({ file, ...asItIs });
    if (!opened.ok) throw new Error(opened.error.detail);
    expect([...opened.value.archive.identities()].map(({ id }) => id)).toEqual(
      expect.arrayContaining([...lines]),
    );
    expect(opened.value.damage()).toEqual([]);
  }, 30_000);
});
