/** What several commands print about articles. */
import type { ListedArticle } from '../../domain/library.ts';
import type { Outcome } from '../command.ts';
import { headerJson } from './article-json.ts';

function* headersJson(articles: Iterable<ListedArticle>) {
  for (const article of articles) yield headerJson(article);
}

/** Fixed: scripts count on them (`docs/pipes.md`). */
const columns = ['id', 'published', 'read', 'bookmarked', 'source.title', 'title', 'link'] as const;

/** A list of articles, found while it is printed; `empty` is shown on a terminal if there is none. */
export const listOutcome = (articles: () => Iterable<ListedArticle>, empty: string): Outcome => ({
  json: () => [...headersJson(articles())],
  items: () => headersJson(articles()),
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
