import { queryFrom, selectionFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { listOutcome } from '../output/article-outcome.ts';

export const run: RunCommand = async context => {
  const services = await context.services();
  const query = queryFrom(context, services, { is: 'bookmarked' });
  if (!query.ok) return query;
  const articles = selectionFrom(context, services, query.value, 'bookmarked');
  if (!articles.ok) return articles;
  return { ok: true, value: listOutcome(articles.value, context.messages.cli.noBookmarks) };
};
