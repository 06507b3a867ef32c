import type { Article } from '../domain/article.ts';

/**
 * What is kept of an article that comes in again: the newer one, with the time the older one was first fetched, and
 * with what the older one had of the body where the newer one has nothing (a feed that only teases must not take
 * away the full text that was fetched from the page).
 */
export const mergeArticle = (older: Article, newer: Article): Article => ({
  ...newer,
  fetched: older.fetched,
  category: newer.category ?? older.category,
  byline: newer.byline ?? older.byline,
  blocks: newer.blocks.length > 0 ? newer.blocks : older.blocks,
  related: newer.related.length > 0 ? newer.related : older.related,
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
