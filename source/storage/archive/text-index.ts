/**
 * The full-text index and the vocabulary, which follow behind the articles: `unindexed` names those whose text is still to come. The
 * newest are first; those of a step go in by ascending keys, which FTS5 writes as one segment, and are packed in the same step.
 */
import type Database from 'libsql';
import { searchableText } from '../../domain/searchable-text.ts';
import { inTransaction } from '../sqlite.ts';
import type { StoredArticle } from './article-parts.ts';
import { forgetNoteWords, hasUnindexedNotes, indexNotes } from './bookmark-tables.ts';
import { packTexts } from './packed-contents.ts';
import { type Statements, textColumn } from './statements.ts';
import {
  type ArticleRow,
  type RowReader,
  selectUnindexed,
  shownArticle,
  textsJson,
} from './stored-article.ts';
import type { TextKeys } from './text-keys.ts';
import { isTraitTerm, titleText, traitText } from './trait-terms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { countingWords } from './word-counts.ts';

/**
 * - article_text: the words of each article as keys, and terms (`trait-terms.ts`; contentless: the text itself is not kept a second time).
 * - unindexed: articles that `article_text` does not have, or has as they were.
 * - search_rules: the numbers of the rules that keys were made by (`TextKeys.rules`), and of others that are told anew (`word-counts.ts`,
 *   `stories-anew.ts`); also who has written reports last (`story-writers.ts`).
 */
export const textIndexTables = `
  CREATE VIRTUAL TABLE article_text USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE TABLE unindexed (key INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE search_rules (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;

export function removeText({ run }: Statements, key: number): void {
  const isIndexed = run('DELETE FROM unindexed WHERE key = ?', key) === 0;
  if (isIndexed) run('DELETE FROM article_text WHERE rowid = ?', key);
}

export const hasUnindexed = (database: Database.Database): boolean =>
  database.prepare('SELECT 1 FROM unindexed LIMIT 1').all().length > 0;

export interface TextIndex {
  /** Articles that a search may not find yet: all, after a change of rules. */
  pending(): number;
  /** Takes in what is pending; each step is a transaction of some 30 ms. */
  indexing(): Generator<void, void>;
  /** Makes anew what was made by other rules than the present ones; articles whose words are other ones by now are pending again. */
  renewing(): Generator<void, void>;
  /** Takes in those of the articles that are pending. The caller holds a transaction. */
  take(keys: readonly number[]): void;
}

interface TextIndexContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly keys: TextKeys;
  readonly rows: RowReader;
  readonly vocabulary: Vocabulary;
}

export const articlesPerStep = 64;
const wordsPerStep = 2000;

const selectPending = `${selectUnindexed()} LIMIT ${articlesPerStep}`;
const selectPendingAmong = selectUnindexed('unindexed.key IN (SELECT value FROM json_each(?))');

export function createTextIndex(context: TextIndexContext): TextIndex {
  const { database, statements, keys, rows, vocabulary } = context;
  const { all, first, run } = statements;

  function pack(key: number, article: StoredArticle): void {
    run('INSERT OR REPLACE INTO packed_contents VALUES (?, ?)', key, packTexts(textsJson(article)));
    run('DELETE FROM contents WHERE key = ?', key);
  }

  function index(row: ArticleRow): string {
    const sound = rows.sound(row);
    if (sound && !row.packed) pack(row.key, sound);
    const article = sound ?? rows.article(row);
    if (!article) return '';
    const text = searchableText(shownArticle(article));
    const title = keys.indexText(text.title);
    const body = keys.indexText(text.body);
    const traits = traitText(shownArticle(article), keys);
    run(
      'INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)',
      row.key,
      `${title} ${titleText(title)}`,
      `${body} ${traits}`,
    );
    return `${title} ${body}`;
  }

  function indexRows(newestFirst: readonly ArticleRow[]): void {
    const texts = newestFirst.toReversed().map(index);
    vocabulary.learn(texts.flatMap(text => text.split(' ')).filter(Boolean));
    run(
      'DELETE FROM unindexed WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify(newestFirst.map(({ key }) => key)),
    );
  }

  /** Returns whether there may be more. */
  function indexSome(): boolean {
    const found = all<ArticleRow>(selectPending);
    indexRows(found);
    if (found.length === articlesPerStep) return true;
    run('DELETE FROM unindexed WHERE key NOT IN (SELECT key FROM articles)'); // a damaged archive may have lost them
    return false;
  }

  const rules = createRules(statements);

  const followRules = (): boolean =>
    (Object.keys(keys.rules) as Rule[]).every(rule => rules.number(rule) === keys.rules[rule]);

  const pending = (): number =>
    first<{ count: number }>(`SELECT count(*) AS count FROM ${followRules() ? 'unindexed' : 'articles'}`)
      ?.count ?? 0;

  function forgetWords(): void {
    vocabulary.forget();
    forgetNoteWords(statements);
  }

  /** With other rules for words, all is to be read anew. */
  function startAnew(): void {
    run("INSERT INTO article_text (article_text) VALUES ('delete-all')");
    run('INSERT OR IGNORE INTO unindexed SELECT key FROM articles');
    forgetWords();
    rules.set('words', keys.rules.words);
    rules.set('rings', keys.rules.rings);
  }

  /** The words of the index as one reads them in a dictionary. */
  const wordsAfter = (word: string): readonly string[] =>
    all<{ term: string }>(
      `SELECT ${textColumn('term', 'term')} FROM temp.index_words WHERE term > ? ORDER BY term LIMIT ${wordsPerStep}`,
      word,
    ).map(({ term }) => term);

  /** With other rules for rings, the words of the index get other keys. The rule's number is negative until all have them. */
  function* learnAnew(): Generator<void, void> {
    const { rings: current } = keys.rules;
    if (rules.number('rings') !== -current)
      inTransaction(database, () => {
        forgetWords();
        rules.set('rings', -current);
      });
    database.exec(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.index_words USING fts5vocab (main, article_text, row)',
    );
    let last = vocabulary.last();
    for (;;) {
      const words = wordsAfter(last);
      if (words.length === 0) break;
      inTransaction(database, () => vocabulary.learn(words.filter(word => !isTraitTerm(word))));
      last = words.at(-1) as string;
      yield;
    }
    rules.set('rings', current);
  }

  function* renewing(): Generator<void, void> {
    if (rules.number('words') !== keys.rules.words) inTransaction(database, startAnew);
    if (rules.number('rings') !== keys.rules.rings) yield* learnAnew();
  }

  return {
    pending,
    renewing,
    take: keys => indexRows(all<ArticleRow>(selectPendingAmong, JSON.stringify(keys))),
    *indexing() {
      yield* renewing();
      while (pending() > 0 && inTransaction(database, indexSome)) yield;
      if (hasUnindexedNotes(statements)) inTransaction(database, () => indexNotes(statements, keys));
      yield* countingWords(context);
    },
  };
}

type Rule = keyof TextKeys['rules'];

const createRules = ({ first, run }: Statements) => ({
  number: (name: Rule): number | null =>
    first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', name)?.number ?? null,
  set: (name: Rule, number: number) =>
    run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', name, number),
});
