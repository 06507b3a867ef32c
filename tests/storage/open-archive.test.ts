import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenedArchive, openArchive } from '../../source/storage/open-archive.ts';
import { StorageError } from '../../source/storage/storage-error.ts';
import { makeArticle } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What Khabar wrote before fetch records knew of health. */
const versionOne = new URL('../../fixtures/storage/archive-1.sql', import.meta.url);

const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };
const asItIs = { normalise: (text: string) => text, indexText: (text: string) => text };

function open(file: string): OpenedArchive {
  const opened = openArchive({ file, ...asItIs, clock });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  return opened.value;
}

function makeFile(): { folder: string; file: string; keptAs: string } {
  const folder = temporaryFolder();
  return {
    folder,
    file: path.join(folder, 'archive.sqlite'),
    keptAs: path.join(folder, 'archive.damaged-2026-11-24T09-30-00Z.sqlite'),
  };
}

/** An archive of many pages, closed. */
function fill(file: string): void {
  const { archive } = open(file);
  archive.store(Array.from({ length: 300 }, (_, index) => makeArticle({ id: `a${index}` })));
  archive.close();
}

/** Cuts most of the pages off, once they are all in the file itself. */
function cut(file: string): void {
  execute(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
  truncateSync(file, 4096 * 4);
}

function execute(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

describe('opening an archive', () => {
  it('makes it and its folder, and finds it again', () => {
    const file = path.join(temporaryFolder(), 'new', 'archive.sqlite');
    open(file).archive.store([makeArticle()]);
    const again = open(file);
    expect(again.archive.get('artcl00001')).toEqual(makeArticle());
    expect(again.damage()).toEqual([]);
  });

  it('fails as data where no file can be', () => {
    const blocked = path.join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const file = path.join(blocked, 'home', 'archive.sqlite');
    expect(openArchive({ file, ...asItIs })).toEqual({
      ok: false,
      error: { code: 'storage-failed', subject: file, detail: 'ENOTDIR' },
    });
    const folder = temporaryFolder();
    expect(openArchive({ file: folder, ...asItIs })).toMatchObject({ error: { detail: 'SQLITE_CANTOPEN' } });
  });

  it('shows two that are open what the other one stores', () => {
    const { file } = makeFile();
    const [one, other] = [open(file).archive, open(file).archive];
    one.store([makeArticle({ id: 'a' })]);
    expect(other.get('a')).not.toBeNull();
    expect(other.store([makeArticle({ id: 'a' }), makeArticle({ id: 'b' })])).toEqual(['b']);
    expect(one.store([makeArticle({ id: 'b' }), makeArticle({ id: 'c' })])).toEqual(['c']);
    expect([...one.list({})].length).toBe(3);
  });
});

describe('the text of an archive', () => {
  it('is looked up by the forms that the index is given, names by their own', () => {
    const file = makeFile().file;
    const opened = openArchive({
      file,
      normalise: text => text.toUpperCase(),
      indexText: text => `${text} stem`,
    });
    if (!opened.ok) throw new Error(opened.error.detail);
    onTestFinished(() => opened.value.archive.close());
    const { archive } = opened.value;
    archive.store([makeArticle({ category: 'tech' })]);
    expect(archive.search(['stem'], 9)).toEqual(['artcl00001']);
    expect([...archive.list({ category: 'TecH' })].length).toBe(1);
    expect([...archive.list({ category: 'tech stem' })]).toEqual([]);
  });
});

describe('an archive of version 1', () => {
  it('opens with everything that it holds', () => {
    const { file } = makeFile();
    const database = new Database(file);
    database.exec(readFileSync(versionOne, 'utf8'));
    database.close();
    const { archive, damage } = open(file);
    expect(damage()).toEqual([]);
    expect(archive.get('artcl00001')).toMatchObject({ title: 'افتتاح مكتبة جديدة في المدينة' });
    expect(archive.search(['المكتبه'], 9)).toEqual(['artcl00001']);
    const later = { lastFailure: null, failures: 0, hold: null, schedule: null };
    const unknown = { bodyHash: null, bytes: null, movedFrom: null };
    const error = { code: 'http-status', httpStatus: 404 };
    const attempted = '2026-11-20T10:00:00.000Z';
    expect(archive.fetchRecords()).toEqual([
      {
        ...{ sourceId: 'bad', attempted, succeeded: null, error, etag: null, lastModified: null },
        ...{ ...later, ...unknown, failures: 1, lastFailure: { at: attempted, error } },
      },
      {
        ...{ sourceId: 'good', attempted, succeeded: attempted, error: null, etag: '"x"' },
        ...{ lastModified: null, ...later, ...unknown },
      },
    ]);
    expect(archive.store([makeArticle(), makeArticle({ id: 'new' })])).toEqual(['new']);
    expect(open(file).archive.fetchRecords()).toHaveLength(2);
  });
});

it('leaves the archive of a later version as it is, and says that it is newer', () => {
  const { folder, file } = makeFile();
  execute(file, 'PRAGMA user_version = 99');
  const bytes = readFileSync(file);
  expect(openArchive({ file, ...asItIs })).toEqual({
    ok: false,
    error: { code: 'newer-file', subject: file },
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(folder).filter(name => name.includes('damaged'))).toEqual([]);
});

describe('a damaged archive', () => {
  it.each<[string, (file: string) => void, string]>([
    ['that is no database', file => writeFileSync(file, 'no database '.repeat(1000)), 'SQLITE_NOTADB'],
    ['whose tables are not ours', file => execute(file, 'CREATE TABLE articles (x)'), 'not an archive'],
    ['whose tables are missing', file => execute(file, 'PRAGMA user_version = 1'), 'not an archive'],
  ])('%s is kept aside, and a new one is made', (_, damage, reason) => {
    const { file, keptAs } = makeFile();
    damage(file);
    const bytes = readFileSync(file);
    const { archive, damage: notices } = open(file);
    expect(notices()).toEqual([{ file, keptAs, reason }]);
    expect(readFileSync(keptAs).equals(bytes)).toBe(true);
    expect(archive.store([makeArticle()])).toEqual(['artcl00001']);
    expect(open(file).damage()).toEqual([]);
  });

  it('is met in the middle of the work as well', () => {
    const { folder, file, keptAs } = makeFile();
    fill(file);
    const { archive, damage } = open(file);
    cut(file);
    expect([...archive.list({})]).toEqual([]);
    expect(damage()).toEqual([
      { file, keptAs, reason: expect.stringMatching(/^SQLITE_(CORRUPT|NOTADB|IOERR)/) },
    ]);
    expect(archive.store([makeArticle()])).toEqual(['artcl00001']);
    expect([...archive.list({})].length).toBe(1);
    expect(readdirSync(folder)).toContain(path.basename(keptAs));
  });

  it('is replaced once where two have it open', () => {
    const { folder, file } = makeFile();
    fill(file);
    const [one, other] = [open(file), open(file)];
    cut(file);
    one.archive.store([makeArticle({ id: 'new' })]);
    expect([...other.archive.list({})].map(header => header.id)).toEqual(['new']);
    expect([...one.damage(), ...other.damage()].length).toBe(1);
    expect(readdirSync(folder).filter(name => /\.damaged-.*\.sqlite$/.test(name)).length).toBe(1);
  });
});

describe('what goes wrong while it is open', () => {
  it('is thrown with its error, and leaves all as it was', () => {
    const { file } = makeFile();
    const { archive } = open(file);
    archive.store([makeArticle({ id: 'before' })]);
    execute(
      file,
      `CREATE TRIGGER full BEFORE INSERT ON contents WHEN (SELECT count(*) FROM contents) > 2
      BEGIN SELECT RAISE(ABORT, 'enough'); END`,
    );
    const store = () => archive.store(['a', 'b', 'c'].map(id => makeArticle({ id })));
    expect(store).toThrow(StorageError);
    expect(store).toThrow(
      expect.objectContaining({
        readerError: expect.objectContaining({ code: 'storage-failed', subject: file }),
      }),
    );
    expect([...archive.identities()].map(({ id }) => id)).toEqual(['before']);
    expect(archive.store([makeArticle({ id: 'after' })])).toEqual(['after']);
  });

  it('is no excuse for a bug', () => {
    const { archive } = open(makeFile().file);
    expect(() => archive.store([null as never])).toThrow(TypeError);
    expect(archive.store([makeArticle()])).toEqual(['artcl00001']);
  });
});

describe('keeping a damaged database aside', () => {
  it('takes its log along', () => {
    const { folder, file, keptAs } = makeFile();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'no database '.repeat(1000));
    writeFileSync(`${file}-wal`, 'its log');
    open(file);
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('its log');
  });
});
