import type Database from 'libsql';
import type { Article, ArticleContent, ArticleHeader } from '../domain/article.ts';
import type { Archive, FetchedBatch, SourceActivity } from '../domain/ports.ts';
import type { FetchRecord } from '../domain/source.ts';
import {
  after,
  bestFirst,
  categoryKeys,
  type HeaderRow,
  matchExpression,
  queryConditions,
  remembering,
  type TextKeys,
} from './archive-query.ts';
import { sortTime } from './article-time.ts';
import { mergeArticle, mergeDuplicates } from './merge-article.ts';
import { searchableText } from './searchable-text.ts';
import { inTransaction } from './sqlite.ts';

/** A list is read in pages: the next one is asked for when the caller has come to the end of the one before. */
const pageSize = 200;

interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly header: string;
  readonly content: string;
}

const articleColumns = `SELECT articles.key, id, header, content FROM articles JOIN contents USING (key)`;

function splitArticle(article: Article): {
  readonly header: ArticleHeader;
  readonly content: ArticleContent;
} {
  const { category, byline, blocks, related, fromPage, ...header } = article;
  return { header, content: { category, byline, blocks, related, ...(fromPage ? { fromPage } : {}) } };
}

const articleOf = (row: ArticleRow): Article => ({ ...JSON.parse(row.header), ...JSON.parse(row.content) });

