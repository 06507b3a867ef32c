/** What several commands print about articles. */

import { headerJson } from '../../app/article-json.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { SearchMatch } from '../../domain/search.ts';
import type { Outcome } from '../command.ts';

type MatchOf = (article: ListedArticle) => SearchMatch;

/** A match is only read if it is printed. */
const hitJson = (article: ListedArticle, matchOf: MatchOf) => ({
  ...headerJson(article),
  get match() {
    return matchOf(article);
  },
});

function* headersJson(articles: Iterable<ListedArticle>, matchOf: MatchOf | undefined) {
  for (const article of articles) yield matchOf ? hitJson(article, matchOf) : headerJson(article);
}

/** Fixed: scripts count on them (`docs/pipes.md`). */
const columns = ['id', 'published', 'read', 'bookmarked', 'source.title', 'title', 'link'] as const;

/** A list of articles, found while it is printed; `empty` is shown on a terminal if there is none. `matchOf`: why each is a hit. */
export const listOutcome = (
  articles: () => Iterable<ListedArticle>,
  empty: string,
  matchOf?: MatchOf,
): Outcome => ({
  json: () => [...headersJson(articles(), matchOf)],
  items: () => headersJson(articles(), matchOf),
  columns,
  text: async page => (await import('./article-list.ts')).articleListLines(page, articles(), empty),
});

/** What a change did to articles: with `--json` and in a pipe the articles, otherwise one sentence. */
export const changeOutcome = (articles: () => readonly ListedArticle[], sentence: string): Outcome => ({
  json: () => articles().map(headerJson),
  columns,
  text: async page => (await import('./page.ts')).linesOf(page, sentence),
  confirmation: true,
});
