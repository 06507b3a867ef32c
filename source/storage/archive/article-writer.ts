/** Writes one article to all tables that know of it. Its callers begin and end the transaction. */
import { articleCategories } from '../../domain/article.ts';
import { firstKeyOfArticle, isInSecond, lastKeyOfSecond, middleOfSecond } from './article-key.ts';
import { addressKeyOf, titleKeyOf } from './identity.ts';
import { createSideRows } from './side-rows.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, type StoredArticle, selectArticle } from './stored-article.ts';
import { removeText } from './text-index.ts';
import { categoryKey, type TextKeys } from './text-keys.ts';
import { wordsIn } from './word-counts.ts';

/** Of the articles that sort by the same second. */
export type Side = 'above' | 'below';

export interface ArticleWriter {
  find(id: string): ArticleRow | null;
  /** On top of all that sort by the same second, if not told otherwise. Returns false and does nothing if there is one of this id. */
  insert(article: StoredArticle, side?: Side): boolean;
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

const json = (value: object | null): string | null => value && JSON.stringify(value);

const insertBeside = (edge: string): string => `
  INSERT INTO articles (key, id, source_id, link, address_key, title_key, header)
  VALUES (coalesce((SELECT ${edge} FROM articles WHERE key BETWEEN ?1 AND ?2), ?3), ?4, ?5, ?6, ?7, ?8, ?9)
  ON CONFLICT (id) DO NOTHING`;

/** The key is the next one of its second. */
const insertAt: Readonly<Record<Side, string>> = {
  above: insertBeside('max(key) + 1'),
  below: insertBeside('min(key) - 1'),
};

export function createArticleWriter(
  { statements, keys }: WriterContext,
  gathering: Gathering = 'at once',
): ArticleWriter {
  const { first, run } = statements;
  const sideRows = createSideRows(statements);

  function addCategories(key: number, { header, feed, page }: StoredArticle): void {
    const category = (page ?? feed)?.category ?? null;
    const names = articleCategories({ category, categories: header.categories });
    for (const name of new Set(names.map(each => categoryKey(each, keys))))
      if (name !== '') sideRows.add('categories', [name, key]);
  }

  function addSideRows(key: number, article: StoredArticle): void {
    sideRows.add('wordCounts', [key, wordsIn(article)]);
    sideRows.add('unindexed', [key]);
    addCategories(key, article);
    if (gathering === 'at once') sideRows.flush();
  }

  function removeContents(key: number): void {
    run('DELETE FROM contents WHERE key = ?', key);
    run('DELETE FROM packed_contents WHERE key = ?', key);
  }

  const insertContents = (key: number, { feed, page }: StoredArticle): void =>
    void run('INSERT INTO contents VALUES (?, ?, ?)', key, json(feed), json(page));

  const removeCategories = (key: number): void =>
    void run('DELETE FROM article_categories WHERE article_key = ?', key);

  function insert(article: StoredArticle, side: Side = 'above'): boolean {
    const { header } = article;
    const start = firstKeyOfArticle(header);
    const key = statements.insert(
      insertAt[side],
      ...[start, lastKeyOfSecond(start), middleOfSecond(start), header.id, header.source.id, header.link],
      ...[addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header)],
    );
    if (key === null) return false;
    insertContents(key, article);
    addSideRows(key, article);
    return true;
  }

  function remove(key: number): void {
    sideRows.flush();
    removeText(statements, key);
    removeCategories(key);
    removeContents(key);
    run('DELETE FROM articles WHERE key = ?', key);
  }

  function update(key: number, article: StoredArticle): void {
    const { header } = article;
    sideRows.flush();
    run(
      'UPDATE articles SET link = ?, address_key = ?, title_key = ?, header = ? WHERE key = ?',
      ...[header.link, addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header), key],
    );
    removeContents(key);
    insertContents(key, article);
    removeCategories(key);
    removeText(statements, key);
    addSideRows(key, article);
  }

  return {
    find: id => first<ArticleRow>(`${selectArticle} WHERE id = ?`, id),
    insert,
    replace(row, article) {
      if (isInSecond(row.key, firstKeyOfArticle(article.header))) return update(row.key, article);
      remove(row.key);
      insert(article);
    },
    remove,
    settle: sideRows.flush,
  };
}
