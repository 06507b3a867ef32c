import type { Services } from '../app/services/services.ts';
import type { Article } from '../domain/article.ts';
import { ok } from '../domain/errors.ts';
import type { ListedArticle } from '../domain/library.ts';
import type { Order } from '../domain/order.ts';
import type { Query } from '../domain/query/query.ts';
import type { Answers, SearchMatch } from '../domain/search.ts';
import type { Messages } from '../i18n/messages.ts';
import { queryFrom, selectionFrom } from './arguments/selection.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { completeIndex } from './complete-index.ts';
import { listOutcome } from './output/article-outcome.ts';

export interface ArticleList {
  readonly services: (context: CommandContext) => Promise<Services>;
  /** What the command wants of each article, whatever its filters. */
  readonly query?: Query;
  /** Without `--sort`. */
  readonly order: Order;
  /** What a page says of an empty list. */
  readonly empty: (messages: Messages) => string;
  /** Of a ready query: why articles are hits of it, for JSON. */
  readonly matcher?: (query: Query, answersTo: (row: string) => Answers) => (article: Article) => SearchMatch;
}

/** Reads the text of an article for it, if that can be read. */
const matchesIn =
  ({ archive }: Pick<Services, 'archive'>, matchOf: (article: Article) => SearchMatch) =>
  (listed: ListedArticle): SearchMatch =>
    matchOf(archive.get(listed.id) ?? { ...listed, category: null, byline: null, blocks: [], related: [] });

/** A command that lists the articles of its filters. */
export const listArticles =
  (list: ArticleList): RunCommand =>
  async context => {
    const services = await list.services(context);
    const query = queryFrom(context, services, list.query);
    if (!query.ok) return query;
    await completeIndex(context, services, query.value);
    const articles = selectionFrom(context, services, query.value, list.order);
    if (!articles.ok) return articles;
    const matchOf =
      list.matcher && matchesIn(services, list.matcher(query.value, services.archive.answersTo));
    return ok(listOutcome(articles.value, list.empty(context.messages), matchOf));
  };