/** The `Archive` port on an open database whose schema is current. What SQLite throws comes through: see `open-archive.ts`. */
export function createSqliteArchive(
  database: Database.Database,
  { normalise: normaliseAnew, indexText }: TextKeys,
): Archive {
  const normalise = remembering(normaliseAnew);
  const statements = new Map<string, Database.Statement>();

  function prepared(sql: string): Database.Statement {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  const all = <Row>(sql: string, ...bound: readonly (string | number)[]): readonly Row[] =>
    prepared(sql).all(...bound) as Row[];

  const first = <Row>(sql: string, ...bound: readonly (string | number)[]): Row | null =>
    all<Row>(sql, ...bound)[0] ?? null;

  const run = (sql: string, ...bound: readonly (string | number | null)[]): Database.RunResult =>
    prepared(sql).run(...bound);

  function insert(article: Article): void {
    const { header, content } = splitArticle(article);
    const { lastInsertRowid: key } = run(
      `INSERT INTO articles (id, source_id, link, sorted, category_keys, header) VALUES (?, ?, ?, ?, ?, ?)`,
      ...columnsOf(article, header),
    );
    run('INSERT INTO contents (key, content) VALUES (?, ?)', Number(key), JSON.stringify(content));
    insertText(Number(key), article);
  }

  function update(key: number, article: Article): void {
    const { header, content } = splitArticle(article);
    run(
      `UPDATE articles SET id = ?, source_id = ?, link = ?, sorted = ?, category_keys = ?, header = ? WHERE key = ?`,
      ...columnsOf(article, header),
      key,
    );
    run('UPDATE contents SET content = ? WHERE key = ?', JSON.stringify(content), key);
    run('DELETE FROM article_text WHERE rowid = ?', key);
    insertText(key, article);
  }

  const columnsOf = (article: Article, header: ArticleHeader): readonly (string | null)[] => [
    article.id,
    article.source.id,
    article.link,
    sortTime(article),
    categoryKeys(article, normalise),
    JSON.stringify(header),
  ];

  function insertText(key: number, article: Article): void {
    const { title, body } = searchableText(article);
    run(
      'INSERT INTO article_text (rowid, title, body) VALUES (?, ?, ?)',
      key,
      indexText(title),
      indexText(body),
    );
  }

  /** What is stored already, by id, in one look-up for all. */
  function storedRows(articles: readonly Article[]): ReadonlyMap<string, ArticleRow> {
    const ids = JSON.stringify(articles.map(article => article.id));
    const rows = all<ArticleRow>(`${articleColumns} WHERE id IN (SELECT value FROM json_each(?))`, ids);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Most of a feed is as it was the last time: then there is nothing to write. */
  function updateIfChanged(row: ArticleRow, article: Article): void {
    const older = articleOf(row);
    const merged = mergeArticle(older, article);
    if (JSON.stringify(splitArticle(merged)) !== JSON.stringify(splitArticle(older))) update(row.key, merged);
  }

  /** Returns the ids of those that are new. */
  function storeArticles(articles: readonly Article[]): readonly string[] {
    const stored = storedRows(articles);
    const added: string[] = [];
    for (const article of articles) {
      const row = stored.get(article.id);
      if (row) updateIfChanged(row, article);
      else {
        insert(article);
        added.push(article.id);
      }
    }
    return added;
  }

  function recordFetch(record: FetchRecord): void {
    run(
      'INSERT OR REPLACE INTO fetches (source_id, record) VALUES (?, ?)',
      record.sourceId,
      JSON.stringify(record),
    );
  }

  function accept({ articles, record }: FetchedBatch): readonly string[] {
    if (record) recordFetch(record);
    return storeArticles(mergeDuplicates(articles));
  }

  return {
    store: (articles, record) =>
      inTransaction(database, () => accept({ articles, ...(record ? { record } : {}) })),

    storeAll: deliveries => inTransaction(database, () => deliveries.map(accept)),

    *list(query) {
      const conditions = queryConditions(query, normalise);
      let page: readonly HeaderRow[] = [];
      do {
        const last = page.at(-1);
        const wanted = last ? [...conditions, after(last)] : conditions;
        const where = wanted.map(([sql]) => sql).join(' AND ') || 'TRUE';
        page = all<HeaderRow>(
          `SELECT id, sorted, header FROM articles WHERE ${where} ORDER BY sorted DESC, id LIMIT ${pageSize}`,
          ...wanted.flatMap(([, ...bound]) => bound),
        );
        for (const row of page) yield JSON.parse(row.header) as ArticleHeader;
      } while (page.length === pageSize);
    },

    /** One row for each source: an object for each article would take ten times as long. */
    *identities() {
      const rows = all<{ sourceId: string; ids: string }>(
        'SELECT source_id AS sourceId, json_group_array(id) AS ids FROM articles GROUP BY source_id',
      );
      for (const { sourceId, ids } of rows) {
        for (const id of JSON.parse(ids) as readonly string[]) yield { id, sourceId };
      }
    },

    idsWithPrefix: (prefix, limit) =>
      all<{ id: string }>(
        'SELECT id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT ?',
        prefix,
        `${prefix}\u{10ffff}`,
        limit,
      ).map(row => row.id),

    findByLink(link) {
      const row = first<ArticleRow>(
        `${articleColumns} WHERE link = ? ORDER BY sorted DESC, id LIMIT 1`,
        link,
      );
      return row && articleOf(row);
    },

    get(id) {
      const row = first<ArticleRow>(`${articleColumns} WHERE id = ?`, id);
      return row && articleOf(row);
    },

    search(terms, limit) {
      const expression = matchExpression(terms);
      if (expression === '') return [];
      return all<{ id: string }>(
        `SELECT id FROM article_text JOIN articles ON articles.key = article_text.rowid
         WHERE article_text MATCH ? ORDER BY ${bestFirst}, sorted DESC, id LIMIT ?`,
        expression,
        limit,
      ).map(row => row.id);
    },

    recordFetch,

    fetchRecords: () =>
      all<{ record: string }>('SELECT record FROM fetches').map(row => JSON.parse(row.record) as FetchRecord),

    activity: since =>
      all<SourceActivity>(
        `SELECT source_id AS sourceId, count(*) AS articles, min(sorted) AS oldest FROM articles
         WHERE sorted >= ? GROUP BY source_id`,
        since,
      ).map(row => ({ ...row })),

    unfinishedRefresh: () =>
      first<{ started: string }>('SELECT started FROM unfinished_refresh')?.started ?? null,

    setUnfinishedRefresh: started =>
      inTransaction(database, () => {
        run('DELETE FROM unfinished_refresh');
        if (started !== null) run('INSERT INTO unfinished_refresh (started) VALUES (?)', started);
      }),

    close() {
      statements.clear();
      database.close();
    },
  };
}
