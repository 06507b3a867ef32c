import { removeRules } from '../../app/services/rules.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { rulesOutcome } from '../output/rule-outcome.ts';

export const run: RunCommand = async ({ input, services }) => {
  const removed = removeRules(await services(), input);
  return removed.ok ? ok(rulesOutcome(removed.value, (rules, { query }) => rules.removed(query))) : removed;
};
