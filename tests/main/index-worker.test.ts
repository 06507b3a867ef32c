import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../source/storage/archive/open.ts';
import { makeDistinctArticle } from '../support/articles.ts';
import { type BundledScript, bundleScript, start } from '../support/bundled-script.ts';
import { searchKeys } from '../support/search-keys.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let worker: BundledScript;
beforeAll(async () => {
  worker = await bundleScript(new URL('../../source/main/index-worker.ts', import.meta.url));
});
afterAll(() => worker.remove());

const run = (home: string, ...nodeFlags: readonly string[]) =>
  start(process.execPath, ...nodeFlags, worker.file, JSON.stringify({ home, offline: true })).ended;

/** As in a sandbox that lets no process change its priority. */
const withoutPriorities = `
  require('node:os').setPriority = () => { throw new Error('EPERM'); };
  require('node:module').syncBuiltinESMExports();
`;

function makeHome(articles: number): string {
  const home = temporaryFolder();
  const opened = openArchive({ file: path.join(home, 'archive.sqlite'), keys: searchKeys });
  if (!opened.ok) throw new Error(opened.error.detail);
  opened.value.archive.store({
    articles: Array.from({ length: articles }, (_, index) => makeDistinctArticle(`a${index}`)),
  });
  opened.value.archive.close();
  return home;
}

function countIn(home: string, table: string): number {
  const database = new Database(path.join(home, 'archive.sqlite'));
  const [row] = database.prepare(`SELECT count(*) AS count FROM ${table}`).all();
  database.close();
  return (row as { count: number }).count;
}

describe('the process that is left behind', () => {
  it('indexes and groups all that is there, and gives the space of its texts back', async () => {
    const home = makeHome(200);
    expect(await run(home)).toMatchObject({ code: 0, errors: '' });
    expect(countIn(home, 'unindexed')).toBe(0);
    while (countIn(home, 'ungrouped') > 0) await run(home); // where much else is done, its time is up before
    expect(countIn(home, 'packed_contents')).toBe(200);
    const database = new Database(path.join(home, 'archive.sqlite'));
    expect(database.prepare('PRAGMA freelist_count').raw().all()).toEqual([[0]]);
    database.close();
  }, 60_000);

  it('leaves the work to another one that is at it', async () => {
    const home = makeHome(120);
    const ends = await Promise.all([run(home), run(home), run(home)]);
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
    expect(countIn(home, 'unindexed')).toBe(0);
  }, 60_000);

  it('works where it may not give way to others', async () => {
    const home = makeHome(3);
    const preload = path.join(home, 'preload.cjs');
    writeFileSync(preload, withoutPriorities);
    expect(await run(home, '--require', preload)).toMatchObject({ code: 0, errors: '' });
    expect(countIn(home, 'unindexed')).toBe(0);
  }, 60_000);

  it('makes nothing where there is no archive', async () => {
    const home = temporaryFolder();
    expect(await run(home)).toMatchObject({ code: 0, errors: '' });
    expect(readdirSync(home)).toEqual([]);
  }, 60_000);
});
