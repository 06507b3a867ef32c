import { readActions, testRule } from '../../app/services/rules.ts';
import { ok } from '../../domain/errors.ts';
import { selectionFrom } from '../arguments/selection.ts';
import type { RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { listOutcome } from '../output/article-outcome.ts';
import { withArticles } from '../with-articles.ts';

/** Lists the articles that a rule would change. Changes nothing. */
export const run: RunCommand = async context => {
  const [typed = '', ...words] = context.input;
  const actions = words.length === 0 ? ok([]) : readActions(words);
  if (!actions.ok) return actions;
  const services = await withArticles(context);
  const query = testRule(services, typed, actions.value);
  if (!query.ok) return query;
  await completeIndex(context, services, query.value);
  const articles = selectionFrom(context, services, query.value, 'newest');
  return articles.ok ? ok(listOutcome(articles.value, context.messages.noArticles)) : articles;
};
