import type { RunCommand } from '../command.ts';
import { changeOutcome, findArticles, withStatus } from './article-outcome.ts';
import { withArticles } from './with-articles.ts';

export const removeBookmarks: RunCommand = async context => {
  const services = await withArticles(context);
  const found = findArticles(services, context.input);
  if (!found.ok) return found;
  const articles = found.value;
  const changed = services.state.apply([{ type: 'remove-bookmarks', ids: articles.map(({ id }) => id) }]);
  if (!changed.ok) return changed;
  const sentence = context.messages.cli.bookmarksRemoved(articles.length);
  return { ok: true, value: changeOutcome(withStatus(changed.value, articles), sentence) };
};
