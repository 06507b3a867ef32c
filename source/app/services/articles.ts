/** Lists of articles with their status, and how an id finds its article. */
import {
  type Article,
  type ArticleHeader,
  type ArticleStatus,
  articleCategories,
} from '../../domain/article.ts';
import { folderNames } from '../../domain/category-path.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import type { State } from '../../domain/state.ts';
import { searchIndexKey, searchKey, searchTerms } from '../../text/search-key.ts';
import type { Services } from './services.ts';
import { activeSources } from './sources.ts';

export interface ListedArticle extends ArticleHeader, ArticleStatus {}

export interface ListFilter {
  /** Source ids; all sources in force where not given. */
  readonly sources?: readonly string[];
  /** Of the article, or a folder that its source lies in; compared as search does, without vowels and hamza forms. */
  readonly category?: string;
  readonly unread?: boolean;
  readonly bookmarked?: boolean;
  /** ISO 8601 in UTC. */
  readonly since?: string;
  readonly limit?: number;
  /** Words that all must occur in the article. */
  readonly words?: string;
}

type ListServices = Pick<Services, 'archive' | 'state'>;

export const statusOf = (state: State, id: string): ArticleStatus => ({
  read: Object.hasOwn(state.read, id),
  bookmarked: Object.hasOwn(state.bookmarks, id),
});

const withStatus = (state: State, header: ArticleHeader): ListedArticle => ({
  ...header,
  ...statusOf(state, header.id),
});

/** When an article counts as new: published, or else first fetched. */
export const effectiveDate = (article: Pick<ArticleHeader, 'published' | 'fetched'>): string =>
  article.published ?? article.fetched;

/** The bookmarked articles, newest bookmark first. */
export const bookmarkedArticles = (state: State): readonly Article[] =>
  Object.values(state.bookmarks)
    .sort((a, b) => b.added.localeCompare(a.added) || a.article.id.localeCompare(b.article.id))
    .map(bookmark => bookmark.article);

const searchLimit = 1000;

/** Ids that match words, in the archive's index or in the bookmarks' own copies. */
function matchingIds({ archive }: ListServices, state: State, words: string): ReadonlySet<string> {
  const terms = searchTerms(words);
  if (terms.length === 0) return new Set();
  const inBookmarks = bookmarkedArticles(state).filter(article => {
    const texts = [article.title, article.summary ?? '', ...article.blocks.map(block => block.text)];
    const key = ` ${searchIndexKey(texts.join('\n'))}`;
    return terms.every(term => key.includes(` ${term}`));
  });
  return new Set([...archive.search(terms, searchLimit), ...inBookmarks.map(article => article.id)]);
}

/** The sources that lie in a folder of that name, or at that path. */
function sourcesInFolder(sources: readonly Source[], name: string): readonly string[] {
  const key = searchKey(name);
  const isInside = ({ category }: Source): boolean =>
    key !== '' && folderNames(category).some(folder => searchKey(folder) === key);
  return sources.filter(isInside).map(({ id }) => id);
}

/** Bookmarks that pass the part of a filter that the archive would see to. */
function matchingBookmarks(
  { archive }: ListServices,
  state: State,
  { sources, category, since }: ListFilter,
): readonly Article[] {
  const key = category === undefined ? null : searchKey(category);
  const inFolder = category === undefined ? [] : sourcesInFolder(activeSources(state, archive), category);
  return bookmarkedArticles(state).filter(
    article =>
      (!sources || sources.includes(article.source.id)) &&
      (!since || effectiveDate(article) >= since) &&
      (key === null ||
        inFolder.includes(article.source.id) ||
        articleCategories(article).some(name => searchKey(name) === key)),
  );
}

/** Archived articles of the sources asked for, or else of those in force. */
function archived({ archive }: ListServices, state: State, filter: ListFilter): Iterable<ArticleHeader> {
  const { category, since } = filter;
  const inForce = activeSources(state, archive);
  return archive.list({
    sources: filter.sources ?? inForce.map(({ id }) => id),
    ...(category === undefined ? {} : { category, sourcesOfCategory: sourcesInFolder(inForce, category) }),
    ...(since === undefined ? {} : { since }),
  });
}

/** Articles that pass a filter, newest first; lazy. Bookmarks are listed from their own copies, the latest bookmark first. */
export function* listArticles(services: ListServices, filter: ListFilter = {}): Generator<ListedArticle> {
  const state = services.state.load();
  const ids = filter.words === undefined ? null : matchingIds(services, state, filter.words);
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  if (left <= 0) return;
  const headers = filter.bookmarked
    ? matchingBookmarks(services, state, filter)
    : archived(services, state, filter);
  for (const header of headers) {
    if (ids && !ids.has(header.id)) continue;
    const article = withStatus(state, header);
    if (filter.unread && article.read) continue;
    yield article;
    if (--left <= 0) return;
  }
}

/** Unread articles of every source in the archive. */
export function unreadCounts({ archive, state }: ListServices): ReadonlyMap<string, number> {
  const { read } = state.load();
  const counts = new Map<string, number>();
  for (const { id, sourceId } of archive.identities()) {
    if (!Object.hasOwn(read, id)) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  }
  return counts;
}

const shortestPrefix = 4;

/** The article of an id, or of a prefix of at least 4 characters that only one id has; archived or bookmarked. */
export function findArticle({ archive, state }: ListServices, word: string): Result<Article> {
  const prefix = word.toLowerCase();
  const { bookmarks } = state.load();
  const exact = archive.get(prefix) ?? bookmarks[prefix]?.article;
  if (exact) return ok(exact);
  if (prefix.length < shortestPrefix) return fail('unknown-article', { subject: word });
  const ids = new Set([
    ...archive.idsWithPrefix(prefix, 2),
    ...Object.keys(bookmarks).filter(id => id.startsWith(prefix)),
  ]);
  const [id] = ids;
  if (ids.size > 1) return fail('ambiguous-id', { subject: word, detail: [...ids].join(' ') });
  const article = id === undefined ? null : (archive.get(id) ?? bookmarks[id]?.article);
  return article ? ok(article) : fail('unknown-article', { subject: word });
}
