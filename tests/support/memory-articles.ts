/** Articles in memory, and every question that an archive answers about them. */
import { effectiveDate } from '../../source/app/article-date.ts';
import { fits } from '../../source/app/services/fits.ts';
import type { World } from '../../source/app/session/world.ts';
import type { Article } from '../../source/domain/article.ts';
import type { ArticleTexts } from '../../source/domain/change.ts';
import type { ListedArticle, ListRequest } from '../../source/domain/library.ts';
import type { NamedOrder, Order } from '../../source/domain/order.ts';
import { type Query, textAsked } from '../../source/domain/query/query.ts';
import { searchableText } from '../../source/domain/searchable-text.ts';
import type { FetchRecord } from '../../source/domain/source.ts';
import { articleOfMark } from '../../source/domain/tags.ts';
import { isUnreadFirst } from '../../source/domain/unread-first.ts';
import type { ArticleVersion } from '../../source/domain/versions.ts';
import { searchKey } from '../../source/text/search-key.ts';
import { wordFinder } from './word-finder.ts';

/** Ids of articles → when they were marked so. */
export interface MemoryMarks {
  readonly read: ReadonlyMap<string, unknown>;
  readonly bookmark: ReadonlyMap<string, unknown>;
  /** `ID/KEY` → the tag as it is written. */
  readonly tag: ReadonlyMap<string, unknown>;
  readonly note: ReadonlyMap<string, unknown>;
  readonly rank: ReadonlyMap<string, unknown>;
}

const wordsOf = (article: Article): readonly string[] => {
  const { title, body } = searchableText(article);
  return searchKey(`${title} ${body}`).split(' ');
};

const hasWord = (article: Article, word: string): boolean =>
  searchKey(word)
    .split(' ')
    .map(wordFinder)
    .every(find => wordsOf(article).some(find));

