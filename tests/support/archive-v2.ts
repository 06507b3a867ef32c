import Database from 'libsql';
import type { Article } from '../../source/domain/article.ts';
import { sortTime } from '../../source/domain/article-time.ts';

/** The tables of version 2, as Khabar made them. */
const tables = `
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source_id TEXT NOT NULL, link TEXT,
    sorted TEXT NOT NULL, category_keys TEXT NOT NULL, header TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_time ON articles (sorted DESC, id, source_id);
  CREATE INDEX articles_by_source ON articles (source_id, sorted DESC, id);
  CREATE INDEX articles_by_link ON articles (link) WHERE link IS NOT NULL;
  CREATE TABLE contents (key INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE article_text USING fts5 (
    title, body, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
  );
  CREATE TABLE fetches (source_id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE unfinished_refresh (started TEXT NOT NULL) STRICT;
  PRAGMA user_version = 2;`;

/** Makes an archive of version 2 with articles, keyed in the order given. */
export function makeVersionTwoArchive(file: string, articles: readonly Article[]): void {
  const database = new Database(file);
  database.exec(tables);
  database.exec('BEGIN');
  const insertArticle = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertContent = database.prepare('INSERT INTO contents VALUES (?, ?)');
  const insertText = database.prepare('INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)');
  for (const [index, article] of articles.entries()) {
    const { category, byline, blocks, related, fromPage, ...header } = article;
    const content = { category, byline, blocks, related, ...(fromPage ? { fromPage } : {}) };
    const columns = [article.link, sortTime(article), '\n', JSON.stringify(header)];
    insertArticle.run(index + 1, article.id, article.source.id, ...columns);
    insertContent.run(index + 1, JSON.stringify(content));
    insertText.run(index + 1, article.title, '');
  }
  database.exec('COMMIT');
  database.close();
}
