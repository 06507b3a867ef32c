/** Articles as the contract has them: every key always there, null for what is absent. */
import type { Article, ArticleStatus, Block, Enclosure } from '../domain/article.ts';
import { articleText } from '../domain/article-text.ts';
import type { ListedArticle } from '../domain/library.ts';

const enclosureJson = ({ url, type, length, title }: Enclosure) => ({ url, type, length, title });

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
  changed: article.changed,
  tags: article.tags,
  note: article.note,
  story: article.story ?? null,
  enclosures: (article.enclosures ?? []).map(enclosureJson),
});

/** All that covers a stretch of a block's text, links too, in order. */
const marksOf = ({ links = [], marks = [] }: Block) =>
  [...marks, ...links.map(({ start, end }) => ({ kind: 'link' as const, start, end }))]
    .map(({ kind, start, end }) => ({ kind, start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);

function blockJson(block: Block) {
  const { type, text, level, items, links, url } = block;
  const marks = marksOf(block);
  return {
    type,
    text,
    ...(level === undefined ? {} : { level }),
    ...(items === undefined ? {} : { items }),
    ...(links === undefined ? {} : { links }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(url === undefined ? {} : { url }),
  };
}

export const articleJson = (article: Article, status: ArticleStatus & Pick<ListedArticle, 'story'>) => ({
  ...headerJson({ ...article, ...status }),
  category: article.category ?? article.categories[0] ?? null,
  byline: article.byline,
  blocks: article.blocks.map(blockJson),
  related: article.related.map(({ title, link }) => ({ title, link })),
  text: articleText(article),
});
