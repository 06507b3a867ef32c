import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { type BundledScript, bundleScript, start } from '../../support/bundled-script.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let storeArticles: BundledScript;
beforeAll(async () => {
  storeArticles = await bundleScript(new URL('processes/store-articles.ts', import.meta.url));
});
afterAll(() => storeArticles.remove());

const run = (...args: readonly string[]) => start(process.execPath, storeArticles.file, ...args);

async function runFour(file: string, count: number): Promise<readonly string[]> {
  const ends = await Promise.all(['a', 'b', 'c', 'd'].map(prefix => run(file, prefix, String(count)).ended));
  expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(4).fill([0, '']));
  return ends.flatMap(({ lines }) => lines);
}

function idsIn(file: string): readonly string[] {
  const opened = openArchive({ file, keys: searchKeys });
  if (!opened.ok) throw new Error(opened.error.detail);
  expect(opened.value.damage()).toEqual([]);
  const ids = [...opened.value.archive.each({ query: everything, order: 'newest' })].map(({ id }) => id);
  opened.value.archive.close();
  return ids;
}

describe('several processes with one archive', () => {
  it('make it, open it and fill it at the same time', async () => {
    const file = path.join(temporaryFolder(), 'new', 'archive.sqlite');
    const stored = await runFour(file, 25);
    expect(stored.length).toBe(100);
    expect(idsIn(file).toSorted()).toEqual(stored.toSorted());
  }, 60_000);

  it('replace a damaged one once', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'archive.sqlite');
    writeFileSync(file, 'no database '.repeat(1000));
    const lines = await runFour(file, 5);
    expect(lines.filter(line => line.startsWith('damaged'))).toEqual([`damaged ${file} SQLITE_NOTADB`]);
    expect(readdirSync(folder).filter(name => name.includes('.damaged-')).length).toBe(1);
    expect(idsIn(file).length).toBe(20);
  }, 60_000);

  it('see what another has stored that opened it twice, as the threads of a reader do', async () => {
    const file = path.join(temporaryFolder(), 'archive.sqlite');
    const open = () => {
      const opened = openArchive({ file, keys: searchKeys });
      if (!opened.ok) throw new Error(opened.error.detail);
      return opened.value.archive;
    };
    const first = open();
    first.store({ articles: [makeDistinctArticle('early0')] });
    open().close();
    expect((await run(file, 'early', '2').ended).lines).toEqual(['early1']);
    expect(existsSync(`${file}-wal`)).toBe(true); // the last one to leave removes it
    first.store({ articles: [makeDistinctArticle('late0')] });
    expect((await run(file, 'late', '2').ended).lines).toEqual(['late1']);
    first.close();
  }, 60_000);

  it('keep what was stored when one is killed', async () => {
    const file = path.join(temporaryFolder(), 'archive.sqlite');
    const killed = run(file, 'a', '100000');
    await killed.printed(20);
    killed.child.kill('SIGKILL');
    const { lines } = await killed.ended;
    expect(idsIn(file)).toEqual(expect.arrayContaining([...lines]));
  }, 60_000);
});
