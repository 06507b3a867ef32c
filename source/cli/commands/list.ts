import { listArticles } from '../../app/services/articles.ts';
import { filterFrom } from '../arguments/filter.ts';
import type { RunCommand } from '../command.ts';
import { listOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const filter = filterFrom(context.flags, services);
  if (!filter.ok) return filter;
  const articles = [...listArticles(services, filter.value)];
  return { ok: true, value: listOutcome(articles, context.messages.noArticles) };
};
