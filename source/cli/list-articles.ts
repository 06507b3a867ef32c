import type { Services } from '../app/services/services.ts';
import { ok } from '../domain/errors.ts';
import type { Order } from '../domain/library.ts';
import type { Query } from '../domain/query/query.ts';
import type { Messages } from '../i18n/messages.ts';
import { queryFrom, selectionFrom } from './arguments/selection.ts';
import type { CommandContext, RunCommand } from './command.ts';
import { listOutcome } from './output/article-outcome.ts';

export interface ArticleList {
  readonly services: (context: CommandContext) => Promise<Services>;
  /** What the command wants of each article, whatever its filters. */
  readonly query?: Query;
  /** Without `--sort`. */
  readonly order: Order;
  /** What a page says of an empty list. */
  readonly empty: (messages: Messages) => string;
}

/** A command that lists the articles of its filters. */
export const listArticles =
  (list: ArticleList): RunCommand =>
  async context => {
    const services = await list.services(context);
    const query = queryFrom(context, services, list.query);
    if (!query.ok) return query;
    const articles = selectionFrom(context, services, query.value, list.order);
    if (!articles.ok) return articles;
    return ok(listOutcome(articles.value, list.empty(context.messages)));
  };
