/** Writes one article to all tables that know of it. Its callers begin and end the transaction. */
import { inGroups } from '../../base/in-groups.ts';
import { remembering } from '../../base/remembering.ts';
import type { ReadyArticle } from '../../domain/incoming-articles.ts';
import { firstKeyOfArticle, isInSecond, lastKeyOfSecond, middleOfSecond } from './article-key.ts';
import type { StoredArticle } from './article-parts.ts';
import { readyArticle } from './ready-article.ts';
import { createSideRows } from './side-rows.ts';
import type { Statements, Value } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle } from './stored-article.ts';
import { removeText } from './text-index.ts';
import type { TextKeys } from './text-keys.ts';

/** Of the articles that sort by the same second. */
export type Side = 'above' | 'below';

export interface ArticleWriter {
  find(id: string): ArticleRow | null;
  /** On top of all that sort by the same second, if not told otherwise. Returns false and does nothing if there is one of this id. */
  insert(article: StoredArticle, side?: Side): boolean;
  /** The same of several, with few statements. Gives those that it has inserted. */
  insertAll(articles: readonly ReadyArticle[], side?: Side): ReadonlySet<ReadyArticle>;
  /** Puts an article in the place of what the row holds; it moves if it sorts by another second now. */
  replace(row: ArticleRow, article: StoredArticle): void;
  remove(key: number): void;
  /** Before the transaction ends: writes the rows of small tables that a gathering writer has left. */
  settle(): void;
}

/** Whether rows of small tables wait for `settle`: for a while, lists have the article without its categories. */
export type Gathering = 'gathering' | 'at once';

export interface WriterContext {
  readonly statements: Statements;
  readonly keys: TextKeys;
  readonly rows: RowReader;
}

/** The key at the end of each second: `value` is the first one of it. */
const selectEnds = (end: 'max' | 'min'): string => `
  SELECT value AS first, (SELECT ${end}(key) FROM articles WHERE key BETWEEN value AND value + ${lastKeyOfSecond(0)}) AS last
  FROM json_each(?)`;

/** Where the next key of a second is. */
const besides: Readonly<Record<Side, { readonly ends: string; readonly step: 1 | -1 }>> = {
  above: { ends: selectEnds('max'), step: 1 },
  below: { ends: selectEnds('min'), step: -1 },
};

/** A statement costs as much as some rows; one of more rows costs no less for each. */
const rowsPerStatement = 16;

/** What is bound as bytes. */
const text = 'CAST(? AS TEXT)';

const placesFor = (columns: readonly string[], rows: number): string =>
  Array(rows).fill(`(${columns.join()})`).join();

const insertArticles = remembering(
  (rows: number) => `
  INSERT INTO articles (key, id, source_id, link, address_key, title_key, header)
  VALUES ${placesFor([...'??????', text], rows)} ON CONFLICT (id) DO NOTHING`,
);
const insertTexts = remembering(
  (rows: number) => `INSERT INTO contents VALUES ${placesFor(['?', text, text], rows)}`,
);

interface Keyed {
  readonly key: number;
  readonly article: ReadyArticle;
}

export function createArticleWriter(
  { statements, keys }: WriterContext,
  gathering: Gathering = 'at once',
): ArticleWriter {
  const { all, first, run } = statements;
  const sideRows = createSideRows(statements);

  function addSideRows(key: number, { words, categories }: ReadyArticle): void {
    sideRows.add('wordCounts', [key, words]);
    sideRows.add('unindexed', [key]);
    for (const category of categories) sideRows.add('categories', [category, key]);
  }

  function removeContents(key: number): void {
    run('DELETE FROM contents WHERE key = ?', key);
    run('DELETE FROM packed_contents WHERE key = ?', key);
  }

  const insertRows = (
    sql: (rows: number) => string,
    rows: readonly Keyed[],
    columns: (row: Keyed) => readonly Value[],
  ): number => run(sql(rows.length), ...rows.flatMap(columns));

  function insertContents(rows: readonly Keyed[]): void {
    insertRows(insertTexts, rows, ({ key, article: { feed, page } }) => [key, feed, page]);
    for (const { key, article } of rows) addSideRows(key, article);
    if (gathering === 'at once') sideRows.flush();
  }

  const removeCategories = (key: number): void =>
    void run('DELETE FROM article_categories WHERE article_key = ?', key);

  function withKeys(articles: readonly ReadyArticle[], side: Side): readonly Keyed[] {
    const { ends, step } = besides[side];
    const seconds = JSON.stringify([...new Set(articles.map(({ firstKey }) => firstKey))]);
    const last = new Map(
      all<{ first: number; last: number | null }>(ends, seconds).map(row => [row.first, row.last]),
    );
    return articles.map(article => {
      const { firstKey } = article;
      const before = last.get(firstKey) ?? null;
      const key = before === null ? middleOfSecond(firstKey) : before + step;
      last.set(firstKey, key);
      return { key, article };
    });
  }

  /** Which of the keys are there. */
  const present = (rows: readonly Keyed[]): ReadonlySet<number> =>
    new Set(
      all<{ key: number }>(
        'SELECT key FROM articles WHERE key IN (SELECT value FROM json_each(?))',
        JSON.stringify(rows.map(({ key }) => key)),
      ).map(({ key }) => key),
    );

  function insertSome(rows: readonly Keyed[]): readonly ReadyArticle[] {
    const count = insertRows(insertArticles, rows, ({ key, article }) => [
      ...[key, article.id, article.sourceId, article.link, article.addressKey, article.titleKey],
      article.header,
    ]);
    const isInserted = count < rows.length ? present(rows) : null;
    const inserted = isInserted ? rows.filter(({ key }) => isInserted.has(key)) : rows;
    if (inserted.length > 0) insertContents(inserted);
    return inserted.map(({ article }) => article);
  }

  function insertAll(articles: readonly ReadyArticle[], side: Side = 'above'): ReadonlySet<ReadyArticle> {
    const inserted = new Set<ReadyArticle>();
    if (articles.length === 0) return inserted;
    for (const group of inGroups(withKeys(articles, side), rowsPerStatement))
      for (const each of insertSome(group)) inserted.add(each);
    return inserted;
  }

  const insert = (article: StoredArticle, side?: Side): boolean =>
    insertAll([readyArticle(article, keys)], side).size > 0;

  function remove(key: number): void {
    sideRows.flush();
    removeText(statements, key);
    removeCategories(key);
    removeContents(key);
    run('DELETE FROM articles WHERE key = ?', key);
  }

  function update(key: number, stored: StoredArticle): void {
    const article = readyArticle(stored, keys);
    sideRows.flush();
    run(
      `UPDATE articles SET link = ?, address_key = ?, title_key = ?, header = ${text} WHERE key = ?`,
      ...[article.link, article.addressKey, article.titleKey, article.header, key],
    );
    removeContents(key);
    removeCategories(key);
    removeText(statements, key);
    insertContents([{ key, article }]);
  }

  return {
    find: id => first<ArticleRow>(`${selectArticle} WHERE id = ?`, id),
    insert,
    insertAll,
    replace(row, article) {
      if (isInSecond(row.key, firstKeyOfArticle(article.header))) return update(row.key, article);
      remove(row.key);
      insert(article);
    },
    remove,
    settle: sideRows.flush,
  };
}
