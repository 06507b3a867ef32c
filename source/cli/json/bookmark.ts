import type { ArticleStatus } from '../../domain/article.ts';
import type { Bookmark } from '../../domain/state.ts';
import { articleJson } from './article.ts';

/** A bookmark as it is exported: when it was made, and the article as `read` prints it. */
export const bookmarkJson = ({ added, article }: Bookmark, status: ArticleStatus) => ({
  added,
  ...articleJson(article, status),
});
