import type { ArticleHeader } from '../domain/article.ts';

/** The date an article counts by: published, or else first fetched. */
export const effectiveDate = (article: Pick<ArticleHeader, 'published' | 'fetched'>): string =>
  article.published ?? article.fetched;
