/** How much room the archive takes, and how it gives it back. */
import { statSync } from 'node:fs';
import type Database from 'libsql';
import type { ArchiveSizes } from '../../domain/library.ts';
import type { Statements } from './statements.ts';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

interface PageCounts {
  readonly file: string;
  readonly pageBytes: number;
  readonly pages: number;
  readonly freePages: number;
}

const selectPageCounts = `
  SELECT page_size AS pageBytes, page_count AS pages, freelist_count AS freePages,
    (SELECT file FROM pragma_database_list WHERE name = 'main') AS file
  FROM pragma_page_size, pragma_page_count, pragma_freelist_count`;

export function archiveSizes({ first }: Pick<Statements, 'first'>): ArchiveSizes {
  const { file, pageBytes, pages, freePages } = first<PageCounts>(selectPageCounts) as PageCounts;
  const articles = first<{ count: number }>('SELECT sum(articles) AS count FROM source_counts');
  const bookmarked = first<{ count: number }>(
    'SELECT count(*) AS count FROM articles WHERE bookmarked_at IS NOT NULL',
  );
  const log = file === '' ? 0 : sizeOf(`${file}-wal`);
  const own = file === '' ? pages * pageBytes : sizeOf(file) + sizeOf(`${file}-shm`);
  return {
    articles: articles?.count ?? 0,
    bookmarked: bookmarked?.count ?? 0,
    bytes: own + log,
    freeBytes: freePages * pageBytes + log,
  };
}

const incremental = 2;

/** A file that was made before the archive asked for it must be written anew once to learn to shrink. */
export function compactArchive(database: Database.Database, { first }: Pick<Statements, 'first'>): void {
  database.exec("INSERT INTO article_text (article_text) VALUES ('optimize')");
  const vacuum = first<{ mode: number }>('SELECT auto_vacuum AS mode FROM pragma_auto_vacuum')?.mode;
  if (vacuum !== incremental) database.exec(`PRAGMA auto_vacuum = ${incremental}; VACUUM`);
  database.prepare('PRAGMA incremental_vacuum').all();
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
}
