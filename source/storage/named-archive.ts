import type { SourceReference } from '../domain/article.ts';
import type { Archive } from '../domain/library.ts';
import type { Source } from '../domain/source.ts';

type Naming = <Named extends { readonly source: SourceReference }>(article: Named) => Named;

/** An archive whose articles name their sources as the user calls them now: it keeps the name that a source had when it brought them. */
export function namedArchive(archive: Archive, sources: () => readonly Source[] | null): Archive {
  let known: string | null = null;
  let titles: ReadonlyMap<string, string> = new Map();
  let renamings = 0;

  function lookAtTitles(): void {
    const now = (sources() ?? []).map(({ id, title }) => [id, title] as const);
    const json = JSON.stringify(now);
    if (json === known) return;
    if (known !== null) renamings++;
    known = json;
    titles = new Map(now);
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
