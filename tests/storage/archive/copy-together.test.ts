import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { copyTogether } from '../../../source/storage/archive/copy-together.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A database with a log, and where its copies go. */
function open() {
  const file = path.join(temporaryFolder(), 'a.sqlite');
  const copy = path.join(temporaryFolder(), 'a.sqlite');
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE numbers (n)');
  const copies = ['', '-wal'].map(suffix => ({ from: file + suffix, to: copy + suffix }));
  const count = () => new Database(copy).prepare('SELECT count(*) FROM numbers').raw().get();
  return { file, copy, database, copies, count };
}

it('copies a database with what is only in its log', () => {
  const { database, copies, count } = open();
  database.exec('INSERT INTO numbers VALUES (1), (2)');
  expect(copyTogether(copies)).toBe(true);
  expect(count()).toEqual([2]);
});

it('tells that another process has written meanwhile', () => {
  const { file, database, copies, count } = open();
  const whileWritten: typeof copyFileSync = (from, to) => {
    copyFileSync(from, to);
    if (from === file) database.exec('INSERT INTO numbers VALUES (1); PRAGMA wal_checkpoint(TRUNCATE)');
  };
  expect(copyTogether(copies, whileWritten)).toBe(false);
  expect(copyTogether(copies)).toBe(true);
  expect(count()).toEqual([1]);
});

it('leaves no log beside a copy of what has none any more', () => {
  const { copy, database, copies } = open();
  writeFileSync(`${copy}-wal`, 'of another time');
  database.close();
  expect(copyTogether(copies)).toBe(true);
  expect(existsSync(`${copy}-wal`)).toBe(false);
});
