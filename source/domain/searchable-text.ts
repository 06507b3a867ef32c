import type { Article } from './article.ts';

/** What full-text search looks through, in two parts that weigh differently. */
export interface SearchableText {
  readonly title: string;
  readonly body: string;
}

/** A summary that only repeats how the body begins adds no word to find. */
function summaryBeside(summary: string | null, blocks: readonly string[]): string | null {
  if (summary === null) return null;
  const start = summary.replace(/…$/u, '').trimEnd();
  return blocks.join(' ').startsWith(start) ? null : summary;
}

/** What an article says: its headline, then the rest. */
export function spokenTexts({
  title,
  summary,
  blocks,
}: Pick<Article, 'title' | 'summary' | 'blocks'>): readonly string[] {
  const texts = blocks.map(({ text }) => text);
  const beside = summaryBeside(summary, texts);
  return [title, ...(beside === null ? [] : [beside]), texts.join('\n')];
}

/** Its parts; the text comes last. */
export function searchableBody(article: Article): readonly string[] {
  const blocks = article.blocks.map(block => block.text);
  const parts = [
    summaryBeside(article.summary, blocks),
    article.author,
    article.byline,
    article.category,
    article.source.title,
    ...article.categories,
    ...blocks,
  ];
  return parts.filter(part => part !== null && part !== '') as string[];
}

export const searchableText = (article: Article): SearchableText => ({
  title: article.title,
  body: searchableBody(article).join('\n'),
});
