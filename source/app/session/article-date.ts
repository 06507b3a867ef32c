import type { ArticleHeader } from '../../domain/article.ts';

/** When an article counts as new: published, or else first fetched. */
export const effectiveDate = (article: Pick<ArticleHeader, 'published' | 'fetched'>): string =>
  article.published ?? article.fetched;
