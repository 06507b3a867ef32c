/** What a command did to rules: with `--json` the rules, otherwise a sentence for each. */
import type { Rule } from '../../domain/rule.ts';
import { printAction } from '../../domain/typed-action.ts';
import type { RuleMessages } from '../../i18n/rule-messages.ts';
import type { Outcome } from '../command.ts';
import { linesOf } from './page.ts';

export const ruleJson = ({ id, query, actions, at }: Rule) => ({ id, query, actions, at });

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const ruleColumns = ['id', 'actions', 'query'] as const;

export const ruleRow = (rule: Rule) => ({
  ...ruleJson(rule),
  actions: rule.actions.map(action => printAction(action, 'en')).join(' '),
});

export const ruleOutcome = (rule: Rule, sentence: (messages: RuleMessages) => string): Outcome => ({
  json: () => ruleJson(rule),
  columns: ruleColumns,
  rows: () => [ruleRow(rule)],
  text: page => linesOf(page, sentence(page.messages.rules)),
  confirmation: true,
});

export const rulesOutcome = (
  rules: readonly Rule[],
  sentence: (messages: RuleMessages, rule: Rule) => string,
): Outcome => ({
  json: () => rules.map(ruleJson),
  columns: ruleColumns,
  rows: () => rules.map(ruleRow),
  text: page => rules.flatMap(rule => linesOf(page, sentence(page.messages.rules, rule))),
  confirmation: true,
});
