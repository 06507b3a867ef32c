import { readyText } from '../../app/services/articles.ts';
import { addRule } from '../../app/services/rules.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { completeIndex } from '../complete-index.ts';
import { ruleOutcome } from '../output/rule-outcome.ts';
import { withArticles } from '../with-articles.ts';

export const run: RunCommand = async context => {
  const [query = '', ...actions] = context.input;
  const services = await withArticles(context);
  const ready = readyText(services, query);
  if (!ready.ok) return ready;
  await completeIndex(context, services, ready.value);
  const rule = addRule(services, { query, actions, force: context.flags.force });
  if (!rule.ok) return rule;
  return ok(
    ruleOutcome(rule.value, rules => rules.added(rule.value.query, rules.actions(rule.value.actions))),
  );
};
