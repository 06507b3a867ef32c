import Database from 'libsql';
import { expect, it } from 'vitest';
import { withWideCache } from '../../source/storage/sqlite.ts';

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
