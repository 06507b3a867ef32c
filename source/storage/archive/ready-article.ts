/** What the rows of an article will hold, made ahead of the writing: for a feed, in the thread that has read it. */
import { type Article, articleCategories } from '../../domain/article.ts';
import type { IncomingArticles, JsonBytes, ReadyArticle } from '../../domain/incoming-articles.ts';
import { mergeDuplicates } from '../merge-article.ts';
import { firstKeyOfArticle } from './article-key.ts';
import { type StoredArticle, storedArticle, wordsIn } from './article-parts.ts';
import { addressKeyOf, titleKeyOf } from './identity-keys.ts';
import { categoryKey, type TextKeys } from './text-keys.ts';

type NameKeys = Pick<TextKeys, 'normalise'>;

type JsonWriter = (value: object) => JsonBytes;

const ownBytes: JsonWriter = value => Buffer.from(JSON.stringify(value));

/** A hundred short articles are twice as long. */
const bytesAtOnce = 256 * 1024;

/** No unit of UTF-16 has more in UTF-8. */
const mostBytesPerUnit = 3;

/** Many values lie in one piece of memory, outside of V8's heap, which goes from thread to thread as it is. */
function bytesTogether(): JsonWriter {
  let memory = Buffer.alloc(0);
  let end = 0;
  return value => {
    const text = JSON.stringify(value);
    const most = text.length * mostBytesPerUnit;
    if (end + most > memory.length) {
      memory = Buffer.allocUnsafeSlow(Math.max(bytesAtOnce, most));
      end = 0;
    }
    const start = end;
    end += memory.write(text, start);
    return new Uint8Array(memory.buffer, start, end - start);
  };
}

function categoriesOf({ header, feed, page }: StoredArticle, keys: NameKeys): readonly string[] {
  const category = (page ?? feed)?.category ?? null;
  const names = articleCategories({ category, categories: header.categories });
  return [...new Set(names.map(name => categoryKey(name, keys)))].filter(key => key !== '');
}

export function readyArticle(
  article: StoredArticle,
  keys: NameKeys,
  jsonBytes: JsonWriter = ownBytes,
): ReadyArticle {
  const { header, feed, page } = article;
  return {
    id: header.id,
    sourceId: header.source.id,
    firstKey: firstKeyOfArticle(header),
    link: header.link,
    addressKey: addressKeyOf(header),
    titleKey: titleKeyOf(header, keys),
    header: jsonBytes(header),
    feed: feed && jsonBytes(feed),
    page: page && jsonBytes(page),
    categories: categoriesOf(article, keys),
    words: wordsIn(article),
  };
}

/** Those of one document. */
export function readyArticles(articles: readonly Article[], keys: NameKeys): readonly ReadyArticle[] {
  const jsonBytes = bytesTogether();
  return mergeDuplicates(articles).map(article => readyArticle(storedArticle(article), keys, jsonBytes));
}

/** The pieces of memory that `readyArticles` has written them to. */
export const memoryOf = (articles: readonly ReadyArticle[]): readonly ArrayBuffer[] => [
  ...new Set(
    articles
      .flatMap(({ header, feed, page }) => [header, feed, page])
      .flatMap(bytes => (bytes ? (bytes.buffer as ArrayBuffer) : [])),
  ),
];

const parsed = (bytes: JsonBytes) =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));

/** The article that it was made of. */
export function articleOf({ header, feed, page }: ReadyArticle): Article {
  const content = page ?? feed;
  return {
    ...parsed(header),
    ...(content && parsed(content)),
    ...(page === null ? {} : { fromPage: true }),
  };
}

export const areReady = (articles: IncomingArticles): articles is readonly ReadyArticle[] =>
  articles[0] !== undefined && 'firstKey' in articles[0];
