/** Articles as data for other programs: JSON as `khabar read --json` prints it, and RSS 2.0. */
import { type Article, untouched } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { type FeedHead, xmlFeeds } from '../../feeds/write-feed.ts';
import { articleJson } from '../article-json.ts';
import { bodyHtml } from './html.ts';
import type { DataFormat } from './saved-format.ts';

export interface ArticleData {
  readonly articles: readonly Article[];
  /** What the user did with each, by its id. */
  readonly statuses: ReadonlyMap<string, ListedArticle>;
  readonly head: FeedHead;
}

const valuesOf = ({ articles, statuses }: ArticleData): readonly object[] =>
  articles.map(article => articleJson(article, statuses.get(article.id) ?? untouched));

/** One article is an object, several are an array. */
function* json(data: ArticleData): Generator<string> {
  const values = valuesOf(data);
  yield `${JSON.stringify(values.length === 1 ? values[0] : values, null, 2)}\n`;
}

function* ndjson(data: ArticleData): Generator<string> {
  for (const value of valuesOf(data)) yield `${JSON.stringify(value)}\n`;
}

function* rss({ head, articles }: ArticleData): Generator<string> {
  yield `${xmlFeeds.rss(
    head,
    articles.map(article => ({ article, html: bodyHtml(article) })),
  )}\n`;
}

/** Of each format, its pieces. */
export const dataTexts: Readonly<Record<DataFormat, (data: ArticleData) => Iterable<string>>> = {
  json,
  ndjson,
  rss,
};
