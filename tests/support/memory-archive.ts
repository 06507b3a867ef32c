import { type Article, type ArticleHeader, articleCategories } from '../../source/domain/article.ts';
import type { Archive, ArchiveQuery } from '../../source/domain/ports.ts';
import type { FetchRecord } from '../../source/domain/source.ts';
import { sortTime } from '../../source/storage/article-time.ts';
import { mergeArticle } from '../../source/storage/merge-article.ts';
import { searchableText } from '../../source/storage/searchable-text.ts';

type Normalise = (text: string) => string;

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** Whether words stand in a row that begin with the term's; only the last one may go on (`meta.o` finds `Meta Oy`). */
const holdsPhrase = (words: readonly string[], term: readonly string[]): boolean =>
  words.some((_, start) =>
    term.every((part, index) => {
      const word = words[start + index];
      return index === term.length - 1 ? word?.startsWith(part) : word === part;
    }),
  );

const headerOf = (article: Article): ArticleHeader => {
  const { category: _, byline: __, blocks: ___, related: ____, fromPage: _____, ...header } = article;
  return header;
};

const newestFirst = (a: Article, b: Article): number => {
  const [left, right] = [sortTime(a), sortTime(b)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};

const matches = (article: Article, query: ArchiveQuery, normalise: Normalise): boolean => {
  if (query.sources && !query.sources.includes(article.source.id)) return false;
  if (query.since && sortTime(article) < query.since) return false;
  if (query.category === undefined) return true;
  if (query.sourcesOfCategory?.includes(article.source.id)) return true;
  const wanted = normalise(query.category);
  return wanted !== '' && articleCategories(article).some(name => normalise(name) === wanted);
};

/** The `Archive` port in memory: the same contract as the real one (`tests/storage/archive.contract.ts`). */
export function createMemoryArchive(
  options: { readonly normalise?: Normalise; readonly articles?: readonly Article[] } = {},
): Archive {
  const normalise: Normalise = options.normalise ?? (text => text.toLowerCase());
  const articles = new Map<string, Article>();
  const records = new Map<string, FetchRecord>();
  let unfinished: string | null = null;
  const sorted = (): Article[] => [...articles.values()].sort(newestFirst);

  const hits = (article: Article, terms: readonly (readonly string[])[]): boolean => {
    const { title, body } = searchableText(article);
    const words = wordsOf(normalise(`${title}\n${body}`));
    return terms.every(term => holdsPhrase(words, term));
  };

  const archive: Archive = {
    store(incoming, record) {
      if (record) records.set(record.sourceId, record);
      const fresh = new Set(incoming.map(article => article.id).filter(id => !articles.has(id)));
      for (const article of incoming) {
        const older = articles.get(article.id);
        articles.set(article.id, older ? mergeArticle(older, article) : article);
      }
      return [...fresh];
    },
    storeAll: deliveries => deliveries.map(({ articles, record }) => archive.store(articles, record)),
    *list(query) {
      for (const article of sorted()) if (matches(article, query, normalise)) yield headerOf(article);
    },
    *identities() {
      for (const article of articles.values()) yield { id: article.id, sourceId: article.source.id };
    },
    idsWithPrefix: (prefix, limit) =>
      [...articles.keys()]
        .filter(id => id.startsWith(prefix))
        .sort()
        .slice(0, limit),
    findByLink: link => sorted().find(article => article.link === link) ?? null,
    get: id => articles.get(id) ?? null,
    search(terms, limit) {
      const wanted = terms.map(wordsOf).filter(term => term.length > 0);
      const found = wanted.length === 0 ? [] : sorted().filter(article => hits(article, wanted));
      return found.slice(0, limit).map(article => article.id);
    },
    recordFetch: record => void records.set(record.sourceId, record),
    fetchRecords: () => [...records.values()],
    activity(since) {
      const dates = new Map<string, string[]>();
      for (const article of articles.values()) {
        const date = sortTime(article);
        if (date >= since) dates.set(article.source.id, [...(dates.get(article.source.id) ?? []), date]);
      }
      return [...dates].map(([sourceId, all]) => ({
        sourceId,
        articles: all.length,
        oldest: all.sort()[0] as string,
      }));
    },
    unfinishedRefresh: () => unfinished,
    setUnfinishedRefresh(started) {
      unfinished = started;
    },
    close: () => undefined,
  };
  archive.store(options.articles ?? []);
  return archive;
}
