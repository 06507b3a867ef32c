import path from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { inTransaction, openDatabase, withWideCache } from '../../source/storage/sqlite.ts';
import { bundleScript, start } from '../support/bundled-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('a wide cache is there for one change, and gone after it, also if that fails', () => {
  const database = new Database(':memory:');
  const size = () => database.prepare('PRAGMA cache_size').raw().all().flat()[0];
  const before = size();
  expect(withWideCache(database, size)).toBe(-128_000);
  expect(size()).toBe(before);
  expect(() =>
    withWideCache(database, () => {
      throw new Error('full disk');
    }),
  ).toThrow('full disk');
  expect(size()).toBe(before);
  database.close();
});

it.each([4096, 8192])('with pages of %d bytes, the log is written into the file at 32 MB', pageBytes => {
  const file = path.join(temporaryFolder(), 'words.sqlite');
  const made = new Database(file);
  made.pragma(`page_size = ${pageBytes}`);
  made.exec('CREATE TABLE words (word)');
  made.close();
  const database = openDatabase(file, () => undefined);
  const [pages] = database.prepare('PRAGMA wal_autocheckpoint').raw().all().flat();
  database.close();
  expect(Math.abs(Number(pages) * pageBytes - 32_000_000)).toBeLessThan(pageBytes);
});

it('a write gets its turn while another process writes again and again', async () => {
  const file = path.join(temporaryFolder(), 'words.sqlite');
  const made = new Database(file);
  made.exec('CREATE TABLE words (word)');
  made.close();
  const script = await bundleScript(new URL('processes/write-on.ts', import.meta.url));
  const run = start(process.execPath, script.file, file, '20000');
  await run.printed(1);
  const database = openDatabase(file, () => undefined);
  for (let count = 0; count < 3; count++)
    inTransaction(database, () => database.exec('INSERT INTO words VALUES (2)'));
  expect(run.child.exitCode).toBeNull();
  expect(database.prepare('SELECT count(*) FROM words WHERE word = 2').raw().all()).toEqual([[3]]);
  run.child.kill();
  await run.ended;
  database.close();
  script.remove();
}, 60_000);
