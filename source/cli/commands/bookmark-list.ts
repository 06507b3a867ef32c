import { listArticles } from '../../app/services/articles.ts';
import { filterFrom } from '../arguments/filter.ts';
import type { RunCommand } from '../command.ts';
import { listOutcome } from '../output/article-outcome.ts';

export const run: RunCommand = async ({ services: open, flags, messages }) => {
  const services = await open();
  const filter = filterFrom(flags, services);
  if (!filter.ok) return filter;
  const articles = [...listArticles(services, { ...filter.value, bookmarked: true })];
  return { ok: true, value: listOutcome(articles, messages.cli.noBookmarks) };
};
