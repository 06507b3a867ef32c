import type { SourceReference } from '../domain/article.ts';
import type { Archive } from '../domain/library.ts';
import type { Source } from '../domain/source.ts';

/** Titles of sources by their ids: the same map until a source has another title. */
export type SourceTitles = () => ReadonlyMap<string, string>;

/** What the user calls the sources now. */
export function sourceTitles(sources: () => readonly Source[] | null): SourceTitles {
  let known = '';
  let titles: ReadonlyMap<string, string> = new Map();
  return () => {
    const now = (sources() ?? []).map(({ id, title }) => [id, title] as const);
    const json = JSON.stringify(now);
    if (json !== known) titles = new Map(now);
    known = json;
    return titles;
  };
}

type Naming = <Named extends { readonly source: SourceReference }>(article: Named) => Named;

/** An archive whose articles name their sources as the user calls them now: it keeps the name that a source had when it brought them. */
export function namedArchive(archive: Archive, titlesNow: SourceTitles): Archive {
  let titles = titlesNow();
  let renamings = 0;

  function lookAtTitles(): void {
    const now = titlesNow();
    if (now !== titles) renamings++;
    titles = now;
  }

  const named: Naming = article => {
    const { id } = article.source;
    const title = titles.get(id) || article.source.title;
    return title === article.source.title ? article : { ...article, source: { id, title } };
  };

  const namedIfAny: <Named extends { readonly source: SourceReference }>(
    article: Named | null,
  ) => Named | null = article => article && named(article);

  function naming<Asked extends readonly unknown[], Answer>(
    ask: (...asked: Asked) => Answer,
    name: (answer: Answer) => Answer,
  ): (...asked: Asked) => Answer {
    return (...asked) => {
      lookAtTitles();
      return name(ask(...asked));
    };
  }

  return {
    ...archive,
    list: naming(archive.list, articles => articles.map(named)),
    listed: naming(archive.listed, articles => articles.map(named)),
    *each(request) {
      lookAtTitles();
      for (const article of archive.each(request)) yield named(article);
    },
    get: naming(archive.get, namedIfAny),
    findByLink: naming(archive.findByLink, namedIfAny),
    texts: naming(
      archive.texts,
      texts => texts && { feed: namedIfAny(texts.feed), page: namedIfAny(texts.page) },
    ),
    news: naming(archive.news, page => ({
      ...page,
      articles: page.articles.map(({ number, article }) => ({ number, article: named(article) })),
    })),
    version: naming(archive.version, version => version + renamings),
  };
}
