/** Whether a feed gives the text of an article, or only makes one curious. */
import type { Article, Block } from '../domain/article.ts';

/** What there is to read: what is said of a picture is no text of the article. */
export const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { type, text }) => sum + (type === 'image' ? 0 : text.length), 0);

/** UTF-16 code units that a body may have beyond the summary and still say no more. */
const mostBeyondSummary = 40;

/** A body that says no more than the summary is a teaser. */
export const isTeaser = ({ blocks, summary }: Pick<Article, 'blocks' | 'summary'>): boolean =>
  textLength(blocks) <= (summary?.length ?? 0) + mostBeyondSummary;
