/** What the rows of an article will hold, made ahead of the writing: for a feed, in the thread that has read it. */
import { type Article, articleCategories } from '../../domain/article.ts';
import type { IncomingArticles, ReadyArticle } from '../../domain/incoming-articles.ts';
import { mergeDuplicates } from '../merge-article.ts';
import { firstKeyOfArticle } from './article-key.ts';
import { type StoredArticle, storedArticle, wordsIn } from './article-parts.ts';
import { addressKeyOf, titleKeyOf } from './identity-keys.ts';
import { categoryKey, type TextKeys } from './text-keys.ts';

type NameKeys = Pick<TextKeys, 'normalise'>;

const json = (value: object | null): string | null => value && JSON.stringify(value);

function categoriesOf({ header, feed, page }: StoredArticle, keys: NameKeys): readonly string[] {
  const category = (page ?? feed)?.category ?? null;
  const names = articleCategories({ category, categories: header.categories });
  return [...new Set(names.map(name => categoryKey(name, keys)))].filter(key => key !== '');
}

export const readyArticle = (article: StoredArticle, keys: NameKeys): ReadyArticle => {
  const { header, feed, page } = article;
  return {
    id: header.id,
    sourceId: header.source.id,
    firstKey: firstKeyOfArticle(header),
    link: header.link,
    addressKey: addressKeyOf(header),
    titleKey: titleKeyOf(header, keys),
    header: JSON.stringify(header),
    feed: json(feed),
    page: json(page),
    categories: categoriesOf(article, keys),
    words: wordsIn(article),
  };
};

/** Those of one document. */
export const readyArticles = (articles: readonly Article[], keys: NameKeys): readonly ReadyArticle[] =>
  mergeDuplicates(articles).map(article => readyArticle(storedArticle(article), keys));

/** The article that it was made of. */
export function articleOf({ header, feed, page }: ReadyArticle): Article {
  const content = JSON.parse(page ?? feed ?? '{}');
  return { ...JSON.parse(header), ...content, ...(page === null ? {} : { fromPage: true }) };
}

export const areReady = (articles: IncomingArticles): articles is readonly ReadyArticle[] =>
  articles[0] !== undefined && 'firstKey' in articles[0];
