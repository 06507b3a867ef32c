import { ok } from '../../domain/errors.ts';
import type { Rule } from '../../domain/rule.ts';
import type { RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import { linesOf, type Page } from '../output/page.ts';
import { ruleColumns, ruleJson, ruleRow } from '../output/rule-outcome.ts';

const columns: readonly Column[] = [{ direction: 'ltr' }, { most: 28 }, { flexible: true }];

const fieldsOf = ({ messages }: Page, { id, query, actions }: Rule): Fields => [
  { text: id, role: 'meta' },
  { text: messages.rules.actions(actions) },
  { text: query },
];

/** One rule a line: ID, actions, query. */
export const run: RunCommand = async ({ services }) => {
  const rules = (await services()).store.rules();
  return ok({
    json: () => rules.map(ruleJson),
    columns: ruleColumns,
    rows: () => rules.map(ruleRow),
    text(page) {
      if (rules.length === 0) return linesOf(page, page.messages.rules.none, { role: 'meta' });
      return linesOfRecords(
        page,
        columns,
        rules.map(rule => fieldsOf(page, rule)),
      );
    },
  });
};
