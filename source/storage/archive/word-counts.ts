/** How many words each article has, so that a list can say how long it takes to read. */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { type StoredArticle, wordsIn } from './article-parts.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle } from './stored-article.ts';

/** By the key of the article. */
export const wordCountsTable =
  'CREATE TABLE word_counts (key INTEGER PRIMARY KEY, words INTEGER NOT NULL) STRICT;';

/** An earlier Khabar that changes an article does not count. */
export const wordCountTriggers = `
  CREATE TRIGGER word_counts_leave AFTER DELETE ON articles BEGIN
    DELETE FROM word_counts WHERE key = old.key;
  END;
  CREATE TRIGGER word_counts_change AFTER INSERT ON contents BEGIN
    DELETE FROM word_counts WHERE key = new.key;
  END;`;

/** A column of a row of `articles`; null: they have not been counted yet. */
export const wordsOfArticle = '(SELECT words FROM word_counts WHERE word_counts.key = articles.key)';

/** Kept once the contents are stored. */
const keepWords = ({ run }: Statements, key: number, article: StoredArticle): void =>
  void run('INSERT OR REPLACE INTO word_counts VALUES (?, ?)', key, wordsIn(article));

/** In `search_rules`: that all that were there have been counted, by the rule of this number. */
const ruleName = 'word-counts';
const ruleNumber = 1;

const articlesPerStep = 64;

interface Counting {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly rows: Pick<RowReader, 'sound'>;
}

const isCounted = ({ first }: Statements): boolean =>
  first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', ruleName)?.number ===
  ruleNumber;

/** Counts what came in before there were counts, the newest first; each step is a short transaction. */
export function* countingWords({ database, statements, rows }: Counting): Generator<void, void> {
  if (isCounted(statements)) return;
  const { all, run } = statements;
  let last = Number.MAX_SAFE_INTEGER;

  function countSome(): boolean {
    const found = all<ArticleRow>(
      `${selectArticle} WHERE key < ? AND key NOT IN (SELECT key FROM word_counts) ORDER BY key DESC LIMIT ${articlesPerStep}`,
      last,
    );
    for (const row of found) {
      const article = rows.sound(row);
      if (article) keepWords(statements, row.key, article);
    }
    last = found.at(-1)?.key ?? last;
    if (found.length === articlesPerStep) return true;
    run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', ruleName, ruleNumber);
    return false;
  }

  while (inTransaction(database, countSome)) yield;
}
