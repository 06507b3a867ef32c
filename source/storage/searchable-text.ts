import type { Article } from '../domain/article.ts';

/** What full-text search looks through, in two parts that weigh differently. */
export interface SearchableText {
  readonly title: string;
  readonly body: string;
}

export function searchableText(article: Article): SearchableText {
  const body = [
    article.summary,
    article.author,
    article.byline,
    article.category,
    article.source.title,
    ...article.categories,
    ...article.blocks.map(block => block.text),
  ];
  return { title: article.title, body: body.filter(part => part !== null && part !== '').join('\n') };
}
