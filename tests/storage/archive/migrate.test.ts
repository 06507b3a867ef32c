import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { makeVersionThreeArchive } from '../../support/archive-v3.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { type BundledScript, bundleScript, start } from '../../support/bundled-script.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const articles = Array.from({ length: 400 }, (_, index) =>
  makeDistinctArticle(`a${String(index).padStart(3, '0')}`, index % 50 === 0 ? { fromPage: true } : {}),
);
const ids = articles.map(({ id }) => id);

function open(file: string): Archive {
  const opened = openArchive({ file, keys: searchKeys });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  expect(opened.value.damage()).toEqual([]);
  return opened.value.archive;
}

const found = (archive: Archive): readonly string[] =>
  [...archive.each({ query: { word: 'المكتبة' }, order: 'newest' })].map(({ id }) => id);

function expectWhole(file: string): void {
  const archive = open(file);
  expect([...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id)).toEqual(ids);
  expect(found(archive)).toEqual(ids);
  expect(archive.unindexed()).toBe(0);
  expect(archive.get('a001')).toEqual(articles[1]);
  expect(archive.texts('a050')).toEqual({ feed: null, page: articles[50] });
  expect(archive.store({ articles }).added).toEqual([]);
}

let index: BundledScript;
beforeAll(async () => {
  index = await bundleScript(new URL('processes/index-archive.ts', import.meta.url));
});
afterAll(() => index.remove());

function makeOldFile(): string {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  makeVersionThreeArchive(file, articles);
  return file;
}

describe('an archive of version 3', () => {
  it('keeps every article, and is indexed anew', () => {
    const file = makeOldFile();
    expect(open(file).unindexed()).toBe(articles.length);
    expectWhole(file);
  });

  it('goes on where its indexing was killed, whenever that is', async () => {
    const file = makeOldFile();
    for (const enough of [1, 2, 1]) {
      const run = start(process.execPath, index.file, file);
      await run.printed(enough);
      run.child.kill('SIGKILL');
      await run.ended;
    }
    expect(open(file).unindexed()).toBeLessThan(articles.length);
    expectWhole(file);
  }, 60_000);

  it('is taken on by several processes at once', async () => {
    const file = makeOldFile();
    const runs = [1, 2, 3].map(() => start(process.execPath, index.file, file));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
    expectWhole(file);
  }, 60_000);

  it('is salvaged if it is damaged', () => {
    const file = makeOldFile();
    const database = new Database(file);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE); DROP TABLE source_counts');
    database.close();
    const opened = openArchive({ file, keys: searchKeys });
    if (!opened.ok) throw new Error(opened.error.detail);
    expect(found(opened.value.archive)).toEqual(ids);
    opened.value.archive.close();
  });
});
