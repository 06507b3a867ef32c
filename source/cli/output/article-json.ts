/** Articles as the contract has them: every key always there, null for what is absent. */
import type { Article, ArticleStatus, Block } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';

export const headerJson = (article: ListedArticle) => ({
  id: article.id,
  title: article.title,
  link: article.link,
  source: { id: article.source.id, title: article.source.title },
  author: article.author,
  published: article.published,
  fetched: article.fetched,
  categories: article.categories,
  summary: article.summary,
  language: article.language,
  direction: article.direction,
  read: article.read,
  bookmarked: article.bookmarked,
});

const blockJson = ({ type, text, level, items, links, url }: Block) => ({
  type,
  text,
  ...(level === undefined ? {} : { level }),
  ...(items === undefined ? {} : { items }),
  ...(links === undefined ? {} : { links }),
  ...(url === undefined ? {} : { url }),
});

/** The headline and the body, as one text. */
const textOf = ({ title, blocks }: Article): string =>
  [title, ...blocks.map(block => block.text)].filter(text => text !== '').join('\n\n');

export const articleJson = (article: Article, status: ArticleStatus) => ({
  ...headerJson({ ...article, ...status }),
  category: article.category ?? article.categories[0] ?? null,
  byline: article.byline,
  blocks: article.blocks.map(blockJson),
  related: article.related.map(({ title, link }) => ({ title, link })),
  text: textOf(article),
});
