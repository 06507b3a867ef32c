/** Shared by commands on articles: finding them by ID, printing them. */

import { findArticle, type ListedArticle, statusOf } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import type { Article, ArticleStatus } from '../../domain/article.ts';
import type { Result } from '../../domain/errors.ts';
import type { State } from '../../domain/state.ts';
import type { Outcome } from '../command.ts';
import { headerJson } from '../json/article.ts';
import { articleListLines } from '../text/article-list.ts';
import { linesOf as sentenceLines } from '../text/page.ts';

/** The articles of ids, each once, or the first that cannot be found: then nothing is to be changed. */
export function findArticles(services: Services, ids: readonly string[]): Result<readonly Article[]> {
  const articles = new Map<string, Article>();
  for (const id of ids) {
    const found = findArticle(services, id);
    if (!found.ok) return found;
    articles.set(found.value.id, found.value);
  }
  return { ok: true, value: [...articles.values()] };
}

export const withStatus = <Header extends { readonly id: string }>(
  state: State,
  headers: readonly Header[],
) => headers.map(header => ({ ...header, ...statusOf(state, header.id) }));

/** The articles whose status differs between two states. */
export const changedArticles = <Header extends { readonly id: string }>(
  headers: readonly Header[],
  status: keyof ArticleStatus,
  before: State,
  after: State,
): readonly Header[] =>
  headers.filter(({ id }) => statusOf(before, id)[status] !== statusOf(after, id)[status]);

export const listOutcome = (articles: readonly ListedArticle[], empty: string): Outcome => ({
  json: () => articles.map(headerJson),
  text: page => articleListLines(page, articles, empty),
});

/** What a change did to articles: with `--json` the articles, otherwise one sentence. */
export const changeOutcome = (articles: readonly ListedArticle[], sentence: string): Outcome => ({
  json: () => articles.map(headerJson),
  text: page => sentenceLines(page, sentence),
  confirmation: true,
});
