/** How an article stands in the archive: its header, and the texts of its feed and of its page beside each other. */
import type { Article, ArticleContent, ArticleHeader } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { isContent, isHeaderOf } from './row-shape.ts';
import { textColumn } from './statements.ts';

export interface StoredArticle {
  readonly header: ArticleHeader;
  readonly feed: ArticleContent | null;
  readonly page: ArticleContent | null;
}

export interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly header: string;
  readonly content: string | null;
  readonly page: string | null;
}

const textColumns = ['id', 'header', 'content', 'page'].map(name => textColumn(name, name)).join(', ');

export const selectArticle = `SELECT key, ${textColumns} FROM articles JOIN contents USING (key)`;

function splitArticle(article: Article): {
  readonly header: ArticleHeader;
  readonly content: ArticleContent;
} {
  const { category, byline, blocks, related, fromPage: _, ...header } = article;
  return { header, content: { category, byline, blocks, related } };
}

export function storedArticle(article: Article): StoredArticle {
  const { header, content } = splitArticle(article);
  return article.fromPage ? { header, feed: null, page: content } : { header, feed: content, page: null };
}

/** The header is the feed's; at least one of the texts is there. */
export function storedTexts({ feed, page }: ArticleTexts): StoredArticle {
  const { header } = splitArticle((feed ?? page) as Article);
  return {
    header,
    feed: feed && splitArticle(feed).content,
    page: page && splitArticle(page).content,
  };
}

export const feedArticle = ({ header, feed }: StoredArticle): Article | null =>
  feed && { ...header, ...feed };

const pageArticle = ({ header, page }: StoredArticle): Article | null =>
  page && { ...header, ...page, fromPage: true };

export const textsOf = (stored: StoredArticle): ArticleTexts => ({
  feed: feedArticle(stored),
  page: pageArticle(stored),
});

/** What is read and searched: the page's text if there is one. */
export const shownArticle = (stored: StoredArticle): Article =>
  (pageArticle(stored) ?? feedArticle(stored)) as Article;

export type CopyOf = (id: string) => ArticleTexts | null;

/** Reads what rows hold as JSON. A row that is damaged gives null, and its id is remembered. */
export interface RowReader {
  /** What is readable of the article; null if it has no text that is. */
  article(row: ArticleRow): StoredArticle | null;
  /** Null for a row of which anything is damaged: what comes in replaces it. */
  sound(row: ArticleRow): StoredArticle | null;
  header(row: Pick<ArticleRow, 'id' | 'header'>): ArticleHeader | null;
  /** Ids of articles of which something could not be read. */
  damaged(): readonly string[];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function contentIn(text: string | null): ArticleContent | null {
  const content = text === null ? null : parseJson(text);
  return isContent(content) ? content : null;
}

function soundArticle({ id, header: text, content, page: pageText }: ArticleRow): StoredArticle | null {
  const header = parseJson(text);
  const [feed, page] = [contentIn(content), contentIn(pageText)];
  const isWhole = (feed === null) === (content === null) && (page === null) === (pageText === null);
  return isHeaderOf(header, id) && isWhole && (feed ?? page) ? { header, feed, page } : null;
}

export interface RowReaderOptions {
  /** The copy that a bookmark carries takes the place of a damaged row. */
  readonly copyOf?: CopyOf | undefined;
  /** Called once for each article that is damaged. */
  readonly onDamage?: (id: string) => void;
}

export function createRowReader({ copyOf, onDamage }: RowReaderOptions = {}): RowReader {
  const damaged = new Set<string>();

  function copied(id: string): StoredArticle | null {
    const copy = copyOf?.(id) ?? null;
    return copy && storedTexts(copy);
  }

  function remember(id: string): void {
    if (!damaged.has(id)) onDamage?.(id);
    damaged.add(id);
  }

  function header({ id, header: text }: Pick<ArticleRow, 'id' | 'header'>): ArticleHeader | null {
    const read = parseJson(text);
    return isHeaderOf(read, id) ? read : (copied(id)?.header ?? null);
  }

  function remains(row: ArticleRow): StoredArticle | null {
    remember(row.id);
    const [head, feed, page] = [header(row), contentIn(row.content), contentIn(row.page)];
    return head && (feed ?? page) ? { header: head, feed, page } : null;
  }

  return {
    header(row) {
      const read = header(row);
      if (read === null) remember(row.id);
      return read;
    },
    sound: soundArticle,
    article: row => soundArticle(row) ?? copied(row.id) ?? remains(row),
    damaged: () => [...damaged],
  };
}
