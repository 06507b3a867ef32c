import { queryFrom, selectionFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { listOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const query = queryFrom(context, services);
  if (!query.ok) return query;
  const articles = selectionFrom(context, services, query.value, 'newest');
  if (!articles.ok) return articles;
  return { ok: true, value: listOutcome(articles.value, context.messages.noArticles) };
};
