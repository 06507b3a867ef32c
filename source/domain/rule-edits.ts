import type { Edit } from './change.ts';
import type { Rule } from './rule.ts';

/** An existing rule stays where it is. */
export const keepRule = ({ id, ...rule }: Rule): Edit => ({
  table: 'rule',
  key: id,
  to: before => before ?? rule,
});

export const removeRule = (id: string): Edit => ({ table: 'rule', key: id, to: () => null });

/** Orders rules as their IDs are given. */
export const orderRules = (ids: readonly string[]): readonly Edit[] =>
  ids.map((key, index) => ({ table: 'rule', key, to: before => before && { ...before, order: index + 1 } }));
