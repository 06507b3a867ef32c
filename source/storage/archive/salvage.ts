/** Takes what can be read out of a damaged archive into a new one. Fetch records stay behind, so that all sources are read anew. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { inTransaction, isStorageFailure } from '../sqlite.ts';
import type { StoredArticle } from './article-parts.ts';
import { createArticleWriter } from './article-writer.ts';
import { packedContentsTable } from './packed-contents.ts';
import { createStatements } from './statements.ts';
import { type ArticleRow, createRowReader, selectArticle } from './stored-article.ts';
import { rememberingNames, type TextKeys } from './text-keys.ts';
import { copyVersions } from './versions.ts';

const articlesPerTransaction = 200;

/** Ways through the keys. Each is gone from both ends until something cannot be read. */
const walks = [
  'SELECT key FROM articles NOT INDEXED ORDER BY key',
  'SELECT key FROM contents UNION ALL SELECT key FROM packed_contents ORDER BY key',
  'SELECT key FROM articles INDEXED BY articles_by_source WHERE source_id IS NOT NULL ORDER BY source_id',
];

function unlessDamaged<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    return otherwise;
  }
}

/** Whether it came to its end. */
function gather(database: Database.Database, sql: string, keys: Set<number>): boolean {
  return unlessDamaged(() => {
    for (const { key } of database.prepare(sql).iterate() as Iterable<{ key: number }>) keys.add(key);
    return true;
  }, false);
}

/** The newest first. */
function keysIn(database: Database.Database): readonly number[] {
  const keys = new Set<number>();
  for (const walk of walks) {
    if (gather(database, walk, keys)) break;
    gather(database, `${walk} DESC`, keys);
  }
  return [...keys].sort((one, other) => other - one);
}

function* readableIn(database: Database.Database): Generator<StoredArticle> {
  const { first } = createStatements(database);
  const rows = createRowReader();
  for (const key of keysIn(database)) {
    const row = unlessDamaged(() => first<ArticleRow>(`${selectArticle} WHERE key = ?`, key), null);
    const article = row && rows.article(row);
    if (article) yield article;
  }
}

/** A copy of the file with its log, so that the one that is kept aside stays as it is. */
function withCopy(file: string, work: (database: Database.Database) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'khabar-salvage-'));
  try {
    const copy = path.join(folder, 'archive.sqlite');
    for (const suffix of ['', '-wal'])
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    const database = new Database(copy);
    try {
      unlessDamaged(() => database.exec(packedContentsTable), undefined); // archives of version 3 have none
      work(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing is taken out of a file that cannot be opened, or for which the disk has no room. */
export function salvageArchive(damaged: string, database: Database.Database, textKeys: TextKeys): void {
  const statements = createStatements(database);
  const keys = { ...textKeys, normalise: rememberingNames(textKeys.normalise) };
  const writer = createArticleWriter({ statements, keys, rows: createRowReader() });
  const insertAll = (articles: readonly StoredArticle[]): void =>
    inTransaction(database, () => {
      for (const article of articles) writer.insert(article, 'below');
    });

  unlessDamaged(() => {
    withCopy(damaged, source => {
      let batch: StoredArticle[] = [];
      for (const article of readableIn(source)) {
        batch.push(article);
        if (batch.length < articlesPerTransaction) continue;
        insertAll(batch);
        batch = [];
      }
      insertAll(batch);
      unlessDamaged(
        () => inTransaction(database, () => copyVersions(createStatements(source), statements)),
        undefined,
      );
    });
  }, undefined);
}
