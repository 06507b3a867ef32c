import type { ArticleStatus } from '../../domain/article.ts';

/** Tags as shown next to other facts. */
export const tagsShown = ({ tags }: Pick<ArticleStatus, 'tags'>): readonly string[] =>
  tags.map(tag => `#${tag}`);
