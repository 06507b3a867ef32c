import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import type { Archive } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { makeVersionTwoArchive } from '../../support/archive-v2.ts';
import { makeArticle } from '../../support/articles.ts';
import { type BundledScript, bundleScript, start } from '../../support/bundled-script.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const versionOne = new URL('../../../fixtures/storage/archive-1.sql', import.meta.url);

/** Some have the same second, some no date; newest first by the time and then by the id, as version 2 listed them. */
const articles: readonly Article[] = Array.from({ length: 400 }, (_, index) =>
  makeArticle({
    id: `a${String(index).padStart(3, '0')}`,
    link: `https://news.example/${index}`,
    title: `خبر ${index}`,
    published: index % 7 === 0 ? null : `2026-11-${10 + (index % 9)}T09:00:00.000Z`,
    ...(index % 50 === 0 ? { fromPage: true as const } : {}),
  }),
);

const timeOf = ({ published, fetched }: Article): string => published ?? fetched;
const asVersionTwoListed = articles
  .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)) || a.id.localeCompare(b.id))
  .map(({ id }) => id);

function open(file: string, onMigration?: (done: number, total: number) => void): Archive {
  const opened = openArchive({ file, keys: searchKeys, ...(onMigration ? { onMigration } : {}) });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  expect(opened.value.damage()).toEqual([]);
  return opened.value.archive;
}

const idsOf = (archive: Archive): readonly string[] =>
  [...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id);

function tablesOf(file: string): readonly string[] {
  const database = new Database(file);
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'v2%'").all();
  database.close();
  return rows.map(row => (row as { name: string }).name);
}

let openIt: BundledScript;
beforeAll(async () => {
  openIt = await bundleScript(new URL('processes/migrate-archive.ts', import.meta.url));
});
afterAll(() => openIt.remove());

function makeOldFile(): string {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  makeVersionTwoArchive(file, articles);
  return file;
}

function expectWhole(file: string): void {
  const archive = open(file);
  expect(idsOf(archive)).toEqual(asVersionTwoListed);
  expect(tablesOf(file)).toEqual([]);
  expect(archive.count({ word: 'المكتبة' })).toBe(articles.length);
  expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 400, unread: 400 }]);
}

describe('an archive of version 2', () => {
  it('keeps every article, in the order that it had', () => {
    const file = makeOldFile();
    const progress: (readonly number[])[] = [];
    const archive = open(file, (done, total) => progress.push([done, total]));
    expectWhole(file);
    expect(progress[0]).toEqual([25, 400]);
    expect(progress.at(-1)).toEqual([400, 400]);
    expect(archive.get('a001')).toEqual(articles[1]);
    expect(archive.texts('a050')).toEqual({ feed: null, page: articles[50] });
    expect(archive.list({ query: { word: 'خبر' }, order: 'newest', limit: 2 }).map(({ id }) => id)).toEqual(
      asVersionTwoListed.slice(0, 2),
    );
    expect(archive.store({ articles }).added).toEqual([]);
  });

  it('goes on where it was killed, whenever that is', async () => {
    const file = makeOldFile();
    for (const enough of [1, 3, 5]) {
      const run = start(process.execPath, openIt.file, file);
      await run.printed(enough);
      run.child.kill('SIGKILL');
      await run.ended;
    }
    expectWhole(file);
  }, 60_000);

  it('is taken on by several processes at once', async () => {
    const file = makeOldFile();
    const runs = [1, 2, 3].map(() => start(process.execPath, openIt.file, file));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
    expectWhole(file);
  }, 60_000);

  it('loses only rows that are damaged', () => {
    const file = makeOldFile();
    const database = new Database(file);
    database.exec("UPDATE articles SET header = '{' WHERE id = 'a007'");
    database.close();
    expect(idsOf(open(file))).toEqual(asVersionTwoListed.filter(id => id !== 'a007'));
  });
});

it('opens an archive of version 1 with everything that it holds', () => {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  const database = new Database(file);
  database.exec(readFileSync(versionOne, 'utf8'));
  database.close();
  const archive = open(file);
  expect(archive.get('artcl00001')).toMatchObject({ title: 'افتتاح مكتبة جديدة في المدينة' });
  expect(archive.count({ word: 'المكتبة' })).toBe(1);
  expect(archive.count({ category: 'ثقافة' })).toBe(1);
  const error = { code: 'http-status', httpStatus: 404 };
  expect(archive.fetchRecords()).toMatchObject([
    { sourceId: 'bad', failures: 1, lastFailure: { at: '2026-11-20T10:00:00.000Z', error } },
    { sourceId: 'good', failures: 0, lastFailure: null, hold: null, schedule: null, bodyHash: null },
  ]);
});
