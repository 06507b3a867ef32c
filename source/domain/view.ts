/** Saved queries, listed among the sources. */
import type { Edit } from './change.ts';

export interface View {
  /** As the user typed it. Identifies the view. */
  readonly name: string;
  /** As printed, unresolved. */
  readonly query: string;
  /** Views are listed in this order. */
  readonly order: number;
}

/** An existing view with this name gets the query and stays where it is. */
export const keepView = ({ name, query, order }: View): Edit => ({
  table: 'view',
  key: name,
  to: before => ({ query, order: before?.order ?? order }),
});

export const removeView = (name: string): Edit => ({ table: 'view', key: name, to: () => null });

/** Orders views as their names are given. */
export const orderViews = (names: readonly string[]): readonly Edit[] =>
  names.map((key, index) => ({
    table: 'view',
    key,
    to: before => before && { ...before, order: index + 1 },
  }));
