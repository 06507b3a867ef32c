import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import {
  type ArchiveOptions,
  type OpenedArchive,
  openArchive,
} from '../../../source/storage/archive/open.ts';
import { StorageError } from '../../../source/storage/storage-error.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = { now: () => new Date('2026-11-24T09:30:00.123Z') };

const openAny = (file: string, more: Partial<ArchiveOptions> = {}) =>
  openArchive({ file, keys: searchKeys, clock, ...more });

function open(file: string, more: Partial<ArchiveOptions> = {}): OpenedArchive {
  const opened = openAny(file, more);
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

const store = (archive: Archive, ...ids: readonly string[]) =>
  archive.store({ articles: ids.map(id => makeDistinctArticle(id)) });

const idsOf = (archive: Archive): readonly string[] =>
  [...archive.each({ query: everything, order: 'newest' })].map(({ id }) => id);

/** An archive of many pages, closed. */
function fill(file: string): void {
  const { archive } = open(file);
  store(archive, ...Array.from({ length: 120 }, (_, index) => `a${index}`));
  archive.close();
}

const checkpoint = 'PRAGMA wal_checkpoint(TRUNCATE)';

/** Cuts most of the pages off, once they are all in the file itself. */
function cut(file: string): void {
  execute(file, checkpoint);
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
    store(open(file).archive, 'a');
    const again = open(file);
    expect(again.archive.get('a')).toEqual(makeDistinctArticle('a'));
    expect(again.damage()).toEqual([]);
    again.archive.close();
  });

  it('makes it of pages that hold several texts', () => {
    const file = path.join(temporaryFolder(), 'archive.sqlite');
    open(file).archive.close();
    const database = new Database(file);
    expect(database.prepare('PRAGMA page_size').raw().all()).toEqual([[8192]]);
    database.close();
  });

  it('makes it where a link leads, and takes nothing over from another archive of that place', () => {
    const { folder, file } = makeFile();
    const target = path.join(folder, 'elsewhere.sqlite');
    fill(target);
    const other = open(target); // has a log
    store(other.archive, 'b');
    copyFileSync(`${target}-wal`, path.join(folder, 'left-wal'));
    other.archive.close();
    rmSync(target);
    renameSync(path.join(folder, 'left-wal'), `${target}-wal`);
    symlinkSync('elsewhere.sqlite', file);
    const { archive, damage } = open(file);
    expect([idsOf(archive), damage()]).toEqual([[], []]);
    expect(statSync(target).size).toBeGreaterThan(0);
    expect(readdirSync(folder)).not.toContain('elsewhere.sqlite.next');
  });

  it('takes an empty file for a damaged one, and an absent one for a new home', () => {
    const { file, keptAs } = makeFile();
    writeFileSync(file, '');
    const { archive, damage } = open(file);
    expect(idsOf(archive)).toEqual([]);
    expect(damage()).toEqual([{ file, keptAs, reason: 'the file is empty' }]);
    archive.close();
    expect(open(file).damage()).toEqual([]);
  });

  it('makes none in a folder that is not there', () => {
    const { folder, file } = makeFile();
    symlinkSync('unplugged/archive.sqlite', file);
    expect(openAny(file)).toMatchObject({ ok: false, error: { code: 'storage-failed', detail: 'ENOENT' } });
    expect(readdirSync(folder)).not.toContain('unplugged');
  });

  it.skipIf(process.platform === 'win32')('makes files that nobody else can read', () => {
    const { folder, file } = makeFile();
    store(open(file).archive, 'a');
    const own = readdirSync(folder).filter(name => name.startsWith('archive.sqlite'));
    expect(own.sort()).toEqual(['archive.sqlite', 'archive.sqlite-shm', 'archive.sqlite-wal']);
    for (const name of own) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('fails as data where no file can be', () => {
    const { file } = makeFile();
    writeFileSync(file, '');
    expect(openAny(path.join(file, 'deeper', 'archive.sqlite'))).toMatchObject({
      error: { code: 'storage-failed', detail: 'ENOTDIR' },
    });
  });

  it('shows two that are open what the other one stores, and that it did', () => {
    const { file } = makeFile();
    const [one, other] = [open(file).archive, open(file).archive];
    const version = other.version();
    store(one, 'a');
    expect(other.version()).not.toBe(version);
    expect(other.get('a')).toEqual(makeDistinctArticle('a'));
    const own = other.version();
    expect(store(other, 'a', 'b').added).toEqual(['b']);
    expect(other.version()).toBe(own);
    expect(store(one, 'b', 'c').added).toEqual(['c']);
  });

  it('gives space back', () => {
    const { file } = makeFile();
    fill(file);
    const { archive } = open(file);
    archive.remove(idsOf(archive));
    const before = archive.sizes();
    expect(before.freeBytes).toBeGreaterThan(0);
    archive.compact();
    const after = archive.sizes();
    expect(after).toMatchObject({ articles: 0, freeBytes: 0 });
    expect(after.bytes).toBeLessThan(before.bytes / 2);
  });
});

