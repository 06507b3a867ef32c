import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everything } from '../../../source/domain/query/query.ts';
import { type OpenedArchive, openArchive } from '../../../source/storage/archive/open.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function open(file: string): OpenedArchive {
  const opened = openArchive({ file, keys: searchKeys });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.archive.close());
  return opened.value;
}

const ids = Array.from({ length: 60 }, (_, index) => `article${index}`);

/** An archive of sixty articles, closed. */
function fill(): string {
  const file = path.join(temporaryFolder(), 'archive.sqlite');
  const { archive } = open(file);
  archive.store({ articles: ids.map(id => makeDistinctArticle(id)) });
  archive.close();
  const database = new Database(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  return file;
}

function problemIn(file: string): string {
  const database = new Database(file);
  try {
    return String(database.prepare('PRAGMA integrity_check').raw().all().flat()[0]);
  } catch (error) {
    return String(error);
  } finally {
    database.close();
  }
}

/** Flips the first bit that makes SQLite find such a problem and nothing worse. */
function flipUntil(file: string, text: string, problem: RegExp): void {
  const sound = readFileSync(file);
  for (let place = sound.indexOf(text); place !== -1; place = sound.indexOf(text, place + 1)) {
    const damaged = Buffer.from(sound);
    damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place);
    writeFileSync(file, damaged);
    if (problem.test(problemIn(file))) return;
  }
  throw new Error(`no flip of ${text} leads to ${problem}`);
}

describe('a check', () => {
  it('makes an index anew in which a bit has flipped, and tells', () => {
    const file = fill();
    flipUntil(file, 'article31', /missing from index/u);
    const { archive, damage } = open(file);
    expect(archive.get('article31')).toBeNull(); // without a word
    expect(damage()).toEqual([]);
    archive.check();
    expect(archive.get('article31')).not.toBeNull();
    expect(damage()).toEqual([
      { file, keptAs: null, isReindexed: true, reason: expect.stringContaining('missing from index') },
    ]);
    archive.close();
    expect(problemIn(file)).toBe('ok');
  });

  it('takes what can be read out of a file in which more is wrong', () => {
    const file = fill();
    const bytes = readFileSync(file);
    const leaf = bytes.indexOf('{"id":"article31"') & ~4095;
    bytes.writeUInt8(200, leaf + 7); // fragmented free bytes of the page
    writeFileSync(file, bytes);
    const { archive, damage } = open(file);
    expect(damage()).toEqual([]);
    archive.check();
    expect(damage()).toMatchObject([{ file, keptAs: expect.stringContaining('damaged') }]);
    expect([...archive.each({ query: everything, order: 'newest' })]).toHaveLength(ids.length);
  });

  it('says nothing of a sound archive, and notes when it was', () => {
    const file = fill();
    const { archive, damage } = open(file);
    expect(archive.lastCheck()).toBeNull();
    archive.check();
    expect(damage()).toEqual([]);
    expect(archive.lastCheck()).toEqual(statSync(`${file}.checked`).mtime);
  });
});

/** As a repair does: the old file is moved aside, and a new one takes its place. */
function replaceWith(file: string, names: readonly string[]): void {
  const aside = `${file}.aside-${names[0]}`;
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  const { archive } = open(file);
  archive.store({ articles: names.map(id => makeDistinctArticle(id)) });
  archive.close();
}

describe('an archive that another process has replaced', () => {
  it('is followed by what looks for changes, and by what writes', () => {
    const file = fill();
    const mine = open(file);
    const before = statSync(file).ino;
    replaceWith(file, ['other']);
    expect(statSync(file).ino).not.toBe(before);
    mine.archive.version();
    expect(listedIds(mine.archive)).toEqual(['other']);
    replaceWith(file, ['another']);
    mine.archive.store({ articles: [makeDistinctArticle('after')] });
    expect(listedIds(open(file).archive)).toEqual(expect.arrayContaining(['after', 'another']));
  });
});
