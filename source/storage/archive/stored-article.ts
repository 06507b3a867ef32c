/** How an article stands in the archive: its header, and the texts of its feed and of its page beside each other. */
import type { Article, ArticleContent, ArticleHeader } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';

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

export const selectArticle = 'SELECT key, id, header, content, page FROM articles JOIN contents USING (key)';

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

/** Reads what rows hold as JSON; a row that is damaged gives null, and its id is remembered. */
export interface RowReader {
  article(row: ArticleRow): StoredArticle | null;
  json<T>(row: { readonly id: string }, text: string): T | null;
  /** Ids. */
  damaged(): readonly string[];
}

export function createRowReader(): RowReader {
  const damaged = new Set<string>();

  function json<T>({ id }: { readonly id: string }, text: string): T | null {
    try {
      return JSON.parse(text) as T;
    } catch {
      damaged.add(id);
      return null;
    }
  }

  return {
    json,
    article(row) {
      const header = json<ArticleHeader>(row, row.header);
      const feed = row.content === null ? null : json<ArticleContent>(row, row.content);
      const page = row.page === null ? null : json<ArticleContent>(row, row.page);
      return header && (feed ?? page) ? { header, feed, page } : null;
    },
    damaged: () => [...damaged],
  };
}
