import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../source/domain/library.ts';
import {
  type ArchiveOptions,
  type OpenedArchive,
  openArchive,
} from '../../../source/storage/archive/open.ts';
import { StorageError } from '../../../source/storage/storage-error.ts';
import { listedIds } from '../../support/archive.ts';
import { makeVersionTwoArchive } from '../../support/archive-v2.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { createTestMarks } from '../../support/marks.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const openAny = (file: string, more: Partial<ArchiveOptions> = {}) =>
  openArchive({ file, keys: searchKeys, ...more });

function open(file: string, more: Partial<ArchiveOptions> = {}): OpenedArchive {
  const opened = openAny(file, more);
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  return opened.value;
}

function makeFile(): { folder: string; file: string } {
  const folder = temporaryFolder();
  return { folder, file: path.join(folder, 'archive.sqlite') };
}

const store = (archive: Archive, ...ids: readonly string[]) =>
  archive.store({ articles: ids.map(id => makeDistinctArticle(id)) });

/** An archive of many pages, closed. */
function fill(file: string): void {
  const { archive } = open(file);
  store(archive, ...Array.from({ length: 120 }, (_, index) => `a${index}`));
  archive.close();
}

function execute(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

/** Names, times and contents. */
const contentOf = (folder: string) =>
  readdirSync(folder).map(name => {
    const file = path.join(folder, name);
    return [name, statSync(file).mtimeMs, createHash('sha1').update(readFileSync(file)).digest('hex')];
  });

describe('an archive that is opened to be read only', () => {
  const readOnly = { readOnly: true };

  it('is in the order of what the user calls the sources', () => {
    const { file } = makeFile();
    const { archive: made } = open(file);
    const of = (id: string) => makeDistinctArticle(id, { source: { id: `of-${id}`, title: id } });
    made.store({ articles: [of('a'), of('b')] });
    made.close();
    const titles = new Map([['of-a', 'Zenith']]);
    const { archive } = open(file, { ...readOnly, titles: () => titles });
    expect(listedIds(archive, { order: 'source' })).toEqual(['b', 'a']);
  });

  it('is read without a byte written', () => {
    const { folder, file } = makeFile();
    fill(file);
    execute(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
    const before = contentOf(folder);
    const { archive, damage } = open(file, readOnly);
    expect(archive.get('a7')).toEqual(makeDistinctArticle('a7'));
    expect(archive.count({ word: 'المكتبة' })).toBe(120);
    const marks = createTestMarks();
    marks.set('read', 'a7', '2026-11-24T09:30:00.123Z');
    expect(archive.mirror(marks)).toBe(false);
    expect(() => store(archive, 'b')).toThrow(StorageError);
    archive.close();
    expect(damage()).toEqual([]);
    expect(contentOf(folder)).toEqual(before);
  });

  it('shows what another process has open and stores', () => {
    const { file } = makeFile();
    const writing = open(file).archive;
    store(writing, 'a');
    const reading = open(file, readOnly).archive;
    expect(listedIds(reading)).toEqual(['a']);
    store(writing, 'b');
    expect(listedIds(reading)).toEqual(['b', 'a']);
  });

  it('is read with the log that a process left when it was killed', () => {
    const { file } = makeFile();
    store(open(file).archive, 'a');
    const left = temporaryFolder();
    const copy = path.join(left, 'archive.sqlite');
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
    const before = contentOf(left);
    const { archive } = open(copy, readOnly);
    expect(listedIds(archive)).toEqual(['a']);
    archive.close();
    expect(contentOf(left)).toEqual(before);
  });

  it('is empty if there is no file, and makes none', () => {
    const { folder, file } = makeFile();
    expect(listedIds(open(file, readOnly).archive)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string, (file: string) => void, object]>([
    [
      'of an earlier version',
      file => makeVersionTwoArchive(file, [makeDistinctArticle('a')]),
      { code: 'storage-failed', detail: 'version: 2' },
    ],
    [
      'of a later version that lacks a column',
      file => {
        fill(file);
        execute(
          file,
          'ALTER TABLE fetches RENAME TO fetched; PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)',
        );
      },
      { code: 'newer-file' },
    ],
  ])('is not opened if it is one %s', (_, make, error) => {
    const { folder, file } = makeFile();
    make(file);
    const before = contentOf(folder);
    expect(openAny(file, readOnly)).toMatchObject({ ok: false, error: { subject: file, ...error } });
    expect(contentOf(folder)).toEqual(before);
  });
});

describe('an archive of a later version', () => {
  it('is read as far as it is known, and a change says why it is refused', () => {
    const { folder, file } = makeFile();
    fill(file);
    execute(
      file,
      'ALTER TABLE articles ADD COLUMN mood TEXT; PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)',
    );
    const before = contentOf(folder);
    const { archive } = open(file, { readOnly: true });
    expect(listedIds(archive, {}).length).toBeGreaterThan(0);
    expect(archive.isWritable()).toBe(false);
    expect(() => archive.store({ articles: [makeDistinctArticle('new')] })).toThrow(
      expect.objectContaining({ readerError: { code: 'newer-file', subject: file } }),
    );
    archive.close();
    expect(contentOf(folder)).toEqual(before);
  });
});

describe('a damaged archive that cannot be written', () => {
  it.each<[string, (file: string) => void, number]>([
    ['has what can be read', file => zeroPages(file, 75, 95), 40],
    ['has what bookmarks carry', file => writeFileSync(file, 'no database '.repeat(1000)), 1],
  ])('%s, and stays as it is', (_, damage, least) => {
    const { folder, file } = makeFile();
    fill(file);
    execute(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
    damage(file);
    const bytes = readFileSync(file);
    const marks = createTestMarks();
    marks.set('bookmark', 'a7', '2026-11-21T00:00:00.000Z');
    marks.keepCopy('a7', { feed: makeDistinctArticle('a7'), page: null });
    const { archive, damage: notices } = open(file, { readOnly: true, marks });
    for (let index = 0; index < 120; index++) archive.get(`a${index}`);
    expect(listedIds(archive).length).toBeGreaterThanOrEqual(least);
    expect(archive.get('a7')).toEqual(makeDistinctArticle('a7'));
    expect(notices()).toMatchObject([{ file, keptAs: null }]);
    expect(archive.isWritable()).toBe(false);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter(name => name.includes('damaged'))).toEqual([]);
  });
});

function zeroPages(file: string, from: number, to: number): void {
  writeFileSync(file, readFileSync(file).fill(0, 4096 * from, 4096 * to));
}
