import Database from 'libsql';
import { onTestFinished } from 'vitest';
import type { Article } from '../../source/domain/article.ts';
import type { Archive, ListRequest } from '../../source/domain/library.ts';
import { everything } from '../../source/domain/query/query.ts';
import { createTables } from '../../source/storage/archive/schema.ts';
import {
  createSqliteArchive,
  type SqliteArchive,
  type SqliteArchiveOptions,
} from '../../source/storage/archive/sqlite-archive.ts';
import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { searchKeys } from './search-keys.ts';

export interface TestArchive {
  readonly archive: SqliteArchive;
  /** Behind the archive's back. */
  readonly database: Database.Database;
}

/** An empty archive in memory with its database. */
export function openTestDatabase(
  keys: TextKeys = searchKeys,
  options: SqliteArchiveOptions = {},
): TestArchive {
  const database = new Database(':memory:');
  createTables(database);
  const archive = createSqliteArchive(database, keys, options);
  onTestFinished(() => archive.close());
  return { archive, database };
}

/** An empty archive in memory; it is closed at the end of the test. */
export const openTestArchive = (keys?: TextKeys): SqliteArchive => openTestDatabase(keys).archive;

/** The same with articles, stored as one document. */
export function openArchiveWith(...articles: readonly Article[]): SqliteArchive {
  const archive = openTestArchive();
  archive.store({ articles });
  return archive;
}

/** The ids of a list: newest first and all of it, if the request does not say otherwise. */
export const listedIds = (archive: Archive, request: Partial<ListRequest> = {}): readonly string[] =>
  archive.list({ query: everything, order: 'newest', limit: 1000, ...request }).map(({ id }) => id);
