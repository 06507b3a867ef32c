import { moveRule } from '../../app/services/rules.ts';
import { ok } from '../../domain/errors.ts';
import { readPlace } from '../arguments/place.ts';
import type { RunCommand } from '../command.ts';
import { ruleOutcome } from '../output/rule-outcome.ts';

export const run: RunCommand = async ({ input: [id = '', typed = ''], services, clock }) => {
  const place = readPlace(typed, clock.now());
  if (!place.ok) return place;
  const rule = moveRule(await services(), id, place.value);
  if (!rule.ok) return rule;
  return ok(ruleOutcome(rule.value, rules => rules.moved(rule.value.query, rule.value.order)));
};