/** `walked` is told how many rows each request of a list costs. */
export function createMemoryArticles(
  tables: MemoryMarks,
  records: ReadonlyMap<string, FetchRecord>,
  walked: number[],
  /** Article → the story that it tells. */
  stories: Readonly<Record<string, string>> = {},
) {
  const texts = new Map<string, ArticleTexts>();
  const versions = new Map<string, readonly ArticleVersion[]>();
  let archiveVersion = 0;

  const store = (articles: readonly Article[]): void => {
    for (const article of articles) {
      if (!article.fromPage)
        versions.set(article.id, [...(versions.get(article.id) ?? []), versionOf(article)]);
      const before = texts.get(article.id);
      texts.set(article.id, {
        page: null,
        ...before,
        [article.fromPage ? 'page' : 'feed']: article,
      } as ArticleTexts);
    }
    archiveVersion++;
  };
  const versionOf = (article: Article): ArticleVersion => ({
    ...article,
    at: article.fetched,
    feed: article,
    page: null,
  });
  const articleOf = ({ page, feed }: ArticleTexts): Article => (page ?? feed) as Article;
  /** Any version counts that came after the article was read. */
  const hasChanged = (id: string): boolean => {
    const [first, ...later] = versions.get(id) ?? [];
    const readAt = tables.read.get(id);
    return first !== undefined && readAt !== undefined && later.some(({ at }) => at > String(readAt));
  };
  const tagsOf = (id: string): readonly string[] =>
    [...tables.tag]
      .flatMap(([cell, name]) => (articleOfMark({ table: 'tag', key: cell }) === id ? [String(name)] : []))
      .toSorted();
  const listedOf = (article: Article): ListedArticle => {
    const { category: _, byline: __, blocks: ___, related: ____, fromPage: _____, ...header } = article;
    const { read, bookmark, note } = tables;
    return {
      ...header,
      read: read.has(article.id),
      bookmarked: bookmark.has(article.id),
      changed: hasChanged(article.id),
      tags: tagsOf(article.id),
      note: (note.get(article.id) ?? null) as string | null,
      ...(stories[article.id] === undefined ? {} : { story: stories[article.id] as string }),
    };
  };

  function matches(query: Query, article: Article): boolean {
    const asked = textAsked(query);
    if (asked) return hasWord(article, asked.text);
    if ('is' in query || 'tag' in query || 'has' in query) return fits(query, listedOf(article));
    if ('source' in query) return article.source.id === query.source;
    if ('category' in query) return article.categories.includes(query.category);
    if ('since' in query) return effectiveDate(article) >= query.since;
    if ('before' in query) return effectiveDate(article) < query.before;
    if ('not' in query) return !matches(query.not, article);
    if ('all' in query) return query.all.every(part => matches(part, article));
    return 'any' in query && query.any.some(part => matches(part, article));
  }

  const newestFirst = (a: Article, b: Article): number => {
    const [left, right] = [effectiveDate(a), effectiveDate(b)];
    return left === right ? (a.id < b.id ? -1 : 1) : left < right ? 1 : -1;
  };
  const rankOf = (id: string): string => String(tables.rank.get(id) ?? tables.bookmark.get(id));
  const latestFirst = (a: Article, b: Article): number => (rankOf(a.id) < rankOf(b.id) ? 1 : -1);

  const named: Readonly<Record<NamedOrder, (a: Article, b: Article) => number>> = {
    newest: newestFirst,
    best: newestFirst,
    oldest: (a, b) => newestFirst(b, a),
    bookmarked: latestFirst,
    source: (a, b) => a.source.title.localeCompare(b.source.title) || newestFirst(a, b),
  };

  function comparing(order: Order): (a: Article, b: Article) => number {
    if (!isUnreadFirst(order)) return named[order];
    const stood = ({ id }: Article): number => {
      if (order.unread.includes(id)) return 0;
      return order.read.includes(id) || tables.read.has(id) ? 1 : 0;
    };
    return (a, b) => stood(a) - stood(b) || newestFirst(a, b);
  }

  const all = (): Article[] => [...texts.values()].map(articleOf);
  const inOrder = (query: Query, order: Order): Article[] =>
    all()
      .filter(article => matches(query, article))
      .sort(comparing(order));

  const sameStory = (a: Article, b: Article): boolean =>
    a.id === b.id || (stories[a.id] !== undefined && stories[a.id] === stories[b.id]);

  /** Articles of the list that tell what this one does, itself among them. */
  const toldWith = (article: Article, query: Query, order: Order): readonly Article[] =>
    inOrder(query, order).filter(other => sameStory(article, other));

  type Rows = Pick<ListRequest, 'query' | 'order' | 'byStory' | 'storiesOf'>;

  /** Of each story the first article of the list. */
  function firstOfStories(query: Query, order: Order): ReadonlySet<string> {
    const firsts = new Map<string, string>();
    for (const { id } of inOrder(query, order)) {
      const story = stories[id] ?? id;
      if (!firsts.has(story)) firsts.set(story, id);
    }
    return new Set(firsts.values());
  }

  function rowsOf({ query, order, byStory, storiesOf }: Rows): Article[] {
    const firsts = byStory && firstOfStories(byStory, order);
    const wanted = storiesOf?.flatMap(id => texts.get(id) ?? []).map(articleOf);
    return inOrder(query, order).filter(
      article =>
        (!firsts || firsts.has(article.id)) && (!wanted || wanted.some(other => sameStory(article, other))),
    );
  }

  function rowOf(article: Article, { order, byStory }: Rows): ListedArticle {
    const row = listedOf(article);
    const told = byStory ? toldWith(article, byStory, order).map(listedOf) : [];
    if (told.length < 2) return row;
    const sources = new Set(told.map(({ source }) => source.id)).size;
    const unread = told.filter(({ read }) => !read).length;
    return { ...row, standsFor: { articles: told.length, sources, unread } };
  }

  const inStories = (query: Query, order: Order, isByStory: boolean): Article[] =>
    rowsOf({ query, order, ...(isByStory ? { byStory: query } : {}) });

  const archive: World['archive'] = {
    list(request) {
      const { order, limit, after, before, fromEnd } = request;
      const articles = rowsOf(request).slice(fromEnd ? -limit : 0);
      const edge = texts.get(after ?? before ?? '');
      const from = edge ? articleOf(edge) : null;
      const behind =
        from && after
          ? articles.filter(article => comparing(order)(from, article) < 0 && article.id !== after)
          : articles;
      const page =
        from && before
          ? articles
              .filter(article => comparing(order)(article, from) < 0 && article.id !== before)
              .slice(-limit)
          : behind.slice(0, limit);
      walked.push(page.length);
      return page.map(article => rowOf(article, request));
    },
    versions: id => versions.get(id) ?? [],
    count: (query, isByStory = false) => inStories(query, 'newest', isByStory).length,
    position(query, order, id, isByStory = false) {
      const found = texts.get(id);
      if (!found || (order === 'bookmarked' && !tables.bookmark.has(id))) return null;
      const own = articleOf(found);
      const isListed = inOrder(query, order).some(other => other.id === id);
      const article = (isByStory && isListed && toldWith(own, query, order)[0]) || own;
      return inStories(query, order, isByStory).filter(
        other => other.id !== article.id && comparing(order)(other, article) < 0,
      ).length;
    },
    held({ query, byStory, order, of }) {
      const rows = rowsOf({ query: byStory, order, byStory });
      const at = rows.findIndex(({ id }) => id === of);
      const own = rows[at];
      return inOrder(query, order).flatMap(article => {
        const row = rows.findIndex(other => sameStory(article, other));
        const isBehind = own !== undefined && comparing(order)(own, article) < 0;
        return isBehind && row >= 0 && row <= at ? [{ id: article.id, isOfRow: row === at }] : [];
      });
    },
    listed: ids =>
      ids.flatMap(id => {
        const found = texts.get(id);
        return found ? [listedOf(articleOf(found))] : [];
      }),
    texts: id => texts.get(id) ?? null,
    sourceCounts() {
      const counts = new Map<string, { sourceId: string; articles: number; unread: number }>();
      for (const article of all()) {
        const { id: sourceId } = article.source;
        const { articles, unread } = counts.get(sourceId) ?? { articles: 0, unread: 0 };
        const isUnread = tables.read.has(article.id) ? 0 : 1;
        counts.set(sourceId, { sourceId, articles: articles + 1, unread: unread + isUnread });
      }
      return [...counts.values()];
    },
    bookmarkCount: () => tables.bookmark.size,
    tags: () =>
      [...new Set([...tables.tag.values()].map(String))].toSorted().map(name => {
        const tagged = all().filter(({ id }) => tagsOf(id).includes(name));
        const unread = tagged.filter(({ id }) => !tables.read.has(id)).length;
        return { name, articles: tagged.length, unread };
      }),
    fetchRecords: () => [...records.values()],
    version: () => archiveVersion,
  };

  return { archive, inOrder, listedOf, rankOf, rowOf, rowsOf, store, texts };
}
