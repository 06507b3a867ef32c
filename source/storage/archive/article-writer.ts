/** Writes one article to all tables that know of it. Its callers begin and end the transaction. */
import { articleCategories } from '../../domain/article.ts';
import { firstKeyOfArticle, isInSecond, lastKeyOfSecond, middleOfSecond } from './article-key.ts';
import { addressKeyOf, titleKeyOf } from './identity.ts';
import type { Statements } from './statements.ts';
import {
  type ArticleRow,
  type RowReader,
  type StoredArticle,
  selectArticle,
  shownArticle,
} from './stored-article.ts';
import { expectOtherText, expectText, removeText } from './text-index.ts';
import { categoryKey, type TextKeys } from './text-keys.ts';
import { countWords } from './word-counts.ts';

/** Of the articles that sort by the same second. */
export type Side = 'above' | 'below';

export interface ArticleWriter {
  find(id: string): ArticleRow | null;
  /** On top of all that sort by the same second, if not told otherwise. */
  insert(article: StoredArticle, side?: Side): void;
  /** Puts an article in the place of what the row holds; it moves if it sorts by another second now. */
  replace(row: ArticleRow, article: StoredArticle): void;
  remove(key: number): void;
}

export interface WriterContext {
  readonly statements: Statements;
  readonly keys: TextKeys;
  readonly rows: RowReader;
}

const json = (value: object | null): string | null => value && JSON.stringify(value);

export function createArticleWriter({ statements, keys }: WriterContext): ArticleWriter {
  const { first, run } = statements;

  function newKey(article: StoredArticle, side: Side): number {
    const start = firstKeyOfArticle(article.header);
    const edge = first<{ key: number }>(
      `SELECT key FROM articles WHERE key BETWEEN ? AND ? ORDER BY key ${side === 'above' ? 'DESC' : 'ASC'} LIMIT 1`,
      start,
      lastKeyOfSecond(start),
    );
    if (!edge) return middleOfSecond(start);
    return side === 'above' ? edge.key + 1 : edge.key - 1;
  }

  function insertCategories(key: number, article: StoredArticle): void {
    for (const name of articleCategories(shownArticle(article))) {
      const category = categoryKey(name, keys);
      if (category !== '') run('INSERT OR IGNORE INTO article_categories VALUES (?, ?)', category, key);
    }
  }

  function removeContents(key: number): void {
    run('DELETE FROM contents WHERE key = ?', key);
    run('DELETE FROM packed_contents WHERE key = ?', key);
  }

  function insertContents(key: number, article: StoredArticle): void {
    run('INSERT INTO contents VALUES (?, ?, ?)', key, json(article.feed), json(article.page));
    countWords(statements, key, article);
  }

  const removeCategories = (key: number): void =>
    void run('DELETE FROM article_categories WHERE article_key = ?', key);

  function insert(article: StoredArticle, side: Side = 'above'): void {
    const { header } = article;
    const key = newKey(article, side);
    run(
      `INSERT INTO articles (key, id, source_id, link, address_key, title_key, header)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[key, header.id, header.source.id, header.link],
      ...[addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header)],
    );
    insertContents(key, article);
    insertCategories(key, article);
    expectText(statements, key);
  }

  function remove(key: number): void {
    removeText(statements, key);
    removeCategories(key);
    removeContents(key);
    run('DELETE FROM articles WHERE key = ?', key);
  }

  function update(key: number, article: StoredArticle): void {
    const { header } = article;
    run(
      'UPDATE articles SET link = ?, address_key = ?, title_key = ?, header = ? WHERE key = ?',
      ...[header.link, addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header), key],
    );
    removeContents(key);
    insertContents(key, article);
    removeCategories(key);
    insertCategories(key, article);
    expectOtherText(statements, key);
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
  };
}
