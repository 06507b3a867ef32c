import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../source/domain/library.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import { listedIds } from '../../support/archive.ts';
import { makeVersionFour } from '../../support/archive-v4.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { type BundledScript, bundleScript, start } from '../../support/bundled-script.ts';
import { createTestMarks, type TestMarks } from '../../support/marks.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hiddenTables = ['hidden', 'hidden_counts', 'hidden_marks'];
const hiddenTriggers = ['articles_arrive', 'articles_leave', 'articles_bookmarked', 'articles_let_go'];
const at = '2026-11-21T00:00:00.000Z';

function open(file: string, options: { readonly readOnly?: boolean } = {}): Archive {
  const opened = openArchive({ file, keys: searchKeys, ...options });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  expect(opened.value.damage()).toEqual([]);
  return opened.value.archive;
}

/** a is read, b is not, c is read and hidden, and the mark of d waits for it. */
function makeOldFile(): { readonly file: string; readonly marks: TestMarks } {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  const marks = createTestMarks();
  for (const id of ['a', 'c', 'd']) marks.set('read', id, at);
  marks.set('hidden', 'c', at);
  const archive = open(file);
  archive.store({ articles: ['a', 'b', 'c'].map(id => makeDistinctArticle(id)) });
  archive.mirror(marks);
  archive.close();
  makeVersionFour(file);
  return { file, marks };
}

function expectWhole(archive: Archive): void {
  expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a']);
  expect(listedIds(archive, { query: { is: 'unread' } })).toEqual(['b']);
  expect(listedIds(archive, { query: { all: [{ is: 'hidden' }, { is: 'read' }] } })).toEqual(['c']);
  expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 2, unread: 1 }]);
}

let index: BundledScript;
beforeAll(async () => {
  index = await bundleScript(new URL('processes/index-archive.ts', import.meta.url));
});
afterAll(() => index.remove());

describe('an archive of version 4', () => {
  it('keeps what is read, and marks that wait for their articles', () => {
    const { file, marks } = makeOldFile();
    const archive = open(file);
    expectWhole(archive);
    expect(archive.mirror(marks)).toBe(false);
    archive.store({ articles: [makeDistinctArticle('d')] });
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['d', 'a']);
  });

  it('can be marked and unmarked as a new one can', () => {
    const { file, marks } = makeOldFile();
    const archive = open(file);
    marks.set('read', 'b', at);
    marks.set('read', 'c', null);
    expect(archive.mirror(marks)).toBe(true);
    expect(listedIds(archive, { query: { is: 'read' } })).toEqual(['a', 'b']);
    expect(archive.count({ all: [{ is: 'hidden' }, { is: 'unread' }] })).toBe(1);
    expect(archive.sourceCounts()).toEqual([{ sourceId: 'source01', articles: 2, unread: 0 }]);
  });

  it('stays as it is if it cannot be taken on', () => {
    const { file } = makeOldFile();
    const database = new Database(file);
    database.exec('DROP INDEX articles_unread_by_source');
    database.close();
    expect(openArchive({ file, keys: searchKeys }).ok).toBe(false);
    const old = new Database(file);
    expect(old.prepare('SELECT id FROM articles WHERE read_at IS NOT NULL ORDER BY id').raw().all()).toEqual([
      ['a'],
      ['c'],
    ]);
    old.exec('CREATE INDEX articles_unread_by_source ON articles (source_id) WHERE read_at IS NULL');
    old.close();
    expectWhole(open(file));
  });

  it('gets the tables that came without a version', () => {
    const { file, marks } = makeOldFile();
    const database = new Database(file);
    for (const name of hiddenTriggers) database.exec(`DROP TRIGGER hidden_${name}`);
    for (const name of hiddenTables) database.exec(`DROP TABLE ${name}`);
    database.exec("DELETE FROM mirrored WHERE name LIKE 'hidden/%' OR name = ''");
    database.close();
    const archive = open(file);
    archive.mirror(marks);
    expectWhole(archive);
  });

  it('is read in a copy where nothing may be written', () => {
    const { file } = makeOldFile();
    const bytes = readFileSync(file);
    const archive = open(file, { readOnly: true });
    expectWhole(archive);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('is taken on by several processes at once', async () => {
    const { file } = makeOldFile();
    const runs = [1, 2, 3].map(() => start(process.execPath, index.file, file));
    const ends = await Promise.all(runs.map(run => run.ended));
    expect(ends.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
    expectWhole(open(file));
  }, 60_000);
});
