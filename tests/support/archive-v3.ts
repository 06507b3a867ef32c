import Database from 'libsql';
import type { Article } from '../../source/domain/article.ts';
import { openArchive } from '../../source/storage/archive/open.ts';
import { makeVersionFour } from './archive-v4.ts';
import { searchKeys } from './search-keys.ts';

/** What version 3 had in the place of what is new. */
const toVersionThree = `
  DROP TABLE article_text;
  DROP TABLE unindexed;
  DROP TABLE search_rules;
  DROP TABLE vocabulary;
  DROP TABLE packed_contents;
  DROP INDEX articles_by_address;
  DROP INDEX articles_by_title;
  CREATE INDEX articles_by_address ON articles (address_key, source_id) WHERE address_key IS NOT NULL;
  CREATE INDEX articles_by_title ON articles (title_key, source_id) WHERE title_key IS NOT NULL;
  CREATE VIRTUAL TABLE article_text USING fts5 (
    title, body, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
  );
  INSERT INTO article_text (rowid, title, body) SELECT key, header ->> '$.title', '' FROM articles;
  PRAGMA user_version = 3;`;

/** Makes an archive of version 3 with articles. */
export function makeVersionThreeArchive(file: string, articles: readonly Article[]): void {
  const opened = openArchive({ file, keys: searchKeys });
  if (!opened.ok) throw new Error(opened.error.detail);
  opened.value.archive.store({ articles });
  opened.value.archive.close();
  makeVersionFour(file);
  const database = new Database(file);
  database.exec(toVersionThree);
  database.close();
}
