import type { RunCommand } from '../command.ts';
import { changeOutcome, findArticles, withStatus } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const services = await withArticles(context);
  const found = findArticles(services, context.input);
  if (!found.ok) return found;
  const { fullText } = await import('../../app/services/read.ts');
  const signal = context.interruption();
  const whole = await Promise.all(found.value.map(article => fullText(services, article, signal)));
  const articles = whole.map(({ article }) => article);
  const changed = services.state.apply([
    { type: 'add-bookmarks', articles, at: services.clock.now().toISOString() },
  ]);
  if (!changed.ok) return changed;
  const sentence = context.messages.cli.bookmarksAdded(articles.length);
  return { ok: true, value: changeOutcome(withStatus(changed.value, articles), sentence) };
};
