/** Writes one article to all tables that know of it. Its callers begin and end the transaction. */
import { articleCategories } from '../../domain/article.ts';
import { searchableText } from '../searchable-text.ts';
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
import { categoryKey, type TextKeys } from './text-keys.ts';

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

  function insertSearchKeys(key: number, article: StoredArticle): void {
    const shown = shownArticle(article);
    const { title, body } = searchableText(shown);
    run(
      'INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)',
      key,
      keys.indexText(title),
      keys.indexText(body),
    );
    for (const name of articleCategories(shown)) {
      const category = categoryKey(name, keys);
      if (category !== '') run('INSERT OR IGNORE INTO article_categories VALUES (?, ?)', category, key);
    }
  }

  function removeSearchKeys(key: number): void {
    run('DELETE FROM article_text WHERE rowid = ?', key);
    run('DELETE FROM article_categories WHERE article_key = ?', key);
  }

  function insert(article: StoredArticle, side: Side = 'above'): void {
    const { header, feed, page } = article;
    const key = newKey(article, side);
    run(
      `INSERT INTO articles (key, id, source_id, link, address_key, title_key, header)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[key, header.id, header.source.id, header.link],
      ...[addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header)],
    );
    run('INSERT INTO contents VALUES (?, ?, ?)', key, json(feed), json(page));
    insertSearchKeys(key, article);
  }

  function remove(key: number): void {
    removeSearchKeys(key);
    run('DELETE FROM contents WHERE key = ?', key);
    run('DELETE FROM articles WHERE key = ?', key);
  }

  function update(key: number, article: StoredArticle): void {
    const { header, feed, page } = article;
    run(
      'UPDATE articles SET link = ?, address_key = ?, title_key = ?, header = ? WHERE key = ?',
      ...[header.link, addressKeyOf(header), titleKeyOf(header, keys), JSON.stringify(header), key],
    );
    run('UPDATE contents SET content = ?, page = ? WHERE key = ?', json(feed), json(page), key);
    removeSearchKeys(key);
    insertSearchKeys(key, article);
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
