import { listArticles } from '../../app/services/articles.ts';
import type { RunCommand } from '../command.ts';
import { listOutcome } from './article-outcome.ts';
import { filterFrom } from './filter.ts';

export const listBookmarks: RunCommand = async ({ services: open, flags, messages }) => {
  const services = await open();
  const filter = filterFrom(flags, services);
  if (!filter.ok) return filter;
  const articles = [...listArticles(services, { ...filter.value, bookmarked: true })];
  return { ok: true, value: listOutcome(articles, messages.cli.noBookmarks) };
};
