/** What a command did to a rule: with `--json` the rule, otherwise one sentence. */
import type { ActionKind, Rule } from '../../domain/rule.ts';
import type { RuleMessages } from '../../i18n/rule-messages.ts';
import type { Outcome } from '../command.ts';
import { linesOf } from './page.ts';

export const ruleJson = ({ id, query, actions, at }: Rule) => ({ id, query, actions, at });

export const actionWords = (actions: readonly ActionKind[], rules: RuleMessages): string =>
  actions.map(kind => rules.actions[kind]).join(' ');

export const ruleOutcome = (rule: Rule, sentence: (messages: RuleMessages) => string): Outcome => ({
  json: () => ruleJson(rule),
  text: page => linesOf(page, sentence(page.messages.rules)),
  confirmation: true,
});
