import type { RunCommand } from '../command.ts';
import { changedArticles, changeOutcome, findArticles, withStatus } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const found = findArticles(services, context.input);
  if (!found.ok) return found;
  const articles = found.value;
  const before = services.state.load();
  const changed = services.state.apply([{ type: 'remove-bookmarks', ids: articles.map(({ id }) => id) }]);
  if (!changed.ok) return changed;
  const removed = changedArticles(articles, 'bookmarked', before, changed.value);
  const sentence = context.messages.cli.bookmarksRemoved(removed.length);
  return { ok: true, value: changeOutcome(withStatus(changed.value, removed), sentence) };
};