it('leaves the archive of a later version as it is, and says that it is newer', () => {
  const { folder, file } = makeFile();
  execute(file, 'PRAGMA user_version = 99');
  const bytes = readFileSync(file);
  expect(openAny(file)).toEqual({ ok: false, error: { code: 'newer-file', subject: file } });
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
    expect(store(archive, 'a').added).toEqual(['a']);
    expect(open(file).damage()).toEqual([]);
  });

  it('is met in the middle of the work as well', () => {
    const { folder, file, keptAs } = makeFile();
    fill(file);
    const { archive, damage } = open(file);
    cut(file);
    expect(idsOf(archive)).toEqual([]);
    expect(damage()).toEqual([
      { file, keptAs, reason: expect.stringMatching(/^SQLITE_(CORRUPT|NOTADB|IOERR)/) },
    ]);
    expect(store(archive, 'new').added).toEqual(['new']);
    expect(readdirSync(folder)).toContain(path.basename(keptAs));
  });

  it('is replaced once where two have it open', () => {
    const { folder, file } = makeFile();
    fill(file);
    const [one, other] = [open(file), open(file)];
    cut(file);
    store(one.archive, 'new');
    expect(idsOf(other.archive)).toEqual(['new']);
    expect([...one.damage(), ...other.damage()].length).toBe(1);
    expect(readdirSync(folder).filter(name => /\.damaged-.*\.sqlite$/.test(name)).length).toBe(1);
  });

  it('moves a folder that is in its place aside', () => {
    const { file, keptAs } = makeFile();
    mkdirSync(file);
    const { archive, damage } = open(file);
    expect(store(archive, 'a').added).toEqual(['a']);
    expect(damage()).toEqual([{ file, keptAs, reason: 'a folder is in its place' }]);
  });

  it.each([0x80000004, 4 + 0x10000, 3, 2, 1])('whose version has become %i keeps its articles', version => {
    const { file } = makeFile();
    fill(file);
    execute(file, checkpoint);
    const bytes = readFileSync(file);
    bytes.writeUInt32BE(version, 60);
    writeFileSync(file, bytes);
    const { archive, damage } = open(file);
    expect(idsOf(archive).length).toBe(120);
    expect(damage().length).toBe(1);
  });

  it('keeps every article that is whole, in its order, whichever page is broken', () => {
    const sound = makeFile().file;
    fill(sound);
    execute(sound, checkpoint);
    const bytes = readFileSync(sound);
    const pageBytes = bytes.readUInt16BE(16);
    const all = idsOf(open(sound).archive);
    const kept: number[] = [];
    for (let start = pageBytes; start < bytes.length; start += pageBytes * 3) {
      const { file } = makeFile();
      writeFileSync(file, Buffer.from(bytes).fill(0, start, start + pageBytes));
      const { archive, damage } = open(file);
      archive.list({ query: { word: 'خبر' }, order: 'best', limit: 10 });
      for (const id of all) archive.get(id);
      const left = idsOf(archive);
      expect(left).toEqual(all.filter(id => left.includes(id)));
      if (left.length < all.length) expect(damage().length).toBeGreaterThan(0);
      archive.close();
      kept.push(left.length);
    }
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(count => count > 90).length).toBeGreaterThan(kept.length * 0.9); // all but roots
  }, 60_000);

  it('takes its log along', () => {
    const { folder, file, keptAs } = makeFile();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'no database '.repeat(1000));
    writeFileSync(`${file}-wal`, 'its log');
    open(file);
    expect(readFileSync(`${keptAs}-wal`, 'utf8')).toBe('its log');
  });

  it('tells which rows could not be read', () => {
    const { file } = makeFile();
    fill(file);
    execute(file, "UPDATE articles SET header = '{' WHERE id = 'a5'");
    const { archive, damage, damagedRows } = open(file);
    expect(idsOf(archive)).not.toContain('a5');
    expect(damagedRows()).toEqual(['a5']);
    expect(damage()).toEqual([{ file, keptAs: null, articles: 1, reason: 'damaged rows' }]);
  });
});

describe('what goes wrong while it is open', () => {
  it('is thrown with its error, and leaves what was stored before', () => {
    const { file } = makeFile();
    const { archive } = open(file);
    store(archive, 'before');
    execute(
      file,
      `CREATE TRIGGER full BEFORE INSERT ON contents WHEN (SELECT count(*) FROM contents) > 0
       BEGIN SELECT RAISE(ABORT, 'enough'); END`,
    );
    expect(() => store(archive, 'a', 'b')).toThrow(StorageError);
    expect(() => store(archive, 'a', 'b')).toThrow(
      expect.objectContaining({
        readerError: expect.objectContaining({ code: 'storage-failed', subject: file }),
      }),
    );
    expect(idsOf(archive)).toEqual(['before']);
  });

  it('is no excuse for a bug', () => {
    const { archive } = open(makeFile().file);
    expect(() => archive.store({ articles: [null as never] })).toThrow(TypeError);
    expect(store(archive, 'a').added).toEqual(['a']);
  });
});
