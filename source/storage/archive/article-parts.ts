/** What an article is parted into where it is kept. */
import type { Article, ArticleContent, ArticleHeader } from '../../domain/article.ts';
import { wordsOf } from '../../domain/reading-time.ts';
import type { StoredArticle } from './stored-article.ts';

export function splitArticle(article: Article): {
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

/** How many it has, of its page if that is known. */
export const wordsIn = ({ feed, page }: StoredArticle): number => wordsOf((page ?? feed)?.blocks ?? []);
