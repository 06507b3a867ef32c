import { removeRule } from '../../app/services/rules.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { ruleOutcome } from '../output/rule-outcome.ts';

export const run: RunCommand = async ({ input: [id = ''], services }) => {
  const rule = removeRule(await services(), id);
  return rule.ok ? ok(ruleOutcome(rule.value, rules => rules.removed(rule.value.query))) : rule;
};
