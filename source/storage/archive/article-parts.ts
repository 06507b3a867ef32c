/** What an article is parted into where it is kept. */
import type { Article, ArticleContent, ArticleHeader } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { wordsOf } from '../../domain/reading-time.ts';

export interface StoredArticle {
  readonly header: ArticleHeader;
  readonly feed: ArticleContent | null;
  readonly page: ArticleContent | null;
}

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

/** How many it has, of its page if that is known. */
export const wordsIn = ({ feed, page }: StoredArticle): number => wordsOf((page ?? feed)?.blocks ?? []);
