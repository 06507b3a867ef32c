/** What several commands do with articles: find those that are named, and tell them. */
import { findArticle, type ListedArticle, statusOf } from '../../app/services/articles.ts';
import type { Services } from '../../app/services/services.ts';
import type { Article, ArticleStatus } from '../../domain/article.ts';
import type { State } from '../../domain/state.ts';
import type { Checked } from '../arguments/usage-error.ts';
import type { Outcome } from '../command.ts';
import { headerJson } from './article-json.ts';

/** The articles of ids, each once, or the first that cannot be found: then nothing is to be changed. */
export function findArticles(services: Services, ids: readonly string[]): Checked<readonly Article[]> {
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

/** Those of the articles that a change of the state has changedArticles round. */
export const changedArticles = <Header extends { readonly id: string }>(
  headers: readonly Header[],
  status: keyof ArticleStatus,
  before: State,
  after: State,
): readonly Header[] =>
  headers.filter(({ id }) => statusOf(before, id)[status] !== statusOf(after, id)[status]);

export const listOutcome = (articles: readonly ListedArticle[], empty: string): Outcome => ({
  json: () => articles.map(headerJson),
  text: async page => (await import('./article-list.ts')).articleListLines(page, articles, empty),
});

/** What a change did to articles: with `--json` the articles, otherwise one sentence. */
export const changeOutcome = (articles: readonly ListedArticle[], sentence: string): Outcome => ({
  json: () => articles.map(headerJson),
  text: async page => (await import('./page.ts')).linesOf(page, sentence),
  confirmation: true,
});
