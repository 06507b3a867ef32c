import { type Article, mergeKeepingFullText } from '../domain/article.ts';

/**
 * What is kept of an article that comes in again: the newer one, with the time the older one was first fetched, and with its
 * body where the newer one only teases: a feed must not take away the full text that was fetched from the page.
 */
export const mergeArticle = (older: Article, newer: Article): Article => ({
  ...mergeKeepingFullText(older, newer),
  fetched: older.fetched,
});

/** The first hit of each id wins the place, the last one the content: a feed may name an entry twice. */
export const mergeDuplicates = (articles: readonly Article[]): readonly Article[] => {
  const byId = new Map<string, Article>();
  for (const article of articles) {
    const older = byId.get(article.id);
    byId.set(article.id, older ? mergeArticle(older, article) : article);
  }
  return [...byId.values()];
};
